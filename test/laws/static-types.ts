// Two truths must be one: what TypeBox says of a schema, and the type that was generated from it. Checked by tsc.
import type { Static } from "typebox";
import type { CustomJsonMessage, ListPickerMessage } from "../../generated/index.js";
import type customJson from "../../schemas/custom-json.js";
import type listPicker from "../../schemas/list-picker.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Writes an intersection of objects as one object, all the way down, so that equal types look equal. */
type Plain<T> = T extends (infer Item)[] ? Plain<Item>[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

export const listPickerIsEqual: Equal<Plain<Static<typeof listPicker>>, Plain<ListPickerMessage>> = true;
export const customJsonIsEqual: Equal<Plain<Static<typeof customJson>>, Plain<CustomJsonMessage>> = true;
export const aTypeThatDiffersIsNot: Equal<
  Plain<Static<typeof listPicker>>,
  Plain<Omit<ListPickerMessage, "tabKey">>
> = false;

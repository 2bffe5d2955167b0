// What types must say. Checked by tsc.
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Static } from "typebox";
import {
  type ApplePayMessage,
  type CustomJsonMessage,
  isListPicker,
  type ListPickerMessage,
  type TimePickerInput,
  type TimePickerMessage,
  timePicker,
} from "../../generated/index.js";
import type applePay from "../../schemas/apple-pay.js";
import type customJson from "../../schemas/custom-json.js";
import type listPicker from "../../schemas/list-picker.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Writes an intersection of objects as one object, all the way down, so that equal types look equal. */
type Plain<T> = T extends (infer Item)[] ? Plain<Item>[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

// Two truths must be one: what TypeBox says of a schema, and the type that was generated from it.
export const listPickerIsEqual: Equal<Plain<Static<typeof listPicker>>, Plain<ListPickerMessage>> = true;
export const customJsonIsEqual: Equal<Plain<Static<typeof customJson>>, Plain<CustomJsonMessage>> = true;
export const applePayIsEqual: Equal<Plain<Static<typeof applePay>>, Plain<ApplePayMessage>> = true;
export const aTypeThatDiffersIsNot: Equal<
  Plain<Static<typeof listPicker>>,
  Plain<Omit<ListPickerMessage, "tabKey">>
> = false;

// A guard is what every library that takes Standard Schema takes, with the right output.
export const standard: StandardSchemaV1<ListPickerMessage, ListPickerMessage> = isListPicker;
export const output: StandardSchemaV1.InferOutput<typeof isListPicker> extends ListPickerMessage ? true : false = true;

// Provisional wire names: the builder can't be called without saying so, and messages may have any others.
declare const input: TimePickerInput;
// @ts-expect-error: the second argument is required.
export const unaccepted = () => timePicker(input);
// @ts-expect-error: and it is true.
export const refused = () => timePicker(input, { acceptUnverified: false });
export const accepted = (): TimePickerMessage => timePicker(input, { acceptUnverified: true });
export const foreign: TimePickerMessage["survey"] = { Answers: { anything: 1 }, Questions: {} };

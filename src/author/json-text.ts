import { type TSchema, type TString, type TUnion, Type } from "typebox";

/** An object that may also be written as JSON text of that object, as `survey` may. */
export function jsonText<T extends TSchema>(content: T): TUnion<[T, TString]> {
  return Type.Union([content, Type.String({ contentMediaType: "application/json", contentSchema: content })]);
}

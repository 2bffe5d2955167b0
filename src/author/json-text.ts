import { type TSchema, type TString, type TUnion, Type } from "typebox";

/** JSON text of an object: always text, as `AppleMessagesforBusinessJSON` is. */
export function jsonText(content: TSchema): TString {
  return Type.String({ contentMediaType: "application/json", contentSchema: content });
}

/** An object that may also be written as JSON text of that object, as `survey` may. */
export function objectOrJsonText<T extends TSchema>(content: T): TUnion<[T, TString]> {
  return Type.Union([content, jsonText(content)]);
}

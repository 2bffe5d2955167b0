import { type TSchema, type TString, type TUnion, Type } from "typebox";
import { Value } from "typebox/value";

/** An object that may also be written as JSON text of that object, as `survey` may. */
export function jsonText<T extends TSchema>(content: T): TUnion<[T, TString]> {
  const text = Type.String({ contentMediaType: "application/json", contentSchema: content });
  return Type.Union([
    content,
    Type.Refine(
      text,
      (value) => holds(content, value),
      () => "must hold valid JSON",
    ),
  ]);
}

function holds(content: TSchema, text: string): boolean {
  try {
    return Value.Check(content, JSON.parse(text));
  } catch {
    return false;
  }
}

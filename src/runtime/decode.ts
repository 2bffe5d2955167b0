import { parseJson } from "./helpers.js";
import { isObject, own, type Shape } from "./shapes.js";

/** A copy of a value of this shape with what its JSON texts hold in their place; a text that is no JSON stays. */
export function decodeTexts(shape: Shape | undefined, value: unknown): unknown {
  if (!shape) return value;
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? decodeTexts(shape, item) : item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, given]) => {
      const field = own(shape.fields, key);
      const content = field?.json && typeof given === "string" ? (parseJson(given) ?? given) : given;
      return [key, decodeTexts(field?.shape, content)];
    }),
  );
}

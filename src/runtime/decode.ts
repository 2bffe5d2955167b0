import { parseJson } from "./helpers.js";
import { fieldIn, isObject, type Shape, type Value } from "./shapes.js";

/** A copy of a value of this shape with what its JSON texts hold in their place; a text that is no JSON stays. */
export function decodeTexts(shape: Shape, value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, given]) => {
      const row = fieldIn(shape, key);
      return [key, row ? decodeValue(row, given) : given];
    }),
  );
}

function decodeValue(row: Value, given: unknown): unknown {
  const value = row.json && typeof given === "string" ? readText(given) : given;
  if (row.shape) return decodeTexts(row.shape, value);
  if (row.items && Array.isArray(value)) return value.map((item) => decodeValue(row.items!, item));
  const chosen = row.choose?.(value);
  return chosen && !("code" in chosen) ? decodeValue(chosen as Value, value) : value;
}

function readText(text: string): unknown {
  const value = parseJson(text);
  return value === undefined ? text : value;
}

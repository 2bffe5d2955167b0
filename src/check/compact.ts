import { MAX_DEPTH } from "./depth.js";

/**
 * Whether a text is exactly the compact JSON of the value that was read from it. That is told by its length alone:
 * white space, escapes, keys that are there twice and numbers with too many digits all make a text longer than the
 * shortest that says the same. So a text of just that length has none of them, and need not be searched for any.
 */
export function isCompact(text: string, value: unknown): boolean {
  const { length } = text;
  return shortest(value, 0) === length;
}

/** Length of the shortest JSON of a value; NaN where it is not worth while to know, or the value is nested too deep. */
function shortest(value: unknown, depth: number): number {
  switch (typeof value) {
    case "string":
      return value.length + 2;
    case "number":
      return lengthOfNumber(value);
    case "boolean":
      return value ? 4 : 5;
    default:
  }
  if (value === null) return 4;
  if (depth === MAX_DEPTH) return Number.NaN;
  let length = 1;
  if (Array.isArray(value)) {
    if (value.length === 0) return 2;
    for (let i = 0; i < value.length; i++) length += shortest(value[i], depth + 1) + 1;
    return length;
  }
  for (const key in value as object) {
    // It is a pitfall of its own.
    if (key === "__proto__") return Number.NaN;
    length += key.length + 4 + shortest((value as { [key: string]: unknown })[key], depth + 1);
  }
  return length === 1 ? 2 : length;
}

/** Whole numbers without three zeros at their end: all others may have a shorter form than their digits. */
function lengthOfNumber(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0 || (value % 1000 === 0 && value !== 0)) return Number.NaN;
  let length = 1;
  for (let bound = 10; value >= bound; bound *= 10) length++;
  return length;
}

import { parseJson } from "../runtime/helpers.js";
import { endOfText, MAX_DEPTH } from "./depth.js";

/**
 * Length of the compact JSON of a value, where the text that it was read from is just that, but for white space between
 * its tokens. That is told by lengths alone: needless escapes, keys that are there twice and numbers with too many digits
 * all make a text longer than the shortest that says the same. So such a text has none of them, and need not be searched
 * for any; neither need JSON text inside it. Nothing for any other text, or where the value is nested too deep.
 */
export function compactLength(text: string, value: unknown): number | undefined {
  const hasEscapes = text.includes("\\");
  const length = shortest(value, 0, hasEscapes);
  if (length === text.length) return length;
  return length < text.length && length + countSpace(text, hasEscapes) === text.length ? length : undefined;
}

/** Length of the shortest JSON of a value; NaN where it is not worth while to know, or the value is nested too deep. */
function shortest(value: unknown, depth: number, hasEscapes: boolean): number {
  switch (typeof value) {
    case "string":
      return hasEscapes ? lengthOfText(value) : value.length + 2;
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
    for (let i = 0; i < value.length; i++) length += shortest(value[i], depth + 1, hasEscapes) + 1;
    return length;
  }
  for (const key in value as object) {
    // It is a pitfall of its own.
    if (key === "__proto__") return Number.NaN;
    const inner = (value as { [key: string]: unknown })[key];
    length += (hasEscapes ? lengthOfText(key) : key.length + 2) + shortest(inner, depth + 1, hasEscapes) + 2;
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

/** Length of a text with its quotes and escapes; NaN where it holds what is a pitfall, or JSON text that may have some. */
function lengthOfText(text: string): number {
  if (!text.isWellFormed() || (/^\s*[[{]/.test(text) && !isCompactJson(text))) return Number.NaN;
  let length = text.length + 2;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x22 || char === 0x5c || char === 0x0a || char === 0x0d || char === 0x09) length++;
    else if (char < 0x20) return Number.NaN;
  }
  return length;
}

/** Whether a text is JSON without pitfalls; or none at all, so that nobody reads it as such. */
function isCompactJson(text: string): boolean {
  const value = parseJson(text);
  return value === undefined || compactLength(text, value) !== undefined;
}

/** How much white space stands between the tokens of a valid JSON text. */
function countSpace(text: string, hasEscapes: boolean): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    // Without escapes the next quote is the closing one, which is found far faster.
    if (char === 0x22) i = hasEscapes ? endOfText(text, i) : text.indexOf('"', i + 1);
    else if (char <= 0x20) count++;
  }
  return count;
}

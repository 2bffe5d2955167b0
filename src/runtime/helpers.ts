import type { RawError } from "./shapes.js";

/** The only functions that generated validators may call. */

/** Length of a text in Unicode code points, which is what JSON Schema counts: 100 emoji are 100. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) {
      count--;
      i++;
    }
  }
  return count;
}

/** The JSON value that a text holds; `undefined` when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Adds an error to those of a shape, whose list is made for the first one. */
export function report(errors: RawError[] | null, path: string, keyword: string, param?: unknown): RawError[] {
  const list = errors ?? [];
  list.push({ path, keyword, param });
  return list;
}

/** Adds the errors of a value inside a shape, with the way to that value in front of their paths. */
export function nest(errors: RawError[] | null, way: string, inner: RawError[]): RawError[] {
  for (const error of inner) error.path = way + error.path;
  if (!errors) return inner;
  for (const error of inner) errors.push(error);
  return errors;
}

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

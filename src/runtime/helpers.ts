import type { RawError } from "./shapes.js";

export { isObject } from "./shapes.js";

/** Length of a text in Unicode code points, which is what JSON Schema counts: 100 emoji are 100. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
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
export function report(
  errors: RawError[] | null,
  value: unknown,
  path: string,
  keyword: string,
  param?: unknown,
): RawError[] {
  const list = errors ?? [];
  list.push({ path, keyword, param, value });
  return list;
}

/** Adds the errors of a value inside a shape, with the way to that value in front of their paths. */
export function nest(errors: RawError[] | null, way: string, inner: RawError[]): RawError[] {
  const list = errors ?? [];
  for (const error of inner) {
    error.path = way + error.path;
    list.push(error);
  }
  return list;
}

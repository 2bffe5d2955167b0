export { isObject, own } from "./shapes.js";

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

/** How many keys an object has: as many as a validator has seen, or some that it does not know. */
export function countKeys(object: object): number {
  let count = 0;
  for (const _ in object) count++;
  return count;
}

import { FORMATS } from "./formats.js";
import type { JsonObject } from "./json-text.js";
import { kindOf } from "./kinds.js";
import type { Seen } from "./sample.js";

/** Keys that look like data, of which so many make a map. */
const FEW = 3;

/** Keys of any look beyond which an object whose values are all of one kind is a map. */
const MANY = 100;

/** Whether the keys of objects are data, such as ids or days, rather than names. */
export function isMap(objects: readonly Seen[]): boolean {
  const keys = new Set<string>();
  const kinds = new Set<string>();
  for (const { value } of objects) {
    for (const [key, inner] of Object.entries(value as JsonObject)) {
      keys.add(key);
      kinds.add(kindOf(inner));
    }
  }
  kinds.delete("null");
  // A key that changes what an object is gets an issue of its own.
  if (keys.has("__proto__") || kinds.size > 1) return false;
  return keys.size > MANY || (keys.size >= FEW && [...keys].every(isData));
}

function isData(key: string): boolean {
  return /^\d+$/.test(key) || FORMATS.some(({ fits }) => fits(key));
}

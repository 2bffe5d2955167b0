import type { JsonObject, JsonTexts } from "./json-text.js";
import { inside, readAs, type Seen } from "./sample.js";

/** The keys that are somewhere inside what they hold: only they can hold their like. */
export function recurringKeys(samples: readonly Seen[], texts: JsonTexts): ReadonlySet<string> {
  const open = new Map<string, number>();
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    for (const [key, inner] of Object.entries(texts.objectOf({ value }) ?? {})) {
      if (typeof inner !== "object" && typeof inner !== "string") continue;
      const times = open.get(key) ?? 0;
      if (times > 0) found.add(key);
      open.set(key, times + 1);
      visit(inner);
      open.set(key, times);
    }
  };
  for (const { value } of samples) visit(value);
  return found;
}

/**
 * Adds to the objects under a key those that are under the same key further inside, and resemble them: what holds its
 * like gets one shape that refers to itself, not one for each level that the samples happen to have.
 */
export function withInner(key: string, objects: readonly Seen[], texts: JsonTexts): readonly Seen[] {
  const keys = new Set(objects.flatMap(({ value }) => Object.keys(value as JsonObject)));
  const found: Seen[] = [...objects];
  const met = new Set(objects.map(({ value }) => value));
  /** `way` is the key that values are under, with lists in between. */
  const open = objects.map((seen) => ({ seen, way: key }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { seen, way } = next;
    const object = texts.objectOf(seen);
    if (object && !met.has(object) && way === key && resembles(object, keys)) {
      met.add(object);
      found.push(readAs(seen, object));
    }
    if (Array.isArray(seen.value)) {
      for (const [i, item] of seen.value.entries()) open.push({ seen: inside(seen, String(i), item), way });
    } else if (object) {
      for (const [name, value] of Object.entries(object)) {
        if (typeof value !== "object" && typeof value !== "string") continue;
        open.push({ seen: inside(seen, name, value), way: name });
      }
    }
  }
  return found;
}

/** Whether one has all keys of the other, or both have half of them in common. */
function resembles(object: JsonObject, keys: ReadonlySet<string>): boolean {
  const own = Object.keys(object);
  const common = own.filter((key) => keys.has(key)).length;
  return common === own.length || common * 2 >= own.length + keys.size - common;
}

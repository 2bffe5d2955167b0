import { isWord } from "./choices.js";
import type { JsonObject, JsonTexts } from "./json-text.js";
import { kindOf } from "./kinds.js";
import { type Sample, type Seen, wholeSample } from "./sample.js";

/** A property that tells the shapes of objects apart, with the objects of each of its values. */
export interface Split {
  readonly tag: string;
  readonly groups: ReadonlyMap<string | number, readonly Seen[]>;
}

/** Shapes that one tag can tell apart, at the most. */
const MOST_GROUPS = 50;

/** Keys that are tags more often than not: of them one object a value is enough. */
const USUAL = /^(?:tag|discriminator)$|(?:type|kind)$/i;

/**
 * Finds the property whose value decides which keys an object has: every object has it, and within the objects of each
 * value less is optional, or of two kinds, than among all. `given` splits whenever it has several values.
 */
export function findTag(objects: readonly Seen[], texts: JsonTexts, given?: string): Split | undefined {
  if (objects.length < 2) return undefined;
  const named = given === undefined ? undefined : split(objects, given);
  if (named) return named;
  const surfaces = new Map(objects.map((seen) => [seen, surfaceOf(seen.value as JsonObject, texts)]));
  const looseness = (group: readonly Seen[]) => countLoose(group.map((seen) => surfaces.get(seen)!));
  const before = looseness(objects);
  if (before === 0) return undefined;
  let best: (Split & { readonly after: number }) | undefined;
  for (const found of candidates(objects)) {
    const key = found.tag;
    const after = [...found.groups.values()].reduce((sum, group) => sum + looseness(group), 0);
    if (after > (USUAL.test(key) ? before - 1 : before / 2)) continue;
    if (!best || rank(found, after) < rank(best, best.after)) best = { ...found, after };
  }
  return best && { tag: best.tag, groups: best.groups };
}

/** Keys that are tried as tags, at the most: each takes as long as reading all objects once. */
const MOST_CANDIDATES = 20;

/** The keys that may be tags, usual names first. */
function candidates(objects: readonly Seen[]): readonly Split[] {
  const keys = Object.keys(objects[0]!.value as JsonObject).sort();
  const found: Split[] = [];
  for (const key of [...keys.filter((name) => USUAL.test(name)), ...keys.filter((name) => !USUAL.test(name))]) {
    const one = split(objects, key);
    if (one && isLikely(one, objects.length)) found.push(one);
    if (found.length === MOST_CANDIDATES) break;
  }
  return found;
}

/** Whether a property of whole samples is, or can be, what tells them apart. */
export function isTag(tag: string, samples: readonly Sample[]): boolean {
  const all = samples.map(wholeSample);
  return onlyValue(all, tag) !== undefined || split(all, tag) !== undefined;
}

/** A tag with one of its values. */
export interface Tag {
  readonly key: string;
  readonly value: string | number;
}

/** The one value that a tag has in all objects. */
export function onlyValue(objects: readonly Seen[], key: string): Tag | undefined {
  const values = new Set(objects.map(({ value }) => tagOf(value, key)));
  const [value] = values;
  return values.size === 1 && value !== undefined ? { key, value } : undefined;
}

/** The value that a tag may have. */
function tagOf(object: unknown, tag: string): string | number | undefined {
  const value = Object.hasOwn(object as JsonObject, tag) ? (object as JsonObject)[tag] : undefined;
  return typeof value === "string" || Number.isSafeInteger(value) ? (value as string | number) : undefined;
}

/** Usual names first, then what leaves the least optional with the fewest shapes; keys come in their order. */
function rank({ tag, groups }: Split, after: number): number {
  return (USUAL.test(tag) ? 0 : 1e9) + after * MOST_GROUPS + groups.size;
}

/** The objects by the value of a key, sorted; nothing when it is no tag for all of them. */
function split(objects: readonly Seen[], tag: string): Split | undefined {
  const groups = new Map<string | number, Seen[]>();
  for (const seen of objects) {
    const value = tagOf(seen.value, tag);
    if (value === undefined) return undefined;
    const group = groups.get(value);
    if (group) group.push(seen);
    else if (groups.size === MOST_GROUPS) return undefined;
    else groups.set(value, [seen]);
  }
  const values = [...groups.keys()];
  if (values.length < 2 || values.some((value) => typeof value !== typeof values[0])) return undefined;
  const sorted = values.sort((a, b) => (typeof a === "number" ? a - Number(b) : a < b ? -1 : 1));
  return { tag, groups: new Map(sorted.map((value) => [value, groups.get(value)!])) };
}

/** A key of any name has to show each of its values several times, and none that looks like an id or free text. */
function isLikely({ tag, groups }: Split, objects: number): boolean {
  const values = [...groups.keys()];
  if (!values.every((value) => typeof value === "number" || isWord(value))) return false;
  if (USUAL.test(tag)) return true;
  return objects >= 3 * groups.size && [...groups.values()].every((group) => group.length > 1);
}

/** Which keys an object has, and those of objects inside it, with the kinds of their values. */
type Surface = ReadonlyMap<string, string>;

/** Levels of objects that are looked at: a tag beside its payload tells of what is inside that. */
const LEVELS = 4;

function surfaceOf(root: JsonObject, texts: JsonTexts): Surface {
  const found = new Map<string, string>();
  const visit = (object: JsonObject, way: string, level: number) => {
    for (const [key, value] of Object.entries(object)) {
      const at = `${way}/${key}`;
      const inner = texts.objectOf({ value });
      found.set(at, inner ? "object" : kindOf(value));
      if (inner && level < LEVELS) visit(inner, at, level + 1);
    }
  };
  visit(root, "", 1);
  return found;
}

/** How many keys are not in all of these objects, or hold values of several kinds. */
function countLoose(surfaces: readonly Surface[]): number {
  const counts = new Map<string, number>();
  const kinds = new Map<string, string>();
  const loose = new Set<string>();
  for (const surface of surfaces) {
    for (const [at, kind] of surface) {
      counts.set(at, (counts.get(at) ?? 0) + 1);
      if (kind === "null") continue;
      const known = kinds.get(at);
      if (known !== undefined && known !== kind) loose.add(at);
      kinds.set(at, kind);
    }
  }
  for (const [at, count] of counts) if (count < surfaces.length) loose.add(at);
  return loose.size;
}

import { type Place, type Shape, wayTo } from "./draft.js";
import { isFreeName } from "./free-names.js";
import { singular, typeName, wordsOf } from "./words.js";

/** Equal shapes, which get one name. */
export type Group = readonly Shape[];

/**
 * A name for each group: that of its key, and where several groups would have the same, with the names of what they are
 * in before it. The order of the groups changes nothing.
 */
export function nameGroups(groups: readonly Group[], root: string): ReadonlyMap<Group, string> {
  const taken = new Set([root, `${root}Message`, `${root}Input`, `${root}Variant`]);
  const named = new Map<Group, { level: number; name: string }>();
  for (const group of groups) named.set(group, { level: 1, name: nameOf(group, 1, root) });
  for (let clashes = clashing(named, taken); clashes.length > 0; clashes = clashing(named, taken)) {
    let grew = false;
    for (const group of clashes) {
      const one = named.get(group)!;
      const longer = nameOf(group, one.level + 1, root);
      grew ||= longer !== one.name;
      named.set(group, { level: one.level + 1, name: longer });
    }
    if (!grew) number(clashes, named, taken);
  }
  return new Map([...named].map(([group, { name }]) => [group, name]));
}

type Named = Map<Group, { level: number; name: string }>;

function clashing(named: Named, taken: ReadonlySet<string>): Group[] {
  const counts = new Map<string, number>();
  for (const { name } of named.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isTaken = (name: string) => taken.has(name) || counts.get(name)! > 1 || !isFreeName(name);
  return [...named].filter(([, { name }]) => isTaken(name)).map(([group]) => group);
}

/** Keys that differ only in what names can't have, such as `a-b` and `a_b`: their places decide who gets which number. */
function number(clashes: readonly Group[], named: Named, taken: ReadonlySet<string>): void {
  const used = new Set([
    ...taken,
    ...[...named].filter(([group]) => !clashes.includes(group)).map(([, one]) => one.name),
  ]);
  const sorted = clashes.toSorted((a, b) => (firstPlace(a) < firstPlace(b) ? -1 : 1));
  for (const group of sorted) {
    const { name, level } = named.get(group)!;
    let free = name;
    for (let n = 2; used.has(free) || !isFreeName(free); n++) free = name + n;
    used.add(free);
    named.set(group, { level, name: free });
  }
}

/** The name of a group: what its shapes are called, or what these names have in common. */
function nameOf(group: Group, level: number, root: string): string {
  const names = [...new Set(group.map((shape) => nameOfShape(shape, level, root)))].sort();
  const [first = root] = names;
  if (names.length === 1) return first;
  return commonEnd(names) ?? (names.length === 2 ? names.join("Or") : first);
}

/** Its key on the first level; then with one of those around it in front, from the nearest outwards; at last with all. */
function nameOfShape({ place }: Shape, level: number, root: string): string {
  const names = wayTo(place).map((one) => nameOfPlace(one, root));
  const own = names.at(-1)!;
  if (level === 1) return starting(own);
  return starting(level <= names.length ? names.at(-level)! + own : names.join(""));
}

/** "Block" for an item of `blocks`, and "TextBlock" for one whose tag is `text`. */
function nameOfPlace({ parent, key, isItem, tagged = "" }: Place, root: string): string {
  const base = parent === undefined ? root : typeName(isItem ? singular(key) : key);
  const value = typeName(String(tagged));
  if (value !== "" && value.endsWith(base)) return value;
  return /^\d/.test(value) ? base + value : value + base;
}

/** A type starts with a capital letter; a key may have no letter at all. */
function starting(name: string): string {
  return /^[A-Z]/.test(name) ? name : `Part${name}`;
}

/** The words that all names end with: what "HeaderImage" and "FooterImage" have in common. */
function commonEnd(names: readonly string[]): string | undefined {
  const words = names.map((name) => wordsOf(name).reverse());
  const [first = []] = words;
  const end = first.findIndex((word, i) => words.some((other) => other[i] !== word));
  const common = first.slice(0, end < 0 ? undefined : end).reverse();
  return common.length > 0 && /^[A-Z]/.test(common[0]!) ? common.join("") : undefined;
}

function firstPlace(group: Group): string {
  const ways = group.map(({ place }) => wayTo(place).map(({ key, isItem, tagged }) => [key, isItem, tagged]));
  return ways.map((way) => JSON.stringify(way)).sort()[0]!;
}

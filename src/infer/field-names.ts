import { camelCase, isIdentifier } from "../model/names.js";

/**
 * What builders call keys whose own way of being a name does not work: because it is no identifier, or because two keys
 * would have the same one. All other keys need no name of their own.
 */
export function fieldNames(keys: readonly string[]): ReadonlyMap<string, string> {
  const plain = new Map<string, string[]>();
  for (const key of keys.toSorted()) plain.set(camelCase(key), [...(plain.get(camelCase(key)) ?? []), key]);
  const used = new Set(plain.keys());
  const names = new Map<string, string>();
  for (const [name, same] of plain) {
    const isFree = isIdentifier(name);
    // Of keys with the same name, the one that is written like it keeps it.
    const keeper = isFree ? (same.find((key) => key === name) ?? same[0]) : undefined;
    for (const key of same) if (key !== keeper) names.set(key, freeName(key, used));
  }
  return names;
}

function freeName(key: string, used: Set<string>): string {
  const words = key.replace(/[^\w$]+/g, "_");
  let name = /^[A-Za-z_$]/.test(words) ? words : `_${words}`;
  while (used.has(name)) name += "_";
  used.add(name);
  return name;
}

import type { Key, Spot } from "./spots.js";

/** One mistake, and the issue that it has to give. */
export interface Mutation {
  /** What is done: "is 42". */
  readonly what: string;
  /** From the top to the entry that is changed. */
  readonly keys: readonly Key[];
  readonly edit: Edit;
  /** From the top to the place of the issue. */
  readonly at: readonly Key[];
  /** The code of the issue, where only one fits. */
  readonly code?: string | undefined;
}

/** The mistakes that can be made at a place. */
export type Mutator = (spot: Spot) => readonly Mutation[];

/** What becomes of an entry. */
export type Edit = { readonly to: unknown } | { readonly name: string } | "removed";

/** Another value in the place of this one, which is where its issue is, too. */
export function becomes({ keys }: Spot, what: string, to: unknown, code?: string): Mutation {
  return { what, keys, edit: { to }, at: keys, code };
}

/** A copy in which one entry is edited. JSON text on the way to it stays text. */
export function mutate(value: unknown, [key, ...rest]: readonly Key[], edit: Edit): unknown {
  if (key === undefined) return (edit as { readonly to: unknown }).to;
  if (typeof value === "string") return JSON.stringify(mutate(JSON.parse(value), [key, ...rest], edit));
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? mutate(item, rest, edit) : item));
  const entries = Object.entries(value as object);
  const isLast = rest.length === 0;
  if (isLast && !Object.hasOwn(value as object, key)) entries.push([String(key), undefined]);
  return Object.fromEntries(
    entries.flatMap(([name, inner]): [string, unknown][] => {
      if (name !== key) return [[name, inner]];
      if (!isLast || (edit !== "removed" && "to" in edit)) return [[name, mutate(inner, rest, edit)]];
      return edit === "removed" ? [] : [[edit.name, inner]];
    }),
  );
}

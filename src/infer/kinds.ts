import type { Seen } from "./sample.js";

/** What a JSON value is. */
export type Kind = "null" | "boolean" | "number" | "text" | "list" | "object";

/** Every kind, with the words that a sentence has for a value of it. */
export const KINDS: { readonly [kind in Kind]: string } = {
  null: "null",
  boolean: "true or false",
  number: "a number",
  text: "text",
  list: "a list",
  object: "an object",
};

/** The kind of a JSON value. */
export function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "text";
  return typeof value as "boolean" | "number" | "object";
}

/** The values of a place by their kinds. */
export type ByKind = ReadonlyMap<Kind, readonly Seen[]>;

/** Sorts values by their kinds; one that no value has is not there. */
export function sortByKind(all: readonly Seen[]): ByKind {
  const found = new Map<Kind, Seen[]>();
  for (const seen of all) {
    const kind = kindOf(seen.value);
    const known = found.get(kind);
    if (known) known.push(seen);
    else found.set(kind, [seen]);
  }
  return found;
}

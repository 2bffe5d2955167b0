import type { JsonSchema } from "../model/model.js";
import { type Node, section } from "./document.js";
import { isAnnotation } from "./keywords.js";

/** A field of what a builder takes. */
export interface ViewedField {
  readonly name: string;
  readonly wire: string;
  /** Nothing where no caller sees it. */
  readonly node: Node | undefined;
  readonly required: boolean;
  /** The message has another number of keys than the input because of it. */
  readonly isCounted: boolean;
  /** What it keeps to, where no caller sees it. */
  readonly rules?: JsonSchema;
}

/** What builders write where no caller sees it still has to be valid. */
export function unseenField(wire: string, rules: JsonSchema): ViewedField {
  return { name: "", wire, node: undefined, required: false, isCounted: true, rules };
}

/** Keywords of a flat object that its fields say as well, or its default. */
const DISSOLVED = new Set(["type", "properties", "required", "additionalProperties", "$ref", "default"]);

/** What else a flat object keeps to: how many keys it has, or a keyword that nobody here knows. */
export function limitsOf(inner: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(inner).filter(([key]) => !DISSOLVED.has(key) && !isAnnotation(key)));
}

/** Rules of what no caller sees become rules of the whole. */
export function keepRules(node: { [keyword: string]: unknown }, fields: readonly ViewedField[]): void {
  const kept = fields.flatMap(({ wire, rules = {} }) =>
    Object.entries(rules).map(([name, param]) => [`${name} of ${wire}`, param] as const),
  );
  if (kept.length === 0) return;
  const shape = section(node, "x-omnirich-shape");
  node["x-omnirich-shape"] = { ...shape, rules: { ...section(shape, "rules"), ...Object.fromEntries(kept) } };
}

/** A node that can't be compared, and is like no other one: its keyword is none. */
export function unknowable(why: string): JsonSchema {
  return { [why]: Symbol(why) };
}

/** How many keys a message may have says little about its input, when builders add some: it becomes a rule. */
export function hideCounts(node: { [keyword: string]: unknown }, fields: readonly ViewedField[]): void {
  const { minProperties, maxProperties } = node;
  if (minProperties === undefined && maxProperties === undefined) return;
  delete node.minProperties;
  delete node.maxProperties;
  const shape = section(node, "x-omnirich-shape");
  const added = fields.filter((field) => field.isCounted).map(({ wire }) => wire);
  const rules = { ...section(shape, "rules"), "number of keys": { minProperties, maxProperties, added } };
  node["x-omnirich-shape"] = { ...shape, rules };
}

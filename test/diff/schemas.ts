import type { Change } from "../../src/diff/change.js";
import { compareSets } from "../../src/diff/compare-sets.js";
import { createDocument, type Document } from "../../src/diff/document.js";

export type Schema = { readonly [keyword: string]: unknown };

/** A schema file of a set. */
export function document(schema: Schema, file = "card.json"): Document {
  return createDocument(file, schema)!;
}

/** The changes between two schemas. */
export function changesOf(before: Schema, after: Schema): readonly Change[] {
  return compareSets([document(before)], [document(after)]);
}

/** A message with one field, "x". */
export function withField(x: Schema | boolean, rest: Schema = {}): Schema {
  return { title: "Card", type: "object", properties: { x }, additionalProperties: false, ...rest };
}

/** What a change does, in one line: "breaks/none max-length". */
export function brief({ code, producers, consumers }: Change): string {
  return `${producers}/${consumers} ${code}`;
}

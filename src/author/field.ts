import type { TSchema } from "typebox";
import type { Evidence } from "../model/model.js";
import { annotate } from "./annotate.js";

/** What is said of a field beside its schema. */
export interface FieldNotes {
  /** What builders call it; without one, the wire name with a small first letter. */
  readonly name?: string;
  readonly description: string;
  /** Where the fact comes from; a field without evidence does not enter the model. */
  readonly evidence: Evidence | readonly Evidence[];
  /** Builders take the fields of this object in its place. */
  readonly flat?: boolean;
  /** Builders do not take it; with a `default` they write that. */
  readonly hidden?: boolean;
  /** Code and sentence shown instead of the schema's `pattern`: "must be <expected>". */
  readonly form?: { readonly code: string; readonly expected: string };
  /** Rules that the value keeps to and no schema can say. */
  readonly rules?: RuleNotes;
}

/** Rules of the runtime by name, each with what it needs to know, or `true`: `{ "still-image": true }`. */
export type RuleNotes = { readonly [rule: string]: unknown };

/** Says what a field is called, what it means and how we know; returns a copy of the schema with these notes. */
export function field<T extends TSchema>(schema: T, notes: FieldNotes): T {
  const { description, evidence, ...rest } = notes;
  const own = (schema as { readonly "x-omnirich"?: object })["x-omnirich"];
  return annotate(schema, { description, "x-omnirich": { ...own, ...rest, evidence: [evidence].flat() } });
}

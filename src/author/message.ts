import type { TObject } from "typebox";
import type { Example, Reject } from "../model/model.js";
import { annotate } from "./annotate.js";

/** Everything that is said of a message variant. */
export interface MessageDefinition<T extends TObject> {
  /** Identifier that all names derive from: "ListPicker" gives listPicker(), isListPicker, ListPickerMessage. */
  readonly name: string;
  /** What a person calls it: "List Picker". */
  readonly label: string;
  readonly description: string;
  readonly schema: T;
  /** Valid messages; the first is the one that docs show. */
  readonly examples: readonly Example[];
  /** Messages that must be refused, each with one code at one place. */
  readonly rejects: readonly Reject[];
  /** Checks messages of every type that no other variant claims; it has no builder. */
  readonly fallback?: boolean;
}

/** A message variant: the default export of a file in `schemas/`. Returns the schema with everything said about it. */
export function message<T extends TObject>(definition: MessageDefinition<T>): T {
  const { schema, label, description, examples, rejects, name, fallback } = definition;
  return annotate(schema, {
    title: label,
    description,
    examples: examples.map((example) => example.value),
    "x-omnirich-message": { name, fallback, examples: examples.map(({ title }) => title), rejects },
  });
}

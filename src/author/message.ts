import type { TObject } from "typebox";
import type { Example, Reject, Remark, Rule } from "../model/model.js";
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
  /** False for messages that can be recognised, but never built or sent. */
  readonly builder?: false;
  /** What its JSON must not be longer than: "message-size" (to be sent), "stored-size" (to be stored by Dynamics). */
  readonly sizes?: readonly ("message-size" | "stored-size")[];
  /** What there is to know that no field says. */
  readonly remarks?: readonly Remark[];
  /** Explains the codes that this schema alone uses, in the `form` of a field. */
  readonly rules?: readonly Omit<Rule, "severity" | "stage">[];
}

/** A message variant: the default export of a file in `schemas/`. Returns the schema with everything said about it. */
export function message<T extends TObject>(definition: MessageDefinition<T>): T {
  const { schema, label, description, examples, ...notes } = definition;
  return annotate(schema, {
    title: label,
    description,
    examples: examples.map((example) => example.value),
    "x-omnirich-message": { ...notes, examples: examples.map(({ title }) => title) },
  });
}

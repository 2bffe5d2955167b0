import { type TObject, type TProperties, Type } from "typebox";
import type { RuleNotes } from "./field.js";

/** What is said of a shape beside its properties. */
export interface ShapeNotes {
  /** What a person calls it, inside a sentence: "list item". */
  readonly label: string;
  readonly description: string;
  /** Keys that are not listed are allowed. */
  readonly open?: boolean;
  /** Rules that its fields keep to together. */
  readonly rules?: RuleNotes;
}

/** An object with a name of its own: it becomes a type, and where builders show it, a fragment builder. */
export function shape<P extends TProperties>(name: string, properties: P, notes: ShapeNotes): TObject<P> {
  const { label, description, open = false, rules } = notes;
  return Type.Object(properties, {
    description,
    ...(open ? {} : { additionalProperties: false }),
    "x-omnirich-shape": { name, label, description, ...(rules && { rules }) },
  });
}

/**
 * An object whose wire names are not public. Messages may have any keys there, since a real one has names that nobody
 * knows; `properties` are provisional names, which only the builder writes, for a caller who accepts that.
 */
export function provisional(name: string, properties: TProperties, notes: Omit<ShapeNotes, "open">): TObject {
  const open = shape(name, {}, { ...notes, open: true });
  return Type.Object(
    {},
    { ...open, "x-omnirich-provisional": Type.Object(properties, { additionalProperties: false }) },
  );
}

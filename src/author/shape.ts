import { type TObject, type TProperties, Type } from "typebox";

/** What is said of a shape beside its properties. */
export interface ShapeNotes {
  /** What a person calls it, inside a sentence: "list item". */
  readonly label: string;
  readonly description: string;
  /** Keys that are not listed are allowed; only where their names are not public. */
  readonly open?: boolean;
}

/** An object with a name of its own: it becomes a type, and where builders show it, a fragment builder. */
export function shape<P extends TProperties>(name: string, properties: P, notes: ShapeNotes): TObject<P> {
  const { label, description, open = false } = notes;
  return Type.Object(properties, {
    description,
    ...(open ? {} : { additionalProperties: false }),
    "x-omnirich-shape": { name, label, description },
  });
}

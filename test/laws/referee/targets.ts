import { Ajv, type ErrorObject, type SchemaObject } from "ajv";
import type { TSchema } from "typebox";
import { findShape } from "../../../src/model/input.js";
import type { Variant } from "../../../src/model/model.js";
import { shapeOf } from "../../../src/model/values.js";
import { type Shape, shapeIn, type Variant as Tables } from "../../../src/runtime/shapes.js";
import { decode, type Schema, schemaOfShape, withoutText } from "./schema.js";
import { authoredShape } from "./typebox.js";

/** The generated table of a shape, by which mistakes are found, and the validators that it is compared with. */
export interface Target {
  /** "List Picker: section" */
  readonly title: string;
  readonly variant: Variant;
  /** Name of the shape. */
  readonly shape: string;
  /** Its canonical schema, standing by itself. */
  readonly schema: Schema;
  readonly table: Shape;
  /** All that Ajv finds. */
  readonly referee: (value: unknown) => readonly ErrorObject[];
  /** The schema as its author wrote it, where that was in TypeBox. */
  readonly authored?: TSchema | undefined;
}

/** The tables of a variant: of the whole message, and of every shape in it; of provisional answers as builders write them. */
export function targetsOf(variant: Variant, tables: Tables, authored?: TSchema): Target[] {
  return [...tablesIn(variant, variant.root, tables.root)].map(([name, table]) => {
    const isRoot = name === variant.root;
    const schema = schemaOfShape(variant.canonical as Schema, name);
    const parts = { variant, shape: name, schema, table, referee: createReferee(schema) };
    const ofShape = authored && (isRoot ? authored : authoredShape(authored, name));
    return { ...parts, title: `${variant.label}: ${findShape(variant, name).label} (${name})`, authored: ofShape };
  });
}

/** The tables by the names of their shapes: those that the tables themselves lead to, as far as the model does. */
function tablesIn(variant: Variant, name: string, table: Shape, found = new Map<string, Shape>()) {
  if (found.has(name)) return found;
  found.set(name, table);
  for (const { wire, value } of findShape(variant, name).fields) {
    const inner = shapeOf(value);
    if (inner) tablesIn(variant, inner, shapeIn(table.fields[wire])!, found);
  }
  return found;
}

/** Keys that an object inherits are not in its JSON. */
const OPTIONS = { allErrors: true, strict: false, ownProperties: true };

/**
 * Plain Ajv on the schema of the decoded form. Ajv takes JSON text for text: given what it says, and the schema of that,
 * it judges what is inside as it judges everything else, and its paths go on through the text as ours do.
 */
function createReferee(schema: Schema): Target["referee"] {
  const validate = new Ajv(OPTIONS).compile(withoutText(schema) as SchemaObject);
  return (value) => (validate(decode(schema, schema, value)) ? [] : validate.errors!);
}

import { Ajv, type ErrorObject, type SchemaObject } from "ajv";
import type { TSchema } from "typebox";
import type { Variant } from "../../../src/model/model.js";
import type { Check, Shape, Variant as Tables } from "../../../src/runtime/shapes.js";
import { decode, type Schema, schemaOfShape, withoutText } from "./schema.js";
import { authoredShape } from "./typebox.js";

/** A generated validator, and those that it is compared with. */
export interface Target {
  /** "List Picker: section" */
  readonly title: string;
  readonly variant: Variant;
  /** Name of the shape that is validated. */
  readonly shape: string;
  /** Its canonical schema, standing by itself. */
  readonly schema: Schema;
  readonly check: Check;
  /** All that Ajv finds. */
  readonly referee: (value: unknown) => readonly ErrorObject[];
  /** The schema as its author wrote it, where that was in TypeBox. */
  readonly authored?: TSchema | undefined;
}

/** The validators of a variant: of the whole message, of what builders check alone, and of provisional answers. */
export function targetsOf(variant: Variant, tables: Tables, authored?: TSchema): Target[] {
  const checks = checksIn(tables.root);
  return variant.shapes.flatMap(({ name, label }) => {
    const check = checks.get(`check${name}`);
    if (!check) return [];
    const isRoot = name === variant.root;
    const schema = schemaOfShape(variant.canonical as Schema, name);
    const parts = { variant, shape: name, schema, check, referee: createReferee(schema) };
    const ofShape = authored && (isRoot ? authored : authoredShape(authored, name));
    return [{ ...parts, title: `${variant.label}: ${label}`, authored: ofShape }];
  });
}

/** Generated validators by the name of their function. */
function checksIn({ check, fields }: Shape, found = new Map<string, Check>()): ReadonlyMap<string, Check> {
  if (check) found.set(check.name, check);
  for (const { shape } of Object.values(fields)) if (shape) checksIn(shape, found);
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

import { parseJson } from "../../../src/runtime/helpers.js";
import { isObject, own } from "../../../src/runtime/shapes.js";

/** The parts of a canonical JSON Schema that say what is valid. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Schemas;
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: "string" | "number" | "integer" | "boolean" | "array" | "object";
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Schemas;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly contentSchema?: Schema;
  readonly "x-omnirich-provisional"?: Schema;
}

type Schemas = { readonly [name: string]: Schema };

/** What a reference stands for. */
export function resolve({ $defs }: Schema, reference: string): Schema {
  return $defs![reference.replace("#/$defs/", "")]!;
}

/** A schema by itself of one of the shapes, under its provisional names where it has such. */
export function schemaOfShape(whole: Schema, shape: string): Schema {
  const found = whole.$defs?.[shape];
  const { $defs } = whole;
  return found ? { ...(found["x-omnirich-provisional"] ?? found), ...($defs && { $defs }) } : whole;
}

/** The schema of the decoded form: what JSON text says stands in place of the text. */
export function withoutText(schema: Schema): Schema {
  const { anyOf, contentSchema, items, properties, $defs, ...rest } = schema;
  // An object, or JSON text of the same object.
  if (anyOf) return withoutText(anyOf[0]!);
  if (contentSchema) return withoutText(contentSchema);
  return {
    ...rest,
    ...(items && { items: withoutText(items) }),
    ...(properties && { properties: eachWithoutText(properties) }),
    ...($defs && { $defs: eachWithoutText($defs) }),
  };
}

function eachWithoutText(schemas: Schemas): Schemas {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutText(schema)]));
}

/**
 * The decoded form of a value. Text that is not JSON stays text, and what must be text and is none becomes `null`: the
 * schema of the decoded form wants an object there, so that neither fits.
 */
export function decode(whole: Schema, schema: Schema, value: unknown): unknown {
  const { $ref, anyOf, contentSchema, items, properties } = schema;
  if ($ref) return decode(whole, resolve(whole, $ref), value);
  if (anyOf) return decode(whole, anyOf[0]!, typeof value === "string" ? contentOf(value) : value);
  if (contentSchema) return typeof value === "string" ? decode(whole, contentSchema, contentOf(value)) : null;
  if (items && Array.isArray(value)) return value.map((item) => decode(whole, items, item));
  if (!properties || !isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    const known = own(properties, key);
    return [key, known ? decode(whole, known, inner) : inner];
  });
  return Object.fromEntries(entries);
}

function contentOf(text: string): unknown {
  const content = parseJson(text);
  return content === undefined ? text : content;
}

import { section } from "../model/fields.js";
import { findShape } from "../model/input.js";
import type { Emitter, Field, JsonSchema, Shape, Variant } from "../model/model.js";
import { isObject } from "../runtime/shapes.js";
import { headerText } from "./text/header.js";
import { hoverText } from "./text/hover.js";

/** The canonical JSON Schema of each variant, for editors and for every other tool that reads JSON Schema. */
export const schemas = schemasWith({});

/** What is asked of the JSON Schemas. */
export interface SchemasOptions {
  /** Leaves out every keyword that only editors and omnirich read: other tools may refuse what they don't know. */
  readonly plain?: boolean;
}

/** The emitter of JSON Schemas of one kind or the other. */
export function schemasWith({ plain = false }: SchemasOptions): Emitter {
  return {
    name: "schemas",
    emit: (model) =>
      Promise.all(
        model.variants.map(async (variant) => {
          const schema = published(variant, plain ? new Map() : await hoversOf(variant));
          return {
            path: `schemas/${variant.file}.json`,
            text: `${JSON.stringify(plain ? withoutNotes(schema) : schema, null, 2)}\n`,
          };
        }),
      ),
  };
}

/** What editors show of each field. */
type Hovers = ReadonlyMap<Field, string>;

async function hoversOf({ shapes }: Variant): Promise<Hovers> {
  const fields = shapes.flatMap((shape) => shape.fields);
  return new Map(await Promise.all(fields.map(async (field) => [field, await hoverText(field)] as const)));
}

/** Rejects stay out: they are tests of the schema, and many times its size. */
function published(variant: Variant, hovers: Hovers): JsonSchema {
  const { canonical, source, root } = variant;
  const { $schema, $comment, $defs, "x-omnirich-message": notes, ...schema } = canonical;
  const described = (node: JsonSchema, name: string) => describe(node, findShape(variant, name), hovers);
  const defs = Object.entries(section(canonical, "$defs")).map(([name, node]) => [
    name,
    described(node as JsonSchema, name),
  ]);
  return {
    $schema: $schema ?? "http://json-schema.org/draft-07/schema#",
    $comment: headerText(source),
    ...described(schema, root),
    ...($defs === undefined ? {} : { $defs: Object.fromEntries(defs) }),
    "x-omnirich-message": { ...(notes as object), rejects: undefined },
  };
}

/** Provisional names are in no editor: the JSON may have any others. */
function describe(node: JsonSchema, shape: Shape | undefined, hovers: Hovers): JsonSchema {
  if (shape === undefined || shape.provisional || !("properties" in node)) return node;
  const properties = section(node, "properties");
  const described = shape.fields.map((field) => [
    field.wire,
    describeField(properties[field.wire] as JsonSchema, field, hovers),
  ]);
  return { ...node, properties: Object.fromEntries(described) };
}

/** Adds what only VS Code reads: evidence in hovers, and a sentence in place of a regular expression. */
function describeField({ "x-omnirich": notes, ...node }: JsonSchema, field: Field, hovers: Hovers): JsonSchema {
  const form = field.value.kind === "text" ? field.value.form : undefined;
  return {
    ...node,
    markdownDescription: hovers.get(field),
    ...(form && { patternErrorMessage: `It must be ${form.expected}.` }),
    "x-omnirich": notes,
  };
}

/** Keywords that are no JSON Schema. */
const NOTES = /^(?:x-omnirich.*|markdownDescription|patternErrorMessage)$/;

function withoutNotes(node: JsonSchema): JsonSchema {
  const kept = Object.entries(node).filter(([keyword]) => !NOTES.test(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, withoutNotesInside(keyword, value)]));
}

/** The value of a keyword, where it holds schemas without the notes in them. */
function withoutNotesInside(keyword: string, value: unknown): unknown {
  if (["anyOf", "oneOf"].includes(keyword)) return (value as readonly JsonSchema[]).map(withoutNotes);
  if (!isObject(value)) return value;
  if (["items", "contentSchema", "additionalProperties"].includes(keyword)) return withoutNotes(value);
  if (!["properties", "patternProperties", "$defs"].includes(keyword)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNotes(inner as JsonSchema)]));
}

import { section } from "../model/fields.js";
import type { Emitter, Field, JsonSchema, Shape, Variant } from "../model/model.js";
import { headerText } from "./text/header.js";
import { hoverText } from "./text/hover.js";

/** The canonical JSON Schema of each variant, for editors and for every other tool that reads JSON Schema. */
export const schemas: Emitter = {
  name: "schemas",
  emit: (model) =>
    Promise.all(
      model.variants.map(async (variant) => ({
        path: `schemas/${variant.file}.json`,
        text: `${JSON.stringify(published(variant, await hoversOf(variant)), null, 2)}\n`,
      })),
    ),
};

/** What editors show of each field. */
type Hovers = ReadonlyMap<Field, string>;

async function hoversOf({ shapes }: Variant): Promise<Hovers> {
  const fields = shapes.flatMap((shape) => shape.fields);
  return new Map(await Promise.all(fields.map(async (field) => [field, await hoverText(field)] as const)));
}

/** Rejects stay out: they are tests of the schema, and many times its size. */
function published({ canonical, source, shapes, root }: Variant, hovers: Hovers): JsonSchema {
  const { $schema, $comment, $defs, "x-omnirich-message": notes, ...schema } = canonical;
  const described = (node: JsonSchema, name: string) =>
    describe(
      node,
      shapes.find((shape) => shape.name === name),
      hovers,
    );
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

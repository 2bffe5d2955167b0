import { section } from "../model/fields.js";
import { findShape, isProvisional } from "../model/input.js";
import type { Emitter, Field, JsonSchema, Model, Variant } from "../model/model.js";
import { shapesOf } from "../model/values.js";
import { escapePointer } from "../runtime/pointer.js";
import { headerText } from "./text/header.js";
import { hoverText } from "./text/hover.js";
import { snippetText } from "./text/snippet.js";

/**
 * One JSON Schema of any message, or of a list of messages, for editors: with it VS Code completes and explains messages
 * while they are typed. What it says of a variant lies in the variant's own schema beside it.
 */
export const messageSchema: Emitter = {
  name: "message-schema",
  needs: ["schemas"],
  async emit({ tag, ...model }) {
    if (tag === undefined) return [];
    return [
      { path: "schemas/message.json", text: `${JSON.stringify(await anyMessage({ ...model, tag }), null, 2)}\n` },
    ];
  },
};

/** A model whose variants a property tells apart. */
type Told = Model & { readonly tag: string };

async function anyMessage(model: Told): Promise<JsonSchema> {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: headerText("all schemas"),
    title: "Rich message",
    description: "A message, or a list of messages.",
    // Editors look for snippets here and in allOf, not in branches.
    allOf: [{ $ref: "#/$defs/snippets" }],
    ...branch({ type: "array" }, { items: { $ref: "#/$defs/message" } }, { $ref: "#/$defs/message" }),
    $defs: {
      message: {
        type: "object",
        required: [model.tag],
        allOf: [
          { $ref: "#/$defs/snippets" },
          // What is said first of a key is what editors show.
          { $ref: "#/$defs/envelope" },
          ...model.variants.map((variant) => branch(claim(variant, model), { $ref: `${variant.file}.json` })),
        ],
      },
      envelope: { properties: await envelope(model) },
      snippets: { defaultSnippets: model.variants.flatMap(snippet) },
    },
  };
}

/** One branch a type: a list of alternatives would tell the mistakes of several. */
function branch(condition: JsonSchema, then: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  return { if: condition, then, ...(otherwise && { else: otherwise }) };
}

/** Which messages a variant checks: those of its type; the fallback, those of every other. */
function claim({ type }: Variant, { tag, variants }: Told): JsonSchema {
  const others = () => variants.flatMap((variant) => variant.type ?? []);
  const value = type === undefined ? { type: "integer", not: { enum: others() } } : { const: type };
  return { required: [tag], properties: { [tag]: value } };
}

/** The keys that every message has, to be completed before its type is there; they are checked with its variant. */
async function envelope(model: Told): Promise<JsonSchema> {
  const [first, ...others] = model.variants;
  if (first === undefined) return {};
  const properties = rootFields(first).map(async (field) => {
    const twins = others.map((variant) => rootFields(variant).find(({ wire }) => wire === field.wire));
    if (!twins.every((twin) => twin !== undefined)) return [];
    if (field.wire === model.tag) return [[field.wire, await tagProperty(model)]];
    if ([field, ...twins].every(isObjectValue)) return [[field.wire, await objectProperty(field, twins)]];
    // Only what means the same in all messages: else one of them would be explained by another.
    const isShared =
      shapesOf(field.value).length === 0 && others.every((other) => nodeOf(other, field) === nodeOf(first, field));
    return isShared ? [[field.wire, reference(first, field)]] : [];
  });
  return Object.fromEntries((await Promise.all(properties)).flat());
}

function reference({ file }: Variant, { wire }: Field): JsonSchema {
  return { $ref: `${file}.json#/properties/${encodeURIComponent(escapePointer(wire))}` };
}

function rootFields(variant: Variant): readonly Field[] {
  return findShape(variant, variant.root).fields;
}

function nodeOf({ canonical }: Variant, { wire }: Field): string {
  return JSON.stringify(section(canonical, "properties")[wire]);
}

function isObjectValue({ value }: Field): boolean {
  return value.kind === "object" || (value.kind === "json" && !value.always);
}

/** An object whose content depends on the type. The snippet is what stands behind the colon when its key is completed. */
async function objectProperty(field: Field, twins: readonly Field[]): Promise<JsonSchema> {
  const hover = await hoverText(field);
  const hovers = await Promise.all(twins.map(hoverText));
  return {
    ...(hovers.every((other) => other === hover) && { description: field.description, markdownDescription: hover }),
    defaultSnippets: [{ label: "{ }", body: "^{$1}" }],
  };
}

/** The known types with their labels; with a fallback, any other whole number too. */
async function tagProperty({ tag, variants }: Told): Promise<JsonSchema> {
  const fallback = variants.find((variant) => variant.fallback);
  const describing = rootFields(fallback ?? variants[0]!).find(({ wire }) => wire === tag)!;
  const known = variants.filter(({ type }) => type !== undefined);
  const values = known.map(({ type }) => type);
  const choice = {
    enum: values,
    // Beside the number in the list, and in the box beside the list.
    enumDetails: known.map(({ label }) => label),
    enumDescriptions: known.map(explain),
  };
  return {
    description: describing.description,
    markdownDescription: await hoverText(describing),
    ...(fallback ? { examples: values, anyOf: [{ type: "integer" }, choice] } : choice),
  };
}

function explain(variant: Variant): string {
  const doubt = isProvisional(variant) ? " The names inside it are not public: start from a message of your own." : "";
  return `${variant.label}. ${variant.description}${doubt}`;
}

/** The first example, to start from. What can't be built has none, nor has what would go out under guessed names. */
function snippet(variant: Variant): JsonSchema[] {
  const [example] = variant.examples;
  if (example === undefined || variant.names.builder === undefined || isProvisional(variant)) return [];
  const { label, description } = variant;
  return [
    { label, description: `${description} Inserted is: ${example.title}.`, bodyText: snippetText(example.value) },
  ];
}

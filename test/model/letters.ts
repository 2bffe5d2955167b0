import type { Variant } from "../../src/model/model.js";
import { type Draft, field, modelOf, provisional, smallSchema } from "./small-schema.js";

const text = { type: "string" };
const colours = { enum: ["red", "green", "Rot", "constructor"] };
const also = { Rot: "red", constructor: "green" };

/** Fields with rules: one that refuses, one that warns of each item, and choices with other spellings. */
const fields = {
  Body: field({ ...text, minLength: 1 }, { name: "body", rules: { placeholders: ["name"] } }),
  Colour: field(colours, { name: "colour", also }),
  Colours: field({ type: "array", items: field(colours, { also }) }, { name: "colours" }),
  Tags: field(
    { type: "array", items: { ...text, "x-omnirich": { rules: { "known-value": ["new"] } } } },
    { name: "tags", rules: { "only-first": true } },
  ),
  Lines: field(
    {
      type: "array",
      items: {
        type: "object",
        "x-omnirich-shape": { name: "Line", label: "line" },
        additionalProperties: false,
        required: ["Text"],
        properties: { Text: field({ ...text, minLength: 1 }, { name: "text" }), Colour: field(colours, { also }) },
      },
    },
    { name: "lines", rules: { "unique-values": "Text" } },
  ),
};

function variantOf(name: string, type: number, change: (schema: Draft) => unknown): Variant {
  const { model, issues } = modelOf({ "a.json": smallSchema(change, name, type) });
  if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join("\n"));
  return model.variants[0]!;
}

/** A variant whose fields have rules. */
export const letter = variantOf("Letter", 7, (schema) => Object.assign(schema.properties, fields));

/** A variant whose answers have the same fields, under provisional names. */
export const secret = variantOf("Secret", 8, (schema) => {
  const rules = { "other-key": { Color: "Colour" } };
  schema.properties.Answers = field(provisional(fields, { rules }, ["Body"]), { flat: true });
  schema.required.push("Answers");
});

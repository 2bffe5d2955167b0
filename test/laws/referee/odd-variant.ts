import type { Variant } from "../../../src/model/model.js";
import { field, modelOf, smallSchema } from "../../model/small-schema.js";

const text = { type: "string" };
const list = (items: object, limits: object) => ({ type: "array", items: field(items), ...limits });

/** Whatever a schema can say and no message of ours does: limits and choices of every kind, and hostile keys. */
const PROPERTIES = {
  constructor: field({ ...text, minLength: 3, maxLength: 5 }, { name: "builtin" }),
  "a/b~c": field(
    { ...text, minLength: 2, pattern: "^[a-c]*$" },
    { name: "slashes", form: { code: "url-scheme", expected: "a" } },
  ),
  toJSON: field({ type: "number", minimum: -1.5, maximum: 2 }, { name: "json" }),
  Count: field({ type: "integer", minimum: 1, maximum: 9 }, { name: "count" }),
  Word: field({ type: "string", const: "tea" }, { name: "word" }),
  Yes: field({ type: "boolean", const: true }, { name: "yes" }),
  Mixed: field({ enum: [1, "1", true, null] }, { name: "mixed" }),
  Many: field({ enum: [..."abcdefghijklm"] }, { name: "many" }),
  Texts: field(list({ ...text, minLength: 1, maxLength: 2 }, { minItems: 2, maxItems: 3 }), { name: "texts" }),
  Rows: field(list({ type: "array", items: field({ type: "integer" }), maxItems: 1 }, {}), { name: "rows" }),
  Smalls: field(list({ $ref: "#/$defs/Small" }, { maxItems: 2 }), { name: "smalls" }),
  Open: field({ $ref: "#/$defs/Open" }, { name: "open" }),
  Inner: field({ anyOf: [{ $ref: "#/$defs/Inner" }, jsonText("Inner")] }, { name: "inner" }),
};

const DEFS = {
  Small: {
    type: "object",
    description: "One in a list, which is asked about by itself.",
    additionalProperties: false,
    required: ["Short"],
    properties: {
      Short: field({ ...text, minLength: 2 }, { name: "short" }),
      Shrt: field({ ...text, minLength: 3 }, { name: "other" }),
    },
    "x-omnirich-shape": { name: "Small", rules: { "other-key": { Shrt: "Short" } } },
  },
  Open: { type: "object", description: "An open one.", properties: { A: field({ type: "boolean" }, { name: "a" }) } },
  Inner: {
    type: "object",
    description: "A closed one.",
    additionalProperties: false,
    required: ["Deep"],
    properties: { Deep: field(jsonText("Open"), { name: "deep" }), Maybe: field(jsonText("Open"), { name: "maybe" }) },
  },
};

function jsonText(shape: string): object {
  return { ...text, contentMediaType: "application/json", contentSchema: { $ref: `#/$defs/${shape}` } };
}

/** The variants of it: with every property required, and with none. */
export function oddVariants(): Variant[] {
  const { model, issues } = modelOf({
    "odd.json": odd("Odd", 7, Object.keys(PROPERTIES)),
    "even.json": odd("Even", 8, []),
  });
  if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join("\n"));
  return [...model.variants];
}

function odd(name: string, type: number, required: readonly string[]): object {
  return smallSchema(
    (schema) => {
      Object.assign(schema.properties, PROPERTIES);
      schema.properties.richObjectType.type = "number";
      schema.required.push(...required);
      schema.$defs = DEFS;
      schema.examples = [];
      schema["x-omnirich-message"] = { name, examples: [], rejects: [] };
    },
    name,
    type,
  );
}

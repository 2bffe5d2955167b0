import { rules } from "../../src/diagnostics/rules.js";
import { buildModel } from "../../src/model/build.js";
import { hoist } from "../../src/schema/hoist.js";
import { checkSubset } from "../../src/schema/subset.js";

/** A JSON Schema, or a part of one, that a test changes. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into schemas to break them.
export type Draft = any;

const evidence = [
  { kind: "documented", source: "The menu", url: "https://example.com/menu", checked: "2026-01-02" },
] as const;

/** A field with everything that a field must have; `notes` go into `x-omnirich`. */
export function field(schema: object, notes: object = {}): Draft {
  return { ...schema, description: "A field.", "x-omnirich": { evidence, ...notes } };
}

/** An object under provisional wire names, as provisional() of omnirich/author writes it. */
export function provisional(properties: object, notes: object = {}, required: readonly string[] = []): Draft {
  return {
    type: "object",
    properties: {},
    "x-omnirich-shape": { name: "Answers", label: "answers", description: "What it says.", ...notes },
    "x-omnirich-provisional": { type: "object", required, properties, additionalProperties: false },
  };
}

/** A schema of a message with two fields, an example and a reject, after `change` had its way with it. */
export function smallSchema(change: (schema: Draft) => unknown = () => undefined, name = "Drink", type = 7): Draft {
  const schema: Draft = {
    title: name,
    description: "What to drink.",
    type: "object",
    required: ["richObjectType", "Title"],
    additionalProperties: false,
    properties: {
      richObjectType: field({ const: type }, { hidden: true }),
      Title: field({ type: "string", minLength: 1 }, { name: "title" }),
    },
    examples: [{ richObjectType: type, Title: "Tea" }],
    "x-omnirich-message": {
      name,
      examples: ["Tea"],
      rejects: [{ title: "No title", value: { richObjectType: type }, path: "/Title", code: "missing-property" }],
    },
  };
  change(schema);
  return schema;
}

/** The model of schemas, by file, and everything that is wrong with them: what `generate` does before it emits. */
export function modelOf(
  schemas: { readonly [file: string]: Draft },
  tag = "richObjectType",
  evidence?: "error" | "warn" | "off",
) {
  const hoisted = Object.entries(schemas).map(([file, schema]) => hoist({ file, schema }));
  const canonical = hoisted.map((result) => result.canonical);
  const outside = canonical.flatMap(checkSubset);
  const understood = canonical.filter(({ file }) => !outside.some((issue) => issue.file === file));
  const { model, issues } = buildModel(understood, { tag, rules, evidence });
  return { model, issues: [...hoisted.flatMap((result) => result.issues), ...outside, ...issues] };
}

import type { JsonSchema } from "../model/model.js";
import { SUBSET } from "./subset-keywords.js";

/** What is said of a keyword of the subset beside what its value must be. */
export interface KeywordWords {
  /** What types, validators, builders and docs make of it. */
  readonly outputs: string;
  /** The code of the issue that a value gets that breaks it. */
  readonly code?: string;
  /** Values that are refused beside those of the wrong form, each with the rest of its schema. */
  readonly refused?: readonly (readonly [value: unknown, beside: JsonSchema])[];
}

const EDITORS = "Editors show it; nothing else changes.";
const PUBLISHED = "It is in the published schema; nothing else changes.";

/** A row for each keyword of SUBSET, and for no other: a test compares them. */
export const WORDS: { readonly [keyword: string]: KeywordWords } = {
  $schema: { outputs: PUBLISHED },
  $id: { outputs: `${PUBLISHED} No two schemas have the same.` },
  $comment: { outputs: "It is for readers of the schema; nothing else changes." },
  $defs: {
    outputs: "Each object in it is a type, a builder and a section of the docs under its name; so is definitions.",
  },
  $ref: { outputs: "The type that it leads to stands here, also inside itself.", code: "wrong-type" },
  title: { outputs: "Of a whole schema, all names derive from it; of an object, docs and issues call it so." },
  description: { outputs: "Comments of types and builders, and the docs, say it." },
  markdownDescription: { outputs: EDITORS },
  patternErrorMessage: { outputs: EDITORS },
  default: {
    outputs:
      "Builders that are given nothing write it: in messages always, in plain JSON Schema where the property is required. It is a value of the field.",
  },
  deprecated: { outputs: EDITORS },
  examples: { outputs: "Of a whole schema: each must pass its own validation, and the docs show it." },
  type: {
    outputs: "The type in TypeScript; several are a union, and null among them is nullable.",
    code: "wrong-type",
    refused: [[["string", "string"], {}]],
  },
  properties: {
    outputs: "A property of the type, a field of the builder, and a row of the docs each.",
    code: "misspelt-key",
  },
  patternProperties: {
    outputs: "Keys of that form are checked; in types they are an index signature.",
    code: "wrong-type",
  },
  required: {
    outputs: "The property is not optional in types and builders.",
    code: "missing-property",
    refused: [
      [["a", "a"], {}],
      [["a"], { additionalProperties: false }],
    ],
  },
  additionalProperties: {
    outputs:
      "false: a key that is not listed is refused. A schema: what is under such keys, in types an index signature. true, or nothing: any.",
    code: "unknown-property",
  },
  minProperties: {
    outputs: "Validators count the keys.",
    code: "min-properties",
    refused: [[2, { maxProperties: 1 }]],
  },
  maxProperties: { outputs: "Validators count the keys.", code: "max-properties" },
  items: {
    outputs: "An array of that, readonly in what builders take, and mutable in types of the JSON.",
    code: "wrong-type",
  },
  minItems: { outputs: "Validators and builders count the items.", code: "min-items", refused: [[2, { maxItems: 1 }]] },
  maxItems: { outputs: "Validators and builders count the items.", code: "max-items" },
  uniqueItems: { outputs: "No item equals another.", code: "duplicate-item" },
  minLength: {
    outputs: "Validators count code points, of which most letters are one each, and an emoji one or several.",
    code: "min-length",
    refused: [[2, { maxLength: 1 }]],
  },
  maxLength: { outputs: "Validators count code points, as with minLength.", code: "max-length" },
  minimum: { outputs: "Validators compare.", code: "minimum", refused: [[2, { maximum: 1 }]] },
  maximum: { outputs: "Validators compare.", code: "maximum" },
  exclusiveMinimum: { outputs: "Validators compare.", code: "minimum" },
  exclusiveMaximum: { outputs: "Validators compare.", code: "maximum" },
  multipleOf: {
    outputs: "Validators divide, as well as binary fractions can tell: 0.3 is a multiple of 0.1.",
    code: "multiple-of",
  },
  pattern: {
    outputs:
      "Validators match it with the flag u; issues show what form in x-omnirich says in its place, and without that the pattern itself.",
    code: "wrong-form",
    refused: [["\\-", {}]],
  },
  format: { outputs: "Validators check it; the table below says what each is.", code: "wrong-format" },
  const: {
    outputs: "A literal type; builders write it themselves.",
    code: "not-allowed",
    refused: [["a", { type: "number" }]],
  },
  enum: {
    outputs: "A union of literal types.",
    code: "not-allowed",
    refused: [
      [[], {}],
      [["a", "a"], {}],
      [["a"], { type: "number" }],
    ],
  },
  anyOf: {
    outputs: "A union of values of different JSON types, or of objects as with oneOf; or an object and its JSON text.",
    code: "wrong-type",
  },
  oneOf: {
    outputs:
      "A union of objects that one required property tells apart, by constants of its own in each: it is found, whatever it is called.",
    code: "not-allowed",
  },
  contentMediaType: {
    outputs: "The text holds JSON.",
    code: "not-json",
    refused: [["application/json", {}]],
  },
  contentSchema: {
    outputs: "Builders take the value and write its text; validators and pointers go on inside the text.",
    code: "wrong-type",
  },
  "x-omnirich": {
    outputs:
      "What field() says: name in builders, evidence, flat, hidden, form (code and sentence of a pattern), rules, also (other spellings).",
    refused: [
      [{ nme: "x" }, {}],
      [{ form: {} }, {}],
      [{ flat: true }, { type: "string" }],
    ],
  },
  "x-omnirich-shape": { outputs: "What shape() says: name of the type, label, description, rules." },
  "x-omnirich-provisional": { outputs: "What provisional() says: wire names that are not public." },
  "x-omnirich-message": {
    outputs: "What message() says: name, fallback, builder, remarks, rules, sizes, examples, rejects.",
  },
};

/** What the value of a keyword must be, and why values are refused that have the right form: as the check itself says it. */
export function demandsOf(keyword: string): { readonly value: string; readonly refused: readonly Refused[] } {
  const demand = SUBSET[keyword]!;
  const value = (demand(undefined, {}) ?? "anything").replace(/^must be /, "");
  const refused = WORDS[keyword]?.refused ?? [];
  return { value, refused: refused.map(([wrong, beside]) => ({ wrong, beside, why: demand(wrong, beside) ?? "" })) };
}

/** A value that a keyword can't have, beside others. */
export interface Refused {
  readonly wrong: unknown;
  readonly beside: JsonSchema;
  /** The end of "The keyword x ...". */
  readonly why: string;
}

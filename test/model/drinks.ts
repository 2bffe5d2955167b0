import type { Evidence, Field, Model, Rule, Value, Variant } from "../../src/model/model.js";

export const HOSTILE = "a|b <script>alert(1)</script> `code` */ --> [x](javascript:y)\n# no heading\n| no | row |";

const page = { source: "Menu | <b>", url: "https://example.com/menu?a=1|2", checked: "2026-01-02" };
const seen: Evidence = { kind: "documented", ...page, published: "2025-12-31" };
const guessed: Evidence = { kind: "inferred", ...page, note: HOSTILE };
const shown: Evidence = { kind: "observed", source: "A cup", url: "https://example.com/cup", checked: "2026-01-02" };

function field(wire: string, name: string, value: Value, more: Partial<Field> = {}): Field {
  const rest = { required: false, description: wire, evidence: [seen], flat: false, hidden: false };
  return { wire, name, value, origin: `/properties/${wire}`, ...rest, ...more };
}

const text: Value = { kind: "text" };

/** A variant as the builder of the model makes it, with names and texts that try to break what is made of them. */
export const drinks: Variant = {
  name: "Drinks",
  file: "drinks",
  source: "schemas/drinks.ts",
  label: "Drinks",
  description: HOSTILE,
  type: 7,
  names: {
    message: "DrinksMessage",
    guard: "isDrinks",
    tables: "drinksVariant",
    builder: "drinks",
    input: "DrinksInput",
  },
  root: "DrinksMessage",
  shapes: [
    {
      name: "DrinksMessage",
      label: "Drinks message",
      description: "",
      open: false,
      provisional: false,
      rules: [],
      fields: [
        field(
          "survey",
          "survey",
          { kind: "json", content: { kind: "object", shape: "DrinksSurvey" }, always: false },
          { flat: true, required: true },
        ),
        field(
          "id",
          "id",
          { kind: "text", form: { pattern: "^0+$", code: "zeros", expected: "zeros" } },
          { required: true, default: "000" },
        ),
        field("kind", "kind", { kind: "const", value: 7 }, { hidden: true, required: true }),
        field("label", "name", { kind: "text", minLength: 1, maxLength: 9 }, { required: true, evidence: [shown] }),
      ],
    },
    {
      name: "DrinksSurvey",
      label: "survey",
      description: "",
      open: false,
      provisional: false,
      rules: [],
      fields: [
        field("Questions", "questions", { kind: "unknown" }, { hidden: true }),
        field("Answers", "answers", { kind: "object", shape: "DrinksAnswers" }, { flat: true, required: true }),
      ],
    },
    {
      name: "DrinksAnswers",
      label: "drinks",
      description: HOSTILE,
      open: true,
      provisional: false,
      rules: [],
      fields: [
        field(
          "Cup",
          "cups",
          { kind: "list", items: { kind: "object", shape: "Cup" }, minItems: 1 },
          { required: true },
        ),
        field("constructor", "constructor", text, { description: HOSTILE, evidence: [seen, guessed] }),
        field("order", "order", { kind: "json", content: { kind: "object", shape: "Cup" }, always: true }),
        field("sizes", "sizes", { kind: "list", items: { kind: "enum", values: ["S|M", "L"] } }),
      ],
    },
    {
      name: "Cup",
      label: "cup",
      description: "One cup.",
      open: false,
      provisional: false,
      rules: [],
      fragment: { builder: "cup", input: "CupInput" },
      fields: [
        field("Inner", "inner", { kind: "list", items: { kind: "object", shape: "Cup" } }),
        field("a|b\n`", "aB", text, { required: true }),
        field("Sugar", "sugar", { kind: "number", integer: true, minimum: 0, maximum: 3 }),
        field("sugar", "sugarText", text, { default: "none" }),
      ],
    },
  ],
  examples: [
    {
      title: "Tea",
      value: {
        survey: JSON.stringify({
          Questions: {},
          Answers: {
            Cup: [{ Inner: [{ "a|b\n`": "in" }], "a|b\n`": "out", sugar: "none" }],
            constructor: "us",
            order: '{"a|b\\n`":"text"}',
            sizes: ["L"],
          },
        }),
        id: "000",
        kind: 7,
        label: "Tea",
      },
    },
    { title: "```\nA fence", value: { text: "```\n# x" } },
  ],
  fallback: false,
  strict: false,
  remarks: [],
  sizes: [],
  rules: [],
  rejects: [{ title: HOSTILE, value: {}, path: "/survey/Answers/a|b\n`", code: "missing-property" }],
  canonical: {},
};

const rule: Rule = {
  code: "missing-property",
  severity: "error",
  stage: "message",
  title: "Every required property is there.",
  why: HOSTILE,
  remedy: "Add it.",
  bad: "{ \"a\": '```' }",
  source: { title: HOSTILE, url: "https://example.com/rules?a=1|2" },
};

const { type: _, ...untyped } = drinks;

/** A model of one buildable variant and the fallback. */
export const drinksModel: Model = {
  version: 1,
  tag: "kind",
  variants: [
    drinks,
    {
      ...untyped,
      name: "Other",
      file: "other",
      label: "Other",
      fallback: true,
      names: { message: "OtherMessage", tables: "otherVariant" },
      shapes: drinks.shapes.map(({ fragment: _, ...shape }) => shape),
    },
  ],
  rules: [rule, { ...rule, code: "unknown-property", severity: "warning" }],
};

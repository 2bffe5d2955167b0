import { describe, expect, test } from "vitest";
import { liveCatalogue } from "../../../src/live.js";
import { inputOf } from "../../../src/model/input.js";
import { buildMessage } from "../../../src/runtime/build.js";
import { decodeTexts } from "../../../src/runtime/decode.js";
import { validate } from "../../../src/runtime/validate.js";
import { type Draft, modelOf } from "../../model/small-schema.js";

const text = { type: "string" };
const jsonText = (contentSchema: Draft) => ({ ...text, contentMediaType: "application/json", contentSchema });
const card = (properties: Draft, rest: Draft = {}): Draft => ({ title: "Card", type: "object", properties, ...rest });
const object = (properties: Draft, required = Object.keys(properties)) => ({ type: "object", properties, required });
const modelled = (schema: Draft) => modelOf({ "card.json": schema }, "kind", "off");

/** Schemas of which something was once understood wrongly, with values that are valid, and others with their mistakes. */
const UNDERSTOOD: readonly (readonly [what: string, schema: Draft, valid: readonly unknown[], invalid: Draft])[] = [
  [
    "JSON text in JSON text",
    card({ a: jsonText(jsonText({ type: "number" })) }),
    [{ a: '"7"' }],
    [
      ["/a", { a: "7" }],
      ["/a", { a: '"x"' }],
      ["/a", { a: 7 }],
    ],
  ],
  [
    "a list of JSON texts",
    card({ a: { type: "array", items: jsonText(object({ b: text })) } }),
    [{ a: ['{"b":"x"}', '{"b":""}'] }],
    [["/a/1/b", { a: ['{"b":"x"}', '{"b":1}'] }]],
  ],
  [
    "JSON text under keys that are not listed",
    card({}, { additionalProperties: jsonText(object({ b: text })) }),
    [{ x: '{"b":"x"}' }],
    [["/x", { x: { b: "x" } }]],
  ],
  [
    "JSON text or null",
    card({ a: { anyOf: [jsonText({}), { type: "null" }] }, b: text }),
    [{ a: null }, { a: "7" }],
    [
      ["/b", { a: null, b: 1 }],
      ["/a", { a: 7 }],
    ],
  ],
  [
    "JSON text or null, as two types",
    card({ a: { ...jsonText(object({ b: text })), type: ["string", "null"] } }),
    [{ a: null }, { a: '{"b":"x"}' }],
    [["/a/b", { a: '{"b":1}' }]],
  ],
  [
    "JSON text before the object that it may be in place of",
    card(
      { a: { anyOf: [jsonText({ $ref: "#/$defs/B" }), { $ref: "#/$defs/B" }] } },
      { $defs: { B: object({ b: text }) } },
    ),
    [{ a: { b: "x" } }, { a: '{"b":"x"}' }],
    [["/a/b", { a: '{"b":1}' }]],
  ],
  [
    "objects under keys that make no names",
    card({ _: object({ _: object({ a: text }), $: text }), 1: object({ 2: object({ a: text }) }) }),
    [{ _: { _: { a: "" }, $: "" }, 1: { 2: { a: "" } } }],
    [["/_/_/a", { _: { _: { a: 1 }, $: "" } }]],
  ],
  [
    "objects under keys that are not listed, in each other",
    card(
      {},
      {
        additionalProperties: {
          type: "object",
          additionalProperties: object({ a: text }),
          patternProperties: { "^\\d+$": object({ b: text }) },
        },
      },
    ),
    [{ x: { y: { a: "" }, 7: { b: "" } } }],
    [["/x/7/b", { x: { 7: { b: 1 } } }]],
  ],
  [
    "a key that must be there, whatever type it has",
    card({ a: { minItems: 1 } }, { required: ["a"] }),
    [{ a: 1 }, { a: [1] }],
    [
      ["/a", {}],
      ["/a", { a: [] }],
    ],
  ],
  [
    "a key that must be there, though it is not listed",
    card({ a: text }, { required: ["b"], additionalProperties: { type: "number" } }),
    [{ b: 1, c: 2 }],
    [
      ["/b", { a: "x" }],
      ["/b", { b: "x" }],
      ["/c", { b: 1, c: "x" }],
    ],
  ],
  [
    "branches of which one has two constants",
    card({
      a: {
        oneOf: [object({ kind: { const: "x" }, b: { const: 1 } }), object({ kind: { const: "y" }, b: { const: 2 } })],
      },
    }),
    [{ a: { kind: "x", b: 1 } }, { a: { kind: "y", b: 2 } }],
    [["/a/b", { a: { kind: "x", b: 2 } }]],
  ],
  [
    "a tag with a default",
    card({
      a: { oneOf: ["x", "y"].map((kind) => object({ kind: { const: kind, default: kind }, b: text })) },
    }),
    [{ a: { kind: "y", b: "" } }],
    [["/a/b", { a: { kind: "y" } }]],
  ],
  [
    "unions of objects without names that lead to each other",
    card(
      { a: { $ref: "#/$defs/P" } },
      {
        $defs: Object.fromEntries(
          ["P", "Q", "R", "S", "T", "U", "V"].map((name, _, all) => {
            const links = Object.fromEntries(all.map((other) => [other, { $ref: `#/$defs/${other}` }]));
            return [
              name,
              { oneOf: ["x", "y"].map((kind) => ({ ...object({ kind: { const: kind }, ...links }, ["kind"]) })) },
            ];
          }),
        ),
      },
    ),
    [{ a: { kind: "x", Q: { kind: "y", P: { kind: "x" } } } }],
    [["/a/Q/kind", { a: { kind: "x", Q: { kind: "z" } } }]],
  ],
];

describe.each(UNDERSTOOD)("%s", (_, schema, valid, invalid) => {
  const { model, issues } = modelled(schema);

  test("is understood", () => expect(issues).toEqual([]));

  test.each(
    valid.map((value) => [JSON.stringify(value), value]),
  )("takes %s, and builds it again", async (_text, value) => {
    const catalogue = await liveCatalogue(model);
    const { root } = catalogue.other;
    expect(validate(catalogue, value).issues).toEqual([]);
    const built = buildMessage(catalogue.other, inputOf(model.variants[0]!, value));
    expect(decodeTexts(root, built)).toEqual(decodeTexts(root, value));
  });

  test.each(invalid as [string, unknown][])("finds what is wrong at %s of %j", async (path, value) => {
    const catalogue = await liveCatalogue(model);
    expect(catalogue.other.root.isClean!(value)).toBe(false);
    expect(validate(catalogue, value).issues.map((issue) => issue.path)).toEqual([path]);
  });
});

const NODE = { $ref: "#/$defs/Node", "x-omnirich": { flat: true } };

/** Schemas that were once taken for others, or went without end. */
const REFUSED: readonly (readonly [what: string, schema: Draft, code: string, path: string])[] = [
  [
    "a constant of two alternatives, of which exactly one must hold",
    card({ a: { oneOf: [{ type: ["object", "null"] }, { type: "null" }] } }),
    "union-tag",
    "/properties/a/oneOf",
  ],
  [
    "a limit beside what JSON text holds",
    card({ a: { ...jsonText({}), minLength: 4 } }),
    "unsupported-keyword",
    "/properties/a/minLength",
  ],
  [
    "a key that must be there and must not",
    card({ a: text }, { required: ["b"], additionalProperties: false, patternProperties: { "^c": text } }),
    "unsupported-keyword",
    "/required",
  ],
  [
    "a whole schema under provisional names",
    { type: "object", "x-omnirich-provisional": object({ a: text }) },
    "unsupported-keyword",
    "/x-omnirich-provisional",
  ],
  [
    "fields in place of an object that are inside it again",
    card({ a: NODE }, { $defs: { Node: { type: "object", properties: { b: NODE } } } }),
    "endless-shape",
    "/$defs/Node/properties/b",
  ],
  [
    "fields in place of one of several objects",
    card({
      a: { oneOf: ["x", "y"].map((kind) => object({ kind: { const: kind } })), "x-omnirich": { flat: true } },
    }),
    "unsupported-keyword",
    "/properties/a/x-omnirich",
  ],
  [
    "an object in another one that would be called the same",
    card({ a: object({ b: { ...object({ c: text }), "x-omnirich-shape": { name: "A" } } }) }),
    "name-clash",
    "/properties/a",
  ],
];

test.each(REFUSED)("%s is refused", (_, schema, code, path) => {
  expect(modelled(schema).issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
});

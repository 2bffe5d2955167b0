import { describe, expect, test } from "vitest";
import { CHANGES } from "../../src/diff/changes.js";
import { compareSets } from "../../src/diff/compare-sets.js";
import type { Document } from "../../src/diff/document.js";
import { brief, changesOf, document, type Schema, withField } from "./schemas.js";

/** Builders of messages write every default; those of plain JSON Schema only where something must be there. */
const MESSAGE: Schema = { "x-omnirich-message": { name: "Card" } };

const text = { type: "string" };
const shape = (name: string, properties: Schema, rest: Schema = {}): Schema => ({
  type: "object",
  properties,
  additionalProperties: false,
  ...rest,
  "x-omnirich-shape": { name, label: name.toLowerCase() },
});
const branch = (kind: string | number, properties: Schema = {}): Schema => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: kind }, ...properties },
  additionalProperties: false,
});
const named = (notes: Schema, node: Schema = text): Schema => ({ ...node, "x-omnirich": notes });
const message = (notes: Schema, rest: Schema = {}): Schema => withField(text, { "x-omnirich-message": notes, ...rest });
const both = "breaks/breaks";

/** What one field was and is; the changes there, and those on the way back. */
const FIELDS: readonly (readonly [
  title: string,
  before: Schema | boolean,
  after: Schema | boolean,
  there: string[],
  back: string[],
])[] = [
  ["a longer least length", text, { ...text, minLength: 2 }, [`${both} min-length`], ["none/none min-length"]],
  [
    "a shorter greatest length",
    { ...text, maxLength: 9 },
    { ...text, maxLength: 8 },
    [`${both} max-length`],
    ["none/none max-length"],
  ],
  [
    "a pattern",
    { ...text, pattern: "a" },
    { ...text, pattern: "[ab]" },
    ["may-break/may-break pattern"],
    ["may-break/may-break pattern"],
  ],
  ["a new pattern", text, { ...text, pattern: "a" }, ["may-break/may-break pattern"], ["none/none pattern"]],
  ["a new format", text, { ...text, format: "date" }, [`${both} format`], ["none/none format"]],
  [
    "another format",
    { ...text, format: "uri" },
    { ...text, format: "date" },
    ["may-break/may-break format"],
    ["may-break/may-break format"],
  ],
  [
    "a media type",
    text,
    { ...text, contentMediaType: "application/json" },
    ["may-break/may-break content-type"],
    ["none/none content-type"],
  ],
  [
    "JSON text",
    text,
    { ...text, contentSchema: {} },
    ["none/breaks json-text", "none/none type"],
    ["none/none json-text", "breaks/none type"],
  ],
  ["a minimum", { type: "number" }, { type: "number", minimum: 1 }, [`${both} minimum`], ["none/none minimum"]],
  [
    "a strict minimum",
    { type: "number", minimum: 1 },
    { type: "number", exclusiveMinimum: 1 },
    [`${both} minimum`],
    ["none/none minimum"],
  ],
  [
    "a strict minimum of whole numbers",
    { type: "integer", minimum: 1 },
    { type: "integer", exclusiveMinimum: 0 },
    [],
    [],
  ],
  [
    "a strict maximum of whole numbers",
    { type: "integer", maximum: 1 },
    { type: "integer", exclusiveMaximum: 2 },
    [],
    [],
  ],
  [
    "a maximum",
    { type: "number", maximum: 2 },
    { type: "number", maximum: 1 },
    [`${both} maximum`],
    ["none/none maximum"],
  ],
  ["whole numbers", { type: "number" }, { type: "integer" }, [`${both} integer`], ["none/none integer"]],
  [
    "multiples",
    { type: "integer" },
    { type: "integer", multipleOf: 2 },
    [`${both} multiple-of`],
    ["none/none multiple-of"],
  ],
  [
    "multiples of whole numbers",
    { type: "number", multipleOf: 6 },
    { type: "number", multipleOf: 3 },
    ["none/none multiple-of"],
    [`${both} multiple-of`],
  ],
  [
    "multiples of fractions, which computers divide inexactly",
    { type: "number", multipleOf: 0.3 },
    { type: "number", multipleOf: 0.1 },
    [`${both} multiple-of`],
    [`${both} multiple-of`],
  ],
  ["more items", { type: "array" }, { type: "array", minItems: 1 }, [`${both} min-items`], ["none/none min-items"]],
  ["fewer items", { type: "array" }, { type: "array", maxItems: 1 }, [`${both} max-items`], ["none/none max-items"]],
  [
    "different items",
    { type: "array" },
    { type: "array", uniqueItems: true },
    [`${both} unique-items`],
    ["none/none unique-items"],
  ],
  ["items of a type", { type: "array" }, { type: "array", items: text }, [`${both} type`], ["none/none type"]],
  [
    "more keys",
    { type: "object" },
    { type: "object", minProperties: 1 },
    [`${both} min-properties`],
    ["none/none min-properties"],
  ],
  [
    "fewer keys",
    { type: "object" },
    { type: "object", maxProperties: 1 },
    [`${both} max-properties`],
    ["none/none max-properties"],
  ],
  ["another type", text, { type: "number" }, [`${both} type`], [`${both} type`]],
  ["null", { type: ["string", "null"] }, text, [`${both} type`], ["none/none type"]],
  ["null in another form", { type: ["string", "null"] }, { anyOf: [text, { type: "null" }] }, [], []],
  ["a choice", { enum: ["a", "b"] }, { enum: ["a"] }, [`${both} values`], ["none/none values"]],
  ["a choice of one, and a constant", { enum: ["a"] }, { const: "a" }, [], []],
  [
    "another constant",
    { const: "a" },
    { const: "b" },
    [`${both} values`, "none/none values"],
    [`${both} values`, "none/none values"],
  ],
  [
    "a constant that a limit refuses",
    { const: "abc" },
    { ...text, maxLength: 2 },
    [`${both} values`, "none/none listed"],
    [`${both} listed`, "none/none values"],
  ],
  [
    "a constant whose form nobody can judge",
    { const: "abc" },
    { ...text, format: "uri" },
    ["may-break/may-break values", "none/none listed"],
    [`${both} listed`, "none/none values"],
  ],
  ["any text, or listed ones", text, { enum: ["a"] }, [`${both} listed`], ["none/none listed"]],
  ["true or false, listed", { type: "boolean" }, { enum: [false, true] }, [], []],
  ["nothing at all", {}, false, [`${both} field-removed`], ["none/none field-removed"]],
  [
    "a rule that refuses",
    text,
    named({ rules: { "web-address": true } }),
    ["may-break/may-break rule"],
    ["none/none rule"],
  ],
  ["a rule that only warns", text, named({ rules: { "apple-text": true } }), ["none/none warning"], []],
  ["a keyword that nobody here knows", text, { ...text, not: { const: "a" } }, ["may-break/may-break not-judged"], []],
  [
    "a keyword in another form",
    { type: "number" },
    { type: "number", exclusiveMinimum: true },
    ["may-break/may-break not-judged"],
    [],
  ],
  [
    "branches that nothing tells apart",
    {
      anyOf: [
        { type: "array", items: text },
        { type: "array", minItems: 2 },
      ],
    },
    {
      anyOf: [
        { type: "array", items: text },
        { type: "array", minItems: 3 },
      ],
    },
    ["may-break/may-break union"],
    ["none/none union"],
  ],
  [
    "a branch",
    { oneOf: [branch("a"), branch("b"), branch("c")] },
    { oneOf: [branch("b"), branch("a")] },
    [`${both} branch-removed`, "breaks/none shape-removed"],
    ["none/none branch-removed", "none/none shape-removed"],
  ],
  [
    "branches in another order",
    { oneOf: [branch("a"), branch(1, { y: text })] },
    { oneOf: [branch(1, { y: text }), branch("a")] },
    [],
    [],
  ],
  [
    "a field of a branch",
    { oneOf: [branch("a"), branch(1, { y: text })] },
    { oneOf: [branch("a"), branch(1)] },
    [`${both} field-removed`],
    ["none/none field-removed"],
  ],
  [
    "a pattern of keys that the tag of a branch is like",
    { oneOf: [branch("a"), branch("b")] },
    { oneOf: [{ ...branch("a"), patternProperties: { "^k": { type: "boolean" } } }, branch("b")] },
    [`${both} type`, "none/none keys-removed"],
    [`${both} keys-removed`, "none/none type"],
  ],
  [
    "branches of a oneOf that overlap",
    { anyOf: [text, { type: "null" }] },
    { oneOf: [{ type: ["string", "null"] }, { type: "null" }] },
    ["may-break/may-break not-judged"],
    [],
  ],
  [
    "keys like a pattern",
    { type: "object", patternProperties: { "^x": text }, additionalProperties: false },
    { type: "object", additionalProperties: false },
    [`${both} keys-removed`],
    ["none/none keys-removed"],
  ],
  [
    "keys that are not listed",
    { type: "object" },
    { type: "object", additionalProperties: false },
    [`${both} closed`],
    ["none/none closed"],
  ],
  [
    "keys of a type",
    { type: "object" },
    { type: "object", additionalProperties: text },
    [`${both} type`],
    ["none/none type"],
  ],
  ["a default", text, { ...text, default: "a" }, ["none/none default"], ["none/none default"]],
  ["a description", text, { ...text, description: "An x." }, ["none/none docs"], ["none/none docs"]],
  ["deprecation", text, { ...text, deprecated: true }, ["none/none deprecated"], ["none/none deprecated"]],
  [
    "another name in builders",
    named({ name: "a" }),
    named({ name: "b" }),
    ["breaks/none field-renamed"],
    ["breaks/none field-renamed"],
  ],
  [
    "what builders no longer take",
    text,
    named({ hidden: true }),
    ["breaks/none field-removed"],
    ["none/none field-removed"],
  ],
  [
    "another spelling of a choice",
    { enum: ["a", "A"] },
    named({ also: { A: "a" } }, { enum: ["a", "A"] }),
    ["breaks/none values", "none/none docs"],
    ["none/none docs", "none/none values"],
  ],
];

/** What a message was and is. */
const MESSAGES: readonly (readonly [title: string, before: Schema, after: Schema, there: string[], back: string[]])[] =
  [
    [
      "a field that must be given",
      withField(text),
      withField(text, { required: ["x"] }),
      [`${both} field-required`],
      ["none/none field-required"],
    ],
    [
      "a new field that must be given",
      withField(text),
      withField(text, { required: ["y"], properties: { x: text, y: text } }),
      ["none/none field-removed", `${both} field-required-new`],
      [`${both} field-removed`, "none/none field-required-new"],
    ],
    [
      "a new field that has a default",
      withField(text),
      withField(text, { required: ["y"], properties: { x: text, y: { ...text, default: "a" } } }),
      ["none/none field-removed", "none/breaks field-required-new"],
      [`${both} field-removed`, "none/none field-required-new"],
    ],
    [
      "a field that loses its default",
      withField({ ...text, default: "a" }, { required: ["x"] }),
      withField(text, { required: ["x"] }),
      ["none/none default", "breaks/none field-required"],
      ["none/none default", "none/none field-required"],
    ],
    [
      "a default that the field refuses",
      withField({ ...text, default: "a" }, MESSAGE),
      withField({ ...text, default: 1 }, MESSAGE),
      ["none/none default", "breaks/none field-required"],
      ["none/none default", "none/none field-required"],
    ],
    [
      "another wire name",
      withField(text),
      withField(text, { properties: { y: { ...text, "x-omnirich": { name: "x" } } } }),
      ["none/none field-removed", "none/none wire-name", "none/breaks field-removed"],
      ["none/none field-removed", "none/none wire-name", "none/breaks field-removed"],
    ],
    [
      "a field in an open message",
      { type: "object" },
      { type: "object", properties: { x: text } },
      [`${both} type`, "breaks/none closed", "none/none field-removed"],
      ["breaks/none field-removed", "none/none closed", "none/none type"],
    ],
    [
      "a builder",
      message({ name: "Card" }),
      message({ name: "Card", builder: false }),
      ["breaks/none builder-removed"],
      ["none/none builder-added"],
    ],
    [
      "another name of the builder",
      message({ name: "Card" }),
      message({ name: "Menu" }),
      ["breaks/none builder-renamed"],
      ["breaks/none builder-renamed"],
    ],
    [
      "a size that refuses",
      message({ name: "Card" }),
      message({ name: "Card", sizes: ["message-size"] }),
      ["may-break/may-break size"],
      [],
    ],
    [
      "a size that only warns",
      message({ name: "Card" }),
      message({ name: "Card", sizes: ["stored-size"] }),
      ["none/none size"],
      [],
    ],
    [
      "provisional names",
      withField({ type: "object" }),
      withField({ type: "object", "x-omnirich-provisional": { type: "object", properties: { y: text } } }),
      ["breaks/none unverified", "breaks/none closed", "none/none field-removed", "breaks/none type"],
      ["breaks/none unverified", "none/none closed", "breaks/none field-removed", "none/none type"],
    ],
    [
      "a shape of another name",
      withField({ $ref: "#/$defs/A" }, { $defs: { A: shape("A", {}) } }),
      withField({ $ref: "#/$defs/B" }, { $defs: { B: shape("B", {}) } }),
      ["breaks/none shape-removed", "none/none shape-removed"],
      ["breaks/none shape-removed", "none/none shape-removed"],
    ],
    [
      "a definition of another name",
      withField({ $ref: "#/$defs/A" }, { $defs: { A: text } }),
      withField({ $ref: "#/definitions/B" }, { definitions: { B: text } }),
      [],
      [],
    ],
    [
      "what refers to itself",
      withField({ $ref: "#" }),
      withField({ $ref: "#" }, { required: ["x"] }),
      [`${both} field-required`],
      ["none/none field-required"],
    ],
  ];

describe("a change of a field", () => {
  const rows = FIELDS.map(
    ([title, before, after, ...codes]) => [title, withField(before), withField(after), ...codes] as const,
  );
  check(rows);
});

describe("a change of a message", () => check(MESSAGES));

function check(rows: readonly (readonly [string, Schema, Schema, string[], string[]])[]): void {
  test.each(rows)("%s", (_, before, after, there, back) => {
    expect(changesOf(before, after).map(brief).sort()).toEqual([...there].sort());
    expect(changesOf(after, before).map(brief).sort()).toEqual([...back].sort());
    expect(changesOf(before, before)).toEqual([]);
  });
}

describe("a field that is gone", () => {
  const told = (rest: Schema) => {
    const two = withField(text, { ...rest, properties: { x: text, y: text } });
    return changesOf(two, withField(text, rest)).flatMap(({ code, message }) =>
      code === "field-removed" ? message : [],
    );
  };

  test("is refused where unknown keys are", () => {
    expect(told({})).toEqual(['"y" of "Card" is gone, and unknown keys are refused.']);
  });

  test.each([[true], [undefined]])("is lost to builders alone where unknown keys are allowed: %s", (others) => {
    expect(told({ additionalProperties: others })).toEqual(['Builders have no field for "y" of "Card" any more.']);
  });
});

describe("names are those that the generator gives", () => {
  const codes = (before: Document, after: Document) => compareSets([before], [after]).map(brief);
  const titled = (title: string | undefined, file: string) => document(withField(text, { title }), file);
  const nested = (rest: Schema) => document(withField({ $ref: "#/$defs/by-id" }, { $defs: { "by-id": shape2(rest) } }));
  const shape2 = (rest: Schema): Schema => ({ type: "object", properties: { a: { type: "object" } }, ...rest });

  test("to builders: a title that changes is a break, at the title", () => {
    const changes = compareSets([titled("Tea card", "card.json")], [titled("Tea menu", "card.json")]);
    expect(changes.map(brief)).toContain("breaks/none builder-renamed");
    const renamed = changes.find(({ code }) => code === "builder-renamed")!;
    expect(renamed.message).toBe('The builder of "Tea menu" is called teaMenu() now; it was teaCard().');
    expect(renamed.place.pointer).toBe("/title");
  });

  test("to builders: a file of another name is none, unless nothing else is a name", () => {
    expect(codes(titled("Card", "a.json"), titled("Card", "main:b/c.json"))).toEqual([]);
    expect(codes(titled(undefined, "main:a-b.json"), titled(undefined, "a-b.json"))).toEqual([]);
    expect(codes(titled(undefined, "a.json"), titled(undefined, "b.json"))).toEqual(["breaks/none builder-renamed"]);
  });

  test("to builders: a title of the definition that the whole refers to counts, too", () => {
    const to = (title: string, file: string) => document({ $ref: "#/$defs/A", $defs: { A: shape2({ title }) } }, file);
    expect(codes(to("Card", "a.json"), to("Card", "b.json"))).toEqual([]);
    expect(codes(to("Card", "a.json"), to("Menu", "a.json"))).toContain("breaks/none builder-renamed");
  });

  test("to files of several schemas: those of one title belong together", () => {
    const sets = ["a", "b"].map((file) => [titled("Card", `${file}1.json`), titled("Menu", `${file}2.json`)]);
    expect(compareSets(sets[0]!, sets[1]!)).toEqual([]);
  });

  test("to definitions, and to the objects inside them", () => {
    expect(codes(nested({}), nested({ "x-omnirich-shape": { name: "ById" } }))).toEqual([]);
    const messages = compareSets([nested({})], [nested({ "x-omnirich-shape": { name: "Key" } })]).map(
      ({ message }) => message,
    );
    expect(messages.sort()).toEqual([
      "The type ById is no longer exported, nor what is named after it.",
      "The type ByIdA is no longer exported, nor what is named after it.",
      "The type Key is new.",
      "The type KeyA is new.",
    ]);
  });
});

describe("what builders write where no caller sees it", () => {
  const flat = (answers: Schema, kind: Schema = {}): Schema =>
    withField(
      { $ref: "#/$defs/A", "x-omnirich": { flat: true } },
      {
        ...MESSAGE,
        $defs: { A: answers },
        properties: {
          x: { $ref: "#/$defs/A", "x-omnirich": { flat: true } },
          kind: { const: 1, "x-omnirich": { hidden: true, ...kind } },
        },
      },
    );
  const plain = shape("A", { y: text });

  test.each([
    [
      "a rule of a flat object",
      flat({ ...plain, "x-omnirich-shape": { name: "A", label: "a", rules: { "unique-values": "y" } } }),
      "rule",
    ],
    ["a number of keys of a flat object", flat({ ...plain, minProperties: 1 }), "rule"],
    ["a rule of a hidden field", flat(plain, { rules: { "not-sendable": "Forms" } }), "rule"],
    ["a keyword of a flat object that nobody knows", flat({ ...plain, not: {} }), "rule"],
  ])("may be refused for %s", (_, after, code) => {
    const found = changesOf(flat(plain), after).filter(({ producers }) => producers !== "none");
    expect(found.map(brief).map((line) => line.replace(/\/\S+/, ""))).toContain(`may-break ${code}`);
  });
});

describe("a change of a set", () => {
  const card = document(message({ name: "Card" }, { required: ["x"], properties: { x: { const: 1 } } }), "card.json");
  const menu = document(message({ name: "Menu" }), "menu.json");
  const other = document(message({ name: "Other", fallback: true }, { properties: { x: {} } }), "other.json");
  const strict = document(message({ name: "Other", fallback: true }, { properties: { x: text } }), "other.json");

  test.each([
    ["a message that is gone", [card, menu], [menu], ["breaks/breaks variant-removed"]],
    ["a message that is new", [menu], [card, menu], ["none/none variant-added"]],
    ["a message that the fallback takes over", [card, other], [other], ["breaks/none variant-replaced"]],
    [
      "a message that the fallback refuses",
      [card, strict],
      [strict],
      ["breaks/none variant-replaced", "none/breaks type"],
    ],
    ["a message that the fallback has checked", [other], [card, other], ["none/may-break variant-claims"]],
    ["a fallback that is gone", [menu, other], [menu], ["none/breaks variant-removed", "none/breaks fallback-removed"]],
  ])("%s", (_, before, after, codes) => {
    expect(compareSets(before, after).map(brief).sort()).toEqual([...codes].sort());
  });
});

test("every code is met above, but for what only vast or broken schemas have", () => {
  const rows = [...FIELDS, ...MESSAGES].flatMap(([, , , there, back]) => [...there, ...back]);
  const met = new Set([
    ...rows.map((row) => row.split(" ")[1]!),
    "variant-removed",
    "variant-added",
    "variant-replaced",
    "variant-claims",
    "fallback-removed",
  ]);
  expect(Object.keys(CHANGES).filter((code) => !met.has(code))).toEqual(["refused", "too-large"]);
});

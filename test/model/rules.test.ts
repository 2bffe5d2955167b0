import { describe, expect, it } from "vitest";
import * as checks from "../../src/runtime/rules/index.js";
import { type Draft, field, modelOf, provisional, smallSchema } from "./small-schema.js";

const text = { type: "string" };
const cup = (notes: object = {}) => ({ type: "object", "x-omnirich-shape": { name: "Cup", ...notes }, properties: {} });

/** The model of a message that was changed, and what is wrong with it: code, place, sentence. */
function modelled(change: (schema: Draft) => unknown) {
  const { model, issues } = modelOf({ "a.json": smallSchema(change) });
  const [variant] = model.variants;
  return { model, variant: variant!, issues: issues.map(({ code, path, message }) => `${code} ${path}: ${message}`) };
}

describe("a rule that a schema names is in the model, with its function and what it needs to know,", () => {
  const ofText = { name: "known-value", function: "knownValue", param: ["a/b~c", 'quo"te', "*/", "`", "\u2028"] };
  const ofList = { name: "unique-values", function: "uniqueValues", param: "a/b~c" };
  const ofConst = { name: "not-sendable", function: "notSendable", param: '`${"*/' };
  const ofShape = { name: "other-key", function: "otherKey", param: { 'quo"te': "*/", constructor: "\u2028" } };
  const rulesOf = ({ name, param }: { name: string; param: unknown }) => ({ rules: { [name]: param } });
  const items = { ...text, "x-omnirich": rulesOf(ofText) };

  it.each<[where: string, node: object, value: object]>([
    ["of a text", field(text, rulesOf(ofText)), { kind: "text", rules: [ofText] }],
    ["of a constant", field({ const: "S" }, rulesOf(ofConst)), { kind: "const", value: "S", rules: [ofConst] }],
    [
      "of a list",
      field({ type: "array", items: text }, rulesOf(ofList)),
      { kind: "list", items: { kind: "text" }, rules: [ofList] },
    ],
    [
      "of the items of a list",
      field({ type: "array", items }),
      { kind: "list", items: { kind: "text", rules: [ofText] } },
    ],
    [
      "of a list, of the lists in it, and of their items",
      field({ type: "array", items: { type: "array", items, "x-omnirich": rulesOf(ofList) } }, rulesOf(ofList)),
      {
        kind: "list",
        items: { kind: "list", items: { kind: "text", rules: [ofText] }, rules: [ofList] },
        rules: [ofList],
      },
    ],
  ])("%s", (_, node, value) => {
    const { variant, issues } = modelled(({ properties }) => (properties.Field = node));
    expect(issues).toEqual([]);
    expect(variant.shapes[0]!.fields.at(-1)!.value).toEqual(value);
  });

  it("of a shape, a closed one and one under provisional names", () => {
    const { variant, issues } = modelled(({ properties }) => {
      properties.Cup = field(cup(rulesOf(ofShape)));
      properties.Answers = field(provisional({ Size: field(text) }, rulesOf(ofShape)));
    });
    expect(issues).toEqual([]);
    expect(variant.shapes.map((shape) => [shape.name, shape.rules])).toEqual([
      ["DrinkMessage", []],
      ["Cup", [ofShape]],
      ["Answers", [ofShape]],
    ]);
  });

  it("of the message itself", () => {
    const { variant, issues } = modelled((schema) => {
      schema["x-omnirich-shape"] = { name: "Drink", ...rulesOf(ofShape) };
    });
    expect(issues).toEqual([]);
    expect(variant.shapes[0]!.rules).toEqual([ofShape]);
  });

  it("in the order in which they are named", () => {
    const { variant } = modelled(({ properties }) => {
      properties.Title["x-omnirich"].rules = { "web-address": "query", "still-image": true, "apple-text": true };
    });
    expect(variant.shapes[0]!.fields[1]!.value.rules!.map((rule) => rule.function)).toEqual([
      "webAddress",
      "stillImage",
      "appleText",
    ]);
  });

  it("and where none is named, there is nothing", () => {
    const { variant, issues } = modelled(({ properties }) => {
      properties.Title["x-omnirich"].rules = {};
      properties.Tags = field({ type: "array", items: { ...text, "x-omnirich": { rules: {} } } }, { rules: {} });
      properties.Cup = field(cup({ rules: {} }), { rules: {} });
    });
    expect(issues).toEqual([]);
    const [message, inner] = variant.shapes;
    for (const { value } of message!.fields) expect(value).not.toHaveProperty("rules");
    expect(message!.fields[2]!.value).toEqual({ kind: "list", items: { kind: "text" } });
    expect(inner!.rules).toEqual([]);
  });
});

describe("a rule that is there, but not for this", () => {
  const AT = "unknown-rule /properties/Field: The rule";
  it.each<[what: string, node: object, expected: string]>([
    ["a list", field({ type: "array" }, { rules: { "apple-text": true } }), `${AT} "apple-text" is about a text, `],
    ["a choice", field({ enum: ["S"] }, { rules: { "known-value": [] } }), `${AT} "known-value" is about a text, `],
    [
      "a number",
      field({ type: "number" }, { rules: { "not-sendable": "x" } }),
      `${AT} "not-sendable" is about a const, `,
    ],
    ["an object", field(cup(), { rules: { "payment-sum": true } }), `${AT} "payment-sum" is about a shape, `],
    ["a shape", field(cup({ rules: { "only-first": true } })), `${AT} "only-first" is about a list, `],
    ["anything", field({}, { rules: { "apple-text": true } }), `${AT} "apple-text" is about a text, `],
  ])("is refused at %s, at its place, and left out", (_, node, expected) => {
    const { issues, variant } = modelled(({ properties }) => (properties.Field = node));
    expect(issues).toEqual([expect.stringContaining(expected)]);
    expect(variant.shapes.flatMap((shape) => shape.fields.flatMap(({ value }) => value.rules ?? []))).toEqual([]);
  });

  it.each<[rule: string, param: unknown]>([
    ["apple-text", false],
    ["apple-text", "true"],
    ["apple-text", null],
    ["apple-text", {}],
    ["known-value", true],
    ["known-value", "S"],
    ["known-value", ["S", 7]],
    ["placeholders", { x: "y" }],
    ["web-address", "path"],
  ])("is refused with a parameter that it can't use: %s with %j", (name, param) => {
    const { issues, variant } = modelled(
      ({ properties }) => (properties.Title["x-omnirich"].rules = { [name]: param }),
    );
    expect(issues).toEqual([
      expect.stringContaining(`unknown-rule /properties/Title: The rule "${name}" needs to be given `),
    ]);
    expect(variant.shapes.flatMap((shape) => shape.fields.flatMap(({ value }) => value.rules ?? []))).toEqual([]);
  });
});

describe("a rule that is not there is unknown", () => {
  const items = { ...text, "x-omnirich": { rules: { "stil-image": true } } };
  const rules = { "stil-image": true };
  it.each<[where: string, change: (schema: Draft) => unknown, at: string]>([
    ["on a field", ({ properties }) => (properties.Title["x-omnirich"].rules = rules), "/properties/Title"],
    [
      "on the items of a list",
      ({ properties }) => (properties.Tags = field({ type: "array", items })),
      "/properties/Tags/items",
    ],
    ["on an object", ({ properties }) => (properties.Cup = field(cup(), { rules })), "/properties/Cup"],
    ["on a shape", ({ properties }) => (properties.Cup = field(cup({ rules }))), "/properties/Cup"],
    [
      "on a shape under $defs",
      (schema) => {
        schema.properties.Cup = field({ $ref: "#/$defs/Cup" });
        schema.$defs = { Cup: cup({ rules }) };
      },
      "/$defs/Cup",
    ],
    [
      "under provisional names",
      ({ properties }) => (properties.Answers = field(provisional({ "a/b~c": field(text, { name: "x", rules }) }))),
      "/properties/Answers/x-omnirich-provisional/properties/a~1b~0c",
    ],
    ["on the message itself", (schema) => (schema["x-omnirich-shape"] = { name: "Drink", rules }), ""],
  ])("%s, at its place", (_, change, at) => {
    expect(modelled(change).issues).toEqual([`unknown-rule ${at}: There is no rule "stil-image".`]);
  });

  it.each([
    "",
    "constructor",
    "toString",
    "__proto__",
    "default",
    "stillImage",
    "Still-Image",
    "still--image",
    "check-message-size",
    'quo"te',
    "*/",
    "\u2028",
  ])("though it be called %j", (name) => {
    const { issues, variant } = modelled(({ properties }) => {
      properties.Title["x-omnirich"].rules = JSON.parse(`{${JSON.stringify(name)}:true}`);
    });
    expect(issues).toEqual([`unknown-rule /properties/Title: There is no rule ${JSON.stringify(name)}.`]);
    expect(variant.shapes[0]!.fields[1]!.value).not.toHaveProperty("rules");
  });

  it("and the hint names all that are known, as schemas write them", () => {
    const { issues } = modelOf({
      "a.json": smallSchema(({ properties }) => (properties.Title["x-omnirich"].rules = rules)),
    });
    const [, names = ""] = /^Known rules: (.*)\.$/.exec(issues[0]!.hint!)!;
    expect(names.split(", ")).toHaveLength(Object.keys(checks).length);
    expect(names.split(", ")).toEqual(expect.arrayContaining(["still-image", "web-address", "other-spelling"]));
  });

  it("and each of several is told, beside those that are there", () => {
    const { issues, variant } = modelled(({ properties }) => {
      properties.Title["x-omnirich"].rules = { one: 1, "apple-text": true, two: 2 };
    });
    expect(issues).toHaveLength(2);
    expect(variant.shapes[0]!.fields[1]!.value.rules!.map(({ name }) => name)).toEqual(["apple-text"]);
  });
});

describe("a choice with other spellings", () => {
  const also = { S: "small", Big: "large", constructor: "small" };
  const node = field({ enum: ["small", "large", ...Object.keys(also)] }, { also });
  const value = {
    kind: "enum",
    values: ["small", "large"],
    also,
    rules: [{ name: "other-spelling", function: "otherSpelling", param: also }],
  };

  it("has its values without them, and a rule that warns of them", () => {
    const { variant, issues } = modelled(({ properties }) => (properties.Size = node));
    expect(issues).toEqual([]);
    expect(variant.shapes[0]!.fields.at(-1)!.value).toEqual(value);
  });

  it("may be one of many in a list", () => {
    const { variant } = modelled(({ properties }) => (properties.Sizes = field({ type: "array", items: node })));
    expect(variant.shapes[0]!.fields.at(-1)!.value).toEqual({ kind: "list", items: value });
  });

  it("keeps a rule that the schema names, before that one", () => {
    const rules = { "other-spelling": { large: "small" } };
    const { variant } = modelled(({ properties }) => {
      properties.Size = { ...node, "x-omnirich": { ...node["x-omnirich"], rules } };
    });
    expect(variant.shapes[0]!.fields.at(-1)!.value.rules!.map(({ param }) => param)).toEqual([
      { large: "small" },
      also,
    ]);
  });

  it("has none where none are told", () => {
    const { variant } = modelled(({ properties }) => (properties.Size = field({ enum: ["small", 7, null] })));
    expect(variant.shapes[0]!.fields.at(-1)!.value).toEqual({ kind: "enum", values: ["small", 7, null] });
  });
});

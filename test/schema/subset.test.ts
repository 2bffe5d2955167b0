import { describe, expect, it } from "vitest";
import { hoist } from "../../src/schema/hoist.js";
import { checkSubset } from "../../src/schema/subset.js";
import { type Draft, field, modelOf, provisional, smallSchema } from "../model/small-schema.js";

const AT = "/properties/Answers/x-omnirich-provisional";
const text = field({ type: "string" });

/** What is outside the subset in a message with these answers: code, place, sentence. */
function outside(answers: Draft): string[] {
  const schema = smallSchema(({ properties }) => (properties.Answers = field(answers)));
  const { canonical } = hoist({ file: "a.json", schema });
  return checkSubset(canonical).map(({ code, path, message }) => `${code} ${path}: ${message}`);
}

describe("x-omnirich-provisional", () => {
  it.each([
    ["inside an object that says nothing of other keys", provisional({ Size: text })],
    ["inside one that allows them", { ...provisional({ Size: text }), additionalProperties: true }],
    ["without a field", provisional({})],
    ["inside another one", provisional({ Inner: field(provisional({ Size: text }, { name: "Inner" })) })],
  ])("is understood %s", (_, answers) => {
    expect(outside(answers)).toEqual([]);
  });

  const complaint =
    'The keyword "x-omnirich-provisional" must be the schema of an object, inside one that says nothing of its own keys: use provisional().';
  it.each([
    ["inside a closed object", { ...provisional({ Size: text }), additionalProperties: false }],
    ["that is no schema of an object", { ...provisional({}), "x-omnirich-provisional": { type: "string" } }],
    ["that is a list", { ...provisional({}), "x-omnirich-provisional": [{ properties: {} }] }],
    ["that is text", { ...provisional({}), "x-omnirich-provisional": "Title" }],
    ["that is null", { ...provisional({}), "x-omnirich-provisional": null }],
  ])("is refused %s", (_, answers) => {
    expect(outside(answers)).toEqual([`unsupported-keyword ${AT}: ${complaint}`]);
  });

  it.each<[what: string, properties: object, expected: string]>([
    [
      "an unknown keyword of a field",
      { Size: { ...text, formt: "date" } },
      `unsupported-keyword ${AT}/properties/Size/formt: The keyword "formt" is not supported.`,
    ],
    [
      "a limit of another type",
      { Size: { ...text, minimum: 1 } },
      `unsupported-keyword ${AT}/properties/Size/minimum: The keyword "minimum" does not apply here.`,
    ],
    [
      "a keyword of a shape in it",
      { Cups: field({ type: "array", items: { type: "object", properties: {}, minPropertys: 1 } }) },
      `unsupported-keyword ${AT}/properties/Cups/items/minPropertys: The keyword "minPropertys" is not supported.`,
    ],
    [
      "a keyword of a field with / and ~",
      { "a/b~c": { ...text, pattern: "(" } },
      `unsupported-keyword ${AT}/properties/a~1b~0c/pattern: The keyword "pattern" must be a regular expression.`,
    ],
    [
      "a reference that leads nowhere",
      { Cup: field({ $ref: "#/$defs/constructor" }) },
      `bad-reference ${AT}/properties/Cup/$ref: The reference "#/$defs/constructor" leads nowhere.`,
    ],
  ])("is looked into: %s is refused at its place", (_, properties, expected) => {
    expect(outside(provisional(properties))).toEqual([expected]);
  });

  it("is looked into: so are its own keywords", () => {
    const answers = provisional({ Size: text }, {}, ["Size", "constructor"]);
    answers["x-omnirich-provisional"].prefixItems = [];
    expect(outside(answers)).toEqual([
      `unsupported-keyword ${AT}/required: The keyword "required" names "constructor", which is not among the properties.`,
      `unsupported-keyword ${AT}/prefixItems: The keyword "prefixItems" is not supported.`,
    ]);
  });
});

describe("what is outside the subset comes with advice:", () => {
  it.each([
    ["allOf", [], "Write the properties of all its parts in one object."],
    ["then", {}, "Write a union: oneOf"],
    ["nullable", true, 'Write "type": ["string", "null"]'],
    ["maxLenght", 3, 'Did you mean "maxLength"?'],
    ["x-unheard-of", 3, "Supported: $schema, "],
    ["type", "strng", 'Did you mean "string"?'],
    ["items", [{}], "Write an object with a property for each item"],
  ])("%s", (keyword, value, advice) => {
    const { issues } = modelOf({ "a.json": smallSchema(({ properties }) => (properties.Title[keyword] = value)) });
    expect(issues.map(({ hint }) => hint)).toEqual([expect.stringContaining(advice)]);
  });
});

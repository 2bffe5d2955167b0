import { describe, expect, it } from "vitest";
import { type Draft, field, modelOf, provisional, smallSchema } from "../model/small-schema.js";

const text = { type: "string" };
const message = "x-omnirich-message";

it("a field may be called contentSchema, and have rules", () => {
  const { issues } = modelOf({
    "a.json": smallSchema(({ properties }) => {
      properties.contentSchema = field(text, { rules: { "apple-text": true } });
    }),
  });
  expect(issues).toEqual([]);
});

describe("nothing that a schema says is ignored without a word:", () => {
  it.each<[what: string, change: (schema: Draft) => unknown, path: string]>([
    [
      "provisional names beside known ones",
      ({ properties }) => {
        properties.A = field({ ...provisional({}), properties: { Known: field(text) }, required: ["Known"] });
      },
      "/properties/A/x-omnirich-provisional",
    ],
    [
      "provisional names of a text",
      ({ properties }) => (properties.A = field({ ...text, "x-omnirich-provisional": { properties: {} } })),
      "/properties/A/x-omnirich-provisional",
    ],
    [
      "provisional names of a whole message",
      (schema) => {
        delete schema.additionalProperties;
        schema["x-omnirich-provisional"] = { type: "object", properties: {} };
      },
      "/x-omnirich-provisional",
    ],
    [
      "rules in a list",
      ({ properties }) => (properties.Title["x-omnirich"].rules = ["apple-text"]),
      "/properties/Title/x-omnirich",
    ],
    [
      "rules of a shape in a list",
      ({ properties }) => (properties.A = field({ type: "object", "x-omnirich-shape": { name: "A", rules: ["x"] } })),
      "/properties/A/x-omnirich-shape",
    ],
    ["rules of a message in an object", (schema) => (schema[message].rules = {}), `/${message}`],
    ["remarks that are text", (schema) => (schema[message].remarks = "Serve it hot."), `/${message}`],
    [
      "rules inside JSON text",
      ({ properties }) => {
        const contentSchema = { type: "object", properties: {}, "x-omnirich": { rules: { "payment-sum": true } } };
        properties.A = field({ ...text, contentMediaType: "application/json", contentSchema });
      },
      "/properties/A/contentSchema/x-omnirich",
    ],
    [
      "a spelling of no value",
      ({ properties }) => (properties.A = field({ enum: ["S", "s"] }, { also: { s: "small" } })),
      "/properties/A/x-omnirich",
    ],
    [
      "a spelling of itself",
      ({ properties }) => (properties.A = field({ enum: ["S"] }, { also: { S: "S" } })),
      "/properties/A/x-omnirich",
    ],
    [
      "a spelling that the enum does not have",
      ({ properties }) => (properties.A = field({ enum: ["S"] }, { also: { s: "S" } })),
      "/properties/A/x-omnirich",
    ],
    [
      "a spelling called __proto__",
      ({ properties }) =>
        (properties.A = field({ enum: ["S", "__proto__"] }, { also: JSON.parse('{"__proto__":"S"}') })),
      "/properties/A/x-omnirich",
    ],
    [
      "a note that is misspelt",
      ({ properties }) => (properties.A = field(text, { ruels: { "apple-text": true } })),
      "/properties/A/x-omnirich",
    ],
    [
      "a note of a shape that is misspelt",
      ({ properties }) => (properties.A = field({ type: "object", "x-omnirich-shape": { name: "A", lable: "a" } })),
      "/properties/A/x-omnirich-shape",
    ],
    ["a note of a message that is misspelt", (schema) => (schema[message].exampels = []), `/${message}`],
    [
      "a message inside a message",
      ({ properties }) => (properties.A = { ...field(text), [message]: { name: "A" } }),
      `/properties/A/${message}`,
    ],
    [
      "a form without a pattern",
      ({ properties }) => (properties.A = field(text, { form: { code: "guid", expected: "x" } })),
      "/properties/A/x-omnirich",
    ],
    [
      "a text that is flat",
      ({ properties }) => (properties.A = field(text, { flat: true })),
      "/properties/A/x-omnirich",
    ],
    [
      "a choice of another type",
      ({ properties }) => (properties.A = field({ ...text, enum: ["a", 1] })),
      "/properties/A/enum",
    ],
    [
      "a constant of another type",
      ({ properties }) => (properties.A = field({ ...text, const: 5 })),
      "/properties/A/const",
    ],
    [
      "a rule of its own that says nothing",
      (schema) =>
        (schema[message].rules = [{ code: "Bad Code", title: "", why: "", remedy: "", source: { title: "" } }]),
      `/${message}/rules/0`,
    ],
  ])("%s", (_, change, path) => {
    const { issues } = modelOf({ "a.json": smallSchema(change) });
    expect(issues.map((issue) => issue.path)).toEqual([path]);
  });
});

import { describe, expect, it } from "vitest";
import { type Draft, field, modelOf, provisional, smallSchema } from "../model/small-schema.js";

const text = { type: "string" };
const message = "x-omnirich-message";

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

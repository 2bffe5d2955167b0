import { expect, it } from "vitest";
import { checkFunctions } from "../../src/emit/validators/keywords.js";
import { type Draft, field, modelOf, provisional, smallSchema } from "../model/small-schema.js";

const text = { type: "string" };
const shapesOf = (change: (schema: Draft) => unknown) =>
  modelOf({ "a.json": smallSchema(change) }).model.variants[0]!.shapes;
const valuesOf = (shapes: ReturnType<typeof shapesOf>) =>
  shapes.flatMap(({ fields }) => fields.map(({ value }) => value));

it("names each keyword and each rule once, sorted, wherever it is called", () => {
  const shapes = shapesOf(({ properties }) => {
    properties.Title["x-omnirich"].rules = { "web-address": true, "apple-text": true };
    const items = { ...text, "x-omnirich": { rules: { "web-address": true } } };
    properties.Links = field({ type: "array", items, uniqueItems: true }, { rules: { "only-first": true } });
    const cup = { type: "object", maxProperties: 3, "x-omnirich-shape": { name: "Cup", rules: { "other-key": {} } } };
    properties.Cup = field(cup);
    properties.When = field({ type: ["string", "null"], format: "date-time" });
    properties.Answers = field(provisional({ Size: field({ enum: ["s", "S"] }, { also: { S: "s" } }) }));
  });
  expect(checkFunctions(valuesOf(shapes), shapes)).toEqual([
    "appleText",
    "byType",
    "choice",
    "constant",
    "dateTimeFormat",
    "format",
    "maxProperties",
    "minLength",
    "onlyFirst",
    "otherKey",
    "otherSpelling",
    "uniqueItems",
    "webAddress",
  ]);
});

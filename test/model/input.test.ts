import { describe, expect, it } from "vitest";
import { inputFields, inputOf, isProvisional, wireShapes } from "../../src/model/input.js";
import type { Variant } from "../../src/model/model.js";
import { drinks } from "./drinks.js";
import { field, modelOf, provisional, smallSchema } from "./small-schema.js";

function paths(variant: Variant, shape: string): string[] {
  return inputFields(variant, shape).map(({ field, path }) => `${field.name}: ${path.join(" ")}`);
}

describe("inputFields", () => {
  it("dissolves flat objects, leaves hidden fields out, and puts lists of objects last", () => {
    expect(paths(drinks, drinks.root)).toEqual([
      "name: label",
      "id: id",
      "constructor: survey Answers constructor",
      "order: survey Answers order",
      "sizes: survey Answers sizes",
      "cups: survey Answers Cup",
    ]);
  });

  it("puts fields with a default after the others", () => {
    expect(paths(drinks, "Cup")).toEqual(["aB: a|b\n`", "sugar: Sugar", "sugarText: sugar", "inner: Inner"]);
  });
});

describe("inputOf", () => {
  const message = drinks.examples[0]!.value as { readonly survey: string };
  const input = {
    name: "Tea",
    constructor: "us",
    order: { aB: "text" },
    sizes: ["L"],
    cups: [{ aB: "out", inner: [{ aB: "in" }] }],
  };

  it("gives every value its friendly name and place, through JSON text", () => {
    expect(inputOf(drinks, message)).toEqual(input);
  });

  it("says the same of an object as of its JSON text", () => {
    expect(inputOf(drinks, { ...message, survey: JSON.parse(message.survey) })).toEqual(input);
  });

  it("writes keys in the order of inputFields", () => {
    expect(Object.keys(inputOf(drinks, message) as object)).toEqual(["name", "constructor", "order", "sizes", "cups"]);
  });

  it("leaves out what equals its default, and keeps what does not", () => {
    expect(inputOf(drinks, message)).not.toHaveProperty("id");
    expect(inputOf(drinks, { ...message, id: "00" })).toHaveProperty("id", "00");
  });

  it("takes no inherited property for a field", () => {
    expect(Object.keys(inputOf(drinks, { survey: { Answers: {} }, label: "x" }) as object)).toEqual(["name"]);
  });
});

describe("under provisional names", () => {
  const cup = { type: "object", "x-omnirich-shape": { name: "Cup" }, properties: { Size: field({ type: "string" }) } };
  const plate = { type: "object", "x-omnirich-shape": { name: "Plate" }, properties: { Cup: field(cup) } };
  const answers = provisional({ Plates: field({ type: "array", items: plate }), Text: field({ type: "string" }) });
  const known = modelOf({ "a.json": smallSchema(({ properties }) => (properties.Plate = field(plate))) });
  const unknown = modelOf({
    "a.json": smallSchema(({ properties }) => (properties.Answers = field(answers, { flat: true }))),
  });
  const both = modelOf({
    "a.json": smallSchema(({ properties }) => {
      properties.Answers = field(answers, { flat: true });
      properties.Cup = field(cup);
    }),
  });
  const variantOf = ({ model }: ReturnType<typeof modelOf>) => model.variants[0]!;
  const names = (found: ReturnType<typeof modelOf>) => wireShapes(variantOf(found)).map(({ name }) => name);

  it("isProvisional tells the variants that have some", () => {
    expect([drinks, variantOf(known), variantOf(unknown), variantOf(both)].map(isProvisional)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it("wireShapes stops: what is inside them is nobody's knowledge", () => {
    expect(names(known)).toEqual(["DrinkMessage", "Plate", "Cup"]);
    expect(names(unknown)).toEqual(["DrinkMessage", "Answers"]);
  });

  it("wireShapes keeps a shape that also stands where names are known", () => {
    expect(names(both)).toEqual(["DrinkMessage", "Answers", "Cup"]);
  });

  it("wireShapes has a shape that contains itself once", () => {
    expect(wireShapes(drinks)).toEqual(drinks.shapes);
  });

  it("inputFields and inputOf go on as anywhere", () => {
    expect(paths(variantOf(unknown), "DrinkMessage")).toEqual([
      "title: Title",
      "text: Answers Text",
      "plates: Answers Plates",
    ]);
    const message = { Title: "Tea", Answers: { Text: "x", Plates: [{ Cup: { Size: "L" } }], Foreign: 1 } };
    expect(inputOf(variantOf(unknown), message)).toEqual({
      title: "Tea",
      text: "x",
      plates: [{ cup: { size: "L" } }],
    });
  });
});

import { describe, expect, it } from "vitest";
import { inputFields, inputOf } from "../../src/model/input.js";
import type { Variant } from "../../src/model/model.js";
import { drinks } from "./drinks.js";

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

import { field, provisional, shape } from "omnirich/author";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { describe, expect, it } from "vitest";
import { asJson, menu } from "./evidence.js";

const notes = { label: "cup", description: "One cup." };
const size = field(Type.String(), { description: "Size.", evidence: menu });

describe("shape", () => {
  it("is a closed object with a name of its own", () => {
    expect(asJson(shape("Cup", { Size: size }, notes))).toMatchObject({
      type: "object",
      required: ["Size"],
      additionalProperties: false,
      "x-omnirich-shape": { name: "Cup", label: "cup", description: "One cup." },
    });
  });

  it("takes any other key where it is open", () => {
    const open = shape("Cup", { Size: size }, { ...notes, open: true });
    expect(asJson(open)).not.toHaveProperty("additionalProperties");
    expect(Value.Check(open, { Size: "L", Colour: 7 })).toBe(true);
  });

  it("names the rules that its fields keep to together, and has no rules where none are named", () => {
    const rules = { "unique-values": "Size", "other-key": { "a/b~c": "Size" } };
    expect(asJson(shape("Cup", { Size: size }, { ...notes, rules }))).toMatchObject({ "x-omnirich-shape": { rules } });
    expect(asJson(shape("Cup", { Size: size }, notes))).not.toHaveProperty("x-omnirich-shape.rules");
  });
});

describe("provisional", () => {
  const properties = { Size: size, constructor: Type.Optional(size) };
  const answers = provisional("Answers", properties, { ...notes, rules: { "past-slot": true } });

  it("takes any object, be it of the provisional names or of none", () => {
    for (const value of [{}, { Size: "L" }, { Size: 7 }, { "a/b~c": null, constructor: [] }]) {
      expect(Value.Check(answers, value)).toBe(true);
    }
    for (const value of [null, [], "{}", 7]) expect(Value.Check(answers, value)).toBe(false);
  });

  it("says no word of the provisional names where messages are judged", () => {
    expect(asJson(answers)).toMatchObject({ type: "object", properties: {} });
    for (const keyword of ["required", "additionalProperties"]) expect(asJson(answers)).not.toHaveProperty(keyword);
  });

  it("keeps them beside it, closed, for builders", () => {
    expect(asJson(answers)).toHaveProperty("x-omnirich-provisional", {
      ...(asJson(Type.Object(properties)) as object),
      additionalProperties: false,
    });
    expect(asJson(answers)).toHaveProperty("x-omnirich-provisional.required", ["Size"]);
  });

  it("has the name, label, description and rules of a shape", () => {
    expect(asJson(answers)).toMatchObject({
      description: "One cup.",
      "x-omnirich-shape": {
        name: "Answers",
        label: "cup",
        description: "One cup.",
        rules: { "past-slot": true },
      },
    });
  });

  it("stays what it is under the notes of a field", () => {
    const noted = asJson(field(answers, { flat: true, description: "The answers.", evidence: menu }));
    expect(noted).toEqual({
      ...(asJson(answers) as object),
      description: "The answers.",
      "x-omnirich": { flat: true, evidence: [menu] },
    });
  });
});

import { choice, field, inferred } from "omnirich/author";
import { Type } from "typebox";
import { describe, expect, it } from "vitest";
import { asJson, menu } from "./evidence.js";

const guess = inferred({ source: "A cup", url: "https://example.com/cup", checked: "2026-01-02" }, "It looks so.");

describe("field", () => {
  it("says what a field is called, what it means, how we know, and which rules it keeps to", () => {
    const rules = { "still-image": true, "known-value": ["a/b~c", "*/"] };
    const form = { code: "table-number", expected: "two digits" };
    const notes = { name: "table", description: "The table.", hidden: true, form, rules, evidence: [menu, guess] };
    expect(asJson(field(Type.String(), notes))).toEqual({
      type: "string",
      description: "The table.",
      "x-omnirich": { name: "table", hidden: true, form, rules, evidence: [menu, guess] },
    });
  });

  it("makes a list of a single piece of evidence", () => {
    expect(asJson(field(Type.String(), { description: "A field.", evidence: menu }))).toMatchObject({
      "x-omnirich": { evidence: [menu] },
    });
  });

  it("keeps what is noted already: the other spellings of a choice", () => {
    const noted = field(choice(["small"], { S: "small" }), { name: "size", description: "Size.", evidence: menu });
    expect(asJson(noted)).toMatchObject({ "x-omnirich": { also: { S: "small" }, name: "size", evidence: [menu] } });
  });

  it("replaces what is noted twice, and keeps the rest", () => {
    const once = field(Type.String(), { name: "a", hidden: true, description: "One.", evidence: menu });
    const twice = field(once, { name: "b", rules: { "apple-text": true }, description: "Two.", evidence: guess });
    expect(asJson(twice)).toEqual({
      type: "string",
      description: "Two.",
      "x-omnirich": { name: "b", hidden: true, rules: { "apple-text": true }, evidence: [guess] },
    });
  });

  it("leaves the schema alone that it was given, so that it can be used again", () => {
    const text = Type.String({ minLength: 1 });
    field(text, { description: "A field.", evidence: menu });
    expect(asJson(text)).toEqual({ type: "string", minLength: 1 });
  });

  it("leaves what is optional optional", () => {
    const notes = { description: "A field.", evidence: menu };
    const object = Type.Object({
      Inside: Type.Optional(field(Type.String(), notes)),
      Outside: field(Type.Optional(Type.String()), notes),
      Required: field(Type.String(), notes),
    });
    expect(asJson(object)).toHaveProperty("required", ["Required"]);
  });
});

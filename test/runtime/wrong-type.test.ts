import { describe, expect, it } from "vitest";
import { minLength, pattern } from "../../src/runtime/keywords.js";
import { rowOf } from "../../src/runtime/rows.js";
import type { Value } from "../../src/runtime/shapes.js";
import { NOT_JSON, wrongType } from "../../src/runtime/wrong-type.js";

const found = (row: Value, type: string, value: unknown) => wrongType(rowOf(row), type, value);

describe("a value of another JSON type", () => {
  it.each([
    ["string", "text"],
    ["number", "a number"],
    ["integer", "a whole number"],
    ["boolean", "true or false"],
    ["object", "an object"],
    ["array", "a list"],
  ])("than %s must be %s", (type, expected) => {
    expect(found({}, type, null)).toEqual({ keyword: "type", code: "wrong-type", expected });
  });

  it("than a text of some form must be of that form", () => {
    const text: Value = {
      type: "string",
      checks: [
        [minLength, 1],
        [pattern, [/^[A-Z]{2}$/, "code-form", "two capitals"]],
      ],
    };
    expect(found(text, "string", 7)).toEqual({ keyword: "type", code: "wrong-type", expected: "two capitals" });
  });

  it("than a list of such texts must be a list", () => {
    const items: Value = { type: "string", checks: [[pattern, [/^a$/, "code-form", "an a"]]] };
    expect(found({ type: "array", items }, "array", 7)).toMatchObject({ expected: "a list" });
  });
});

describe("where JSON text may stand", () => {
  const shape = { label: "cup", fields: {} };
  const either: Value = { shape, json: "either" };
  const always: Value = { shape, json: "always" };

  it.each([[[{ Questions: {} }, { Answers: {} }]], [[{}]]])("an export is known as such: %j", (value) => {
    expect(found(either, "object", value)).toEqual({
      keyword: "type",
      code: "raw-export",
      expected: "an object, or JSON text of it",
      found: "an admin-center export: the customer would see raw JSON",
      hint: "Convert it with fromExport(), or with: omnirich convert <file>",
    });
  });

  it("a list in text that always is text is no export, and neither is one where an object stands", () => {
    for (const row of [always, { shape }]) expect(found(row, "object", [{}])).toMatchObject({ code: "wrong-type" });
    expect(found(either, "object", [])).toMatchObject({ code: "wrong-type", expected: "an object" });
  });

  it.each([["either"], ["always"]] as const)("text in text was stringified twice: %s", (json) => {
    expect(found({ shape, json }, "object", '{"a":1}')).toEqual({
      keyword: "type",
      code: "wrong-type",
      expected: "an object",
      hint: "It is JSON text inside JSON text: stringified twice.",
    });
    expect(found({ shape }, "object", '{"a":1}')).not.toHaveProperty("hint");
  });

  it("and must stand, an object is to be stringified, which is safe", () => {
    expect(found(always, "string", { a: 1 })).toEqual({
      keyword: "type",
      code: "wrong-type",
      expected: "JSON text",
      hint: "Write the JSON.stringify of it.",
      fix: { op: "replace", to: '{"a":1}', safe: true },
    });
  });

  it.each([[null], [7], [[]], [[{ Answers: {} }]]])("and must stand, %j is just no text", (value) => {
    expect(found(always, "string", value)).toEqual({ keyword: "type", code: "wrong-type", expected: "text" });
  });

  it("text that is no JSON gets the usual reasons", () => {
    expect(NOT_JSON).toEqual({
      keyword: "jsonText",
      code: "not-json",
      expected: "JSON text",
      hint: "JSON has no comments, no trailing commas and no single quotes.",
    });
  });
});

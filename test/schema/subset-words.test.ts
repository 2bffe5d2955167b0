import { describe, expect, it } from "vitest";
import { ruleOf } from "../../src/diagnostics/rules.js";
import { liveCatalogue } from "../../src/live.js";
import { validate } from "../../src/runtime/validate.js";
import { INSTEAD } from "../../src/schema/instead.js";
import { SUBSET } from "../../src/schema/subset-keywords.js";
import { demandsOf, WORDS } from "../../src/schema/subset-words.js";
import { modelOf } from "../model/small-schema.js";

const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });
const text = { type: "string" };
const tagged = (tag: string) => object({ tag: { const: tag } }, { required: ["tag"] });

/** For each keyword that validators check: a value's schema, a value that keeps to it, and one that does not. */
const CHECKED: { readonly [keyword: string]: readonly [schema: object, right: unknown, wrong: unknown] } = {
  $ref: [{ $ref: "#/$defs/Cup" }, { size: "S" }, 1],
  type: [{ type: ["string", "null"] }, null, 1],
  properties: [object({ size: text }, { additionalProperties: false }), { size: "S" }, { sise: "S" }],
  patternProperties: [object({}, { patternProperties: { "^x-": text } }), { "x-a": "b" }, { "x-a": 1 }],
  required: [object({ size: text }, { required: ["size"] }), { size: "S" }, {}],
  additionalProperties: [object({}, { additionalProperties: false }), {}, { wholly: 1 }],
  minProperties: [object({}, { minProperties: 1 }), { a: 1 }, {}],
  maxProperties: [object({}, { maxProperties: 1 }), { a: 1 }, { a: 1, b: 2 }],
  items: [{ type: "array", items: text }, ["a"], [1]],
  minItems: [{ type: "array", minItems: 1 }, [1], []],
  maxItems: [{ type: "array", maxItems: 1 }, [1], [1, 2]],
  uniqueItems: [{ type: "array", uniqueItems: true }, [1, 2], [1, 1]],
  minLength: [{ type: "string", minLength: 2 }, "ab", "😀"],
  maxLength: [{ type: "string", maxLength: 1 }, "😀", "ab"],
  minimum: [{ type: "number", minimum: 1 }, 1, 0],
  maximum: [{ type: "number", maximum: 1 }, 1, 2],
  exclusiveMinimum: [{ type: "number", exclusiveMinimum: 1 }, 1.1, 1],
  exclusiveMaximum: [{ type: "number", exclusiveMaximum: 1 }, 0.9, 1],
  multipleOf: [{ type: "number", multipleOf: 0.01 }, 19.99, 0.005],
  pattern: [{ type: "string", pattern: "^a$" }, "a", "b"],
  format: [{ type: "string", format: "date" }, "2026-12-24", "2026-13-24"],
  const: [{ const: 1 }, 1, 2],
  enum: [{ enum: ["S", "L"] }, "S", "M"],
  anyOf: [{ anyOf: [text, { type: "number" }] }, 1, true],
  oneOf: [{ oneOf: [tagged("a"), tagged("b")] }, { tag: "a" }, { tag: "c" }],
  contentMediaType: [{ ...text, contentMediaType: "application/json", contentSchema: object({}) }, "{}", "{"],
  contentSchema: [
    { ...text, contentMediaType: "application/json", contentSchema: object({ size: text }) },
    "{}",
    '{"size":1}',
  ],
};

async function codesOf(schema: object, value: unknown): Promise<string[]> {
  const whole = object({ value: schema }, { $defs: { Cup: object({ size: text }) }, required: ["value"] });
  const { model, issues } = modelOf({ "sample.json": whole }, "richObjectType", "off");
  expect(issues).toEqual([]);
  return validate(await liveCatalogue(model), { value }).issues.map(({ code }) => code);
}

describe("the table of keywords", () => {
  it("has a row for each keyword of the subset, in its order, and for no other", () => {
    expect(Object.keys(WORDS)).toEqual(Object.keys(SUBSET));
  });

  it("names the issue of each keyword that validators check", () => {
    const coded = Object.keys(WORDS).filter((keyword) => WORDS[keyword]!.code);
    expect(Object.keys(CHECKED)).toEqual(coded);
  });

  it.each(
    Object.entries(CHECKED),
  )("%s: validators give the issue that it says, and no other", async (keyword, sample) => {
    const [schema, right, wrong] = sample;
    expect(await codesOf(schema, right)).toEqual([]);
    expect(await codesOf(schema, wrong)).toEqual([WORDS[keyword]!.code]);
    expect(ruleOf(WORDS[keyword]!.code!)).toBeDefined();
  });

  it.each(Object.keys(WORDS))("says what the value of %s must be, and shows only what is refused", (keyword) => {
    const { value, refused } = demandsOf(keyword);
    expect(value).not.toBe("");
    for (const { why } of refused) expect(why).not.toBe("");
  });
});

describe("what to write in place of a keyword", () => {
  it("is said of keywords that are refused only", () => {
    expect(Object.keys(INSTEAD).filter((keyword) => keyword in SUBSET)).toEqual([]);
  });

  it.each(Object.entries(INSTEAD))("is the hint of the issue: %s", (keyword, instead) => {
    const { issues } = modelOf({ "a.json": { ...object({}), [keyword]: {} } }, "richObjectType", "off");
    expect(issues).toMatchObject([{ code: "unsupported-keyword", path: `/${keyword}` }]);
    expect(issues[0]!.hint).toContain(instead);
    expect(instead).toMatch(/^[A-Z].*[.)]$/);
  });
});

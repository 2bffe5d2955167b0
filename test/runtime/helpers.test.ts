import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePoints, countKeys, parseJson } from "../../src/runtime/helpers.js";

describe("codePoints", () => {
  it.each([
    ["nothing", "", 0],
    ["ASCII", "abc", 3],
    ["100 emoji", "😀".repeat(100), 100],
    ["a family of seven code points", "👨‍👩‍👧‍👦", 7],
    ["a combining accent", "e\u0301", 2],
    ["a lone high surrogate", "a\ud83d", 2],
    ["a lone low surrogate", "\ude00a", 2],
    ["surrogates in the wrong order", "\ude00\ud83d", 2],
    ["two high surrogates before a low one", "\ud83d\ud83d\ude00", 2],
    ["a low surrogate after a pair", "😀\ude00", 2],
  ])("counts %s", (_, text, count) => {
    expect(codePoints(text)).toBe(count);
  });

  it("counts as JavaScript's own iterator does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(codePoints(text)).toBe([...text].length);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe("parseJson", () => {
  it.each(["", " ", "{", "[1,]", "{'a':1}", "undefined", "NaN", "\uFEFF{}", "{}{}"])("has no value for %j", (text) => {
    expect(parseJson(text)).toBeUndefined();
  });

  it("reads every JSON value, null included", () => {
    for (const value of [null, true, 0, "", [], {}]) expect(parseJson(JSON.stringify(value))).toEqual(value);
  });

  it("keeps __proto__ as a key", () => {
    expect(Object.keys(parseJson('{"__proto__":1}') as object)).toEqual(["__proto__"]);
  });
});

describe("countKeys", () => {
  it.each<[what: string, object: object, count: number]>([
    ["none", {}, 0],
    ["each, whatever it is called", JSON.parse('{"__proto__":1,"constructor":2,"toString":3,"":4,"0":5}'), 5],
    ["those without a value", { a: undefined, b: null }, 2],
    ["none that all objects inherit", Object.create(null), 0],
    ["those of a prototype that a loop would see", Object.assign(Object.create({ a: 1 }), { b: 2 }), 2],
    ["one that hides another of its name once", Object.assign(Object.create({ a: 1 }), { a: 2 }), 1],
    ["no symbols", { [Symbol("a")]: 1 }, 0],
  ])("counts %s", (_, object, count) => {
    expect(countKeys(object)).toBe(count);
  });
});

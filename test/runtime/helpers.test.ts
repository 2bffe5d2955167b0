import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePoints, nest, parseJson, report } from "../../src/runtime/helpers.js";

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

describe("report", () => {
  it("makes a list for the first error, and adds the next to it", () => {
    const errors = report(null, 7, "/Title", "type", "string");
    expect(report(errors, "x", "", "pattern")).toBe(errors);
    expect(errors).toEqual([
      { path: "/Title", keyword: "type", param: "string", value: 7 },
      { path: "", keyword: "pattern", param: undefined, value: "x" },
    ]);
  });
});

describe("nest", () => {
  const paths = (errors: readonly { readonly path: string }[]) => errors.map(({ path }) => path);

  it("puts the way in front of each path, level by level", () => {
    const item = report(report(null, "", "/OptionTitle", "minLength", 1), {}, "", "type", "object");
    const list = nest(null, "/Listitems/2", item);
    expect(paths(list)).toEqual(["/Listitems/2/OptionTitle", "/Listitems/2"]);
    expect(paths(nest(null, "/Section/0", list))[0]).toBe("/Section/0/Listitems/2/OptionTitle");
  });

  it("adds to the errors that are there, without touching their paths", () => {
    const errors = report(null, 1, "/a", "type", "string");
    expect(nest(errors, "/b", report(null, 2, "/c", "type", "string"))).toBe(errors);
    expect(paths(errors)).toEqual(["/a", "/b/c"]);
  });

  it("takes more errors than a call takes arguments", () => {
    const many = Array.from({ length: 300_000 }, () => report(null, 1, "", "type", "string")[0]!);
    expect(nest(null, "/x", many)).toHaveLength(300_000);
  });
});

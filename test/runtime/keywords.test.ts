import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "../../src/runtime/explain.js";
import type { Issue } from "../../src/runtime/issues.js";
import {
  type Choices,
  choice,
  constant,
  maxItems,
  maximum,
  maxLength,
  minItems,
  minimum,
  minLength,
  pattern,
} from "../../src/runtime/keywords.js";
import type { Finding, RuleCheck, Scalar } from "../../src/runtime/shapes.js";

/** The only thing that a keyword finds. */
function findingOf(found: ReturnType<RuleCheck<unknown>>): Finding {
  expect(Array.isArray(found)).toBe(false);
  return found as Finding;
}

describe("a limit", () => {
  const times = (unit: string, count: number) => unit.repeat(count);
  const list = (count: number) => new Array<null>(count).fill(null);
  type Row = readonly [keyword: RuleCheck<never, number>, limit: number, fits: unknown, breaks: unknown, code: string];

  it.each<[name: string, ...Row, expected: string]>([
    ["minLength", minLength, 3, "abc", "ab", "min-length", "text of length 3 or more"],
    ["maxLength", maxLength, 3, "abc", "abcd", "max-length", "text of length 3 or less"],
    ["minItems", minItems, 2, list(2), list(1), "min-items", "a list of length 2 or more"],
    ["maxItems", maxItems, 2, list(2), list(3), "max-items", "a list of length 2 or less"],
    ["minimum", minimum, -1.5, -1.5, -1.6, "minimum", "-1.5 or more"],
    ["maximum", maximum, 0, 0, 0.1, "maximum", "0 or less"],
  ])("%s takes what is at it, and says what it wants of the rest", (name, keyword, limit, fits, breaks, code, expected) => {
    expect(keyword(fits as never, limit)).toBeUndefined();
    expect(keyword(breaks as never, limit)).toEqual({ keyword: name, code, expected });
  });

  it.each([
    ["emoji", "😀", 100],
    ["accents of their own", "\u0301", 100],
    ["half emoji", "\ud83d", 100],
    ["a letter and its accent", "e\u0301", 50],
  ])("of a length counts characters, not UTF-16 units: %s", (_, unit, count) => {
    expect(minLength(times(unit, count), 100)).toBeUndefined();
    expect(maxLength(times(unit, count), 100)).toBeUndefined();
    expect(minLength(times(unit, count), 101)).toMatchObject({ code: "min-length" });
    expect(maxLength(times(unit, count), 99)).toMatchObject({ code: "max-length" });
  });

  it("of a length counts as JavaScript's own iterator does", () => {
    const texts = fc.array(fc.constantFrom("a", "😀", "\ud83d", "\ude00", "é"), { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat(12), (characters, limit) => {
        const text = characters.join("");
        const { length } = [...text];
        expect(minLength(text, limit) === undefined).toBe(length >= limit);
        expect(maxLength(text, limit) === undefined).toBe(length <= limit);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it("of a length is quick with a text of ten million characters", () => {
    const text = "😀".repeat(5_000_000);
    const started = performance.now();
    for (let i = 0; i < 100; i++) expect(maxLength(text, 100)).toMatchObject({ code: "max-length" });
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("a pattern", () => {
  const form = [/^[A-Z]{2}$/u, "code-form", "two capitals"] as const;

  it("takes what fits, and is never shown: its form has a code and a sentence of its own", () => {
    expect(pattern("AB", form)).toBeUndefined();
    expect(pattern("ABC", form)).toEqual({ keyword: "pattern", code: "code-form", expected: "two capitals" });
  });

  it("says the same of a text however often it is asked", () => {
    for (let i = 0; i < 3; i++) {
      expect(pattern("AB", form)).toBeUndefined();
      expect(pattern("ab", form)).toBeDefined();
    }
  });
});

describe("the only value that there may be", () => {
  it.each<[only: Scalar, others: readonly unknown[]]>([
    ["S", ["", "s", ["S"], null, undefined]],
    [7, ["7", 7.5, [7], true]],
    [true, ["true", 1, false]],
    [null, [undefined, "", 0, false, {}]],
  ])("is %j and no other", (only, others) => {
    expect(constant(only, only)).toBeUndefined();
    for (const other of others) {
      const { keyword, code } = findingOf(constant(other, only));
      expect([keyword, code]).toEqual(["const", "not-allowed"]);
    }
  });
});

/** The issue of a value that is none of those allowed, or not the only one. */
function issueOf(allowed: Choices | Scalar, value: unknown, friendly = false): Issue {
  const found = Array.isArray(allowed) ? choice(value, allowed as Choices) : constant(value, allowed as Scalar);
  const shape = { label: "cup", fields: { Size: { name: "size" } } };
  const mistake = { path: "/Size", way: ["Size"], value, finding: findingOf(found) };
  const [issue] = explain(shape, [mistake], friendly ? "input" : "warn");
  return issue!;
}

const letters = (count: number) => Array.from("abcdefghijklm".slice(0, count), (letter) => letter.repeat(8));

describe("a value that is no choice", () => {
  it.each<[allowed: Choices | Scalar, value: unknown, sentence: string]>([
    [[["S", "L"]], 7, '"Size" must be "S" or "L", but is 7.'],
    [[["S", 7, true, null]], {}, '"Size" must be "S" or 7 or true or null, but is an object.'],
    ["S", "", '"Size" must be "S", but is "".'],
    [null, "S", '"Size" must be null, but is "S".'],
    [
      [letters(9)],
      7,
      `"Size" must be ${letters(9)
        .map((text) => `"${text}"`)
        .join(" or ")}, but is 7.`,
    ],
    [[letters(10)], 7, '"Size" must be one of 10 values such as "aaaaaaaa", "bbbbbbbb", "cccccccc", but is 7.'],
    [[['quo"te', "::", "\u2028"]], 7, '"Size" must be "quo"te" or ":\\u{3a}" or "\\u{2028}", but is 7.'],
    [[["x".repeat(50)]], 7, `"Size" must be "${"x".repeat(40)}…", but is 7.`],
  ])("is told what it may be, the first few where they are many: %j", (allowed, value, sentence) => {
    expect(issueOf(allowed, value)).toMatchObject({ code: "not-allowed", severity: "error", message: sentence });
  });

  it.each<[value: string, to: string, safe: boolean]>([
    ["LARGE", "large", true],
    ["Large", "large", true],
    ["largr", "large", false],
    ["alrge", "large", false],
    ["smal", "small", false],
    ["CONSTRUCTOR", "constructor", true],
  ])("is %s, and %s was probably meant: safe to replace, %s", (value, to, safe) => {
    const issue = issueOf([["small", "large", "constructor"]], value);
    expect(issue.hint).toBe(`Did you mean "${to}"?`);
    expect(issue.fix).toEqual({ op: "replace", path: "/Size", to, safe });
  });

  it("is near to one of many that are not listed", () => {
    expect(issueOf([letters(13)], "MMMMMMMM")).toMatchObject({
      message: expect.not.stringContaining("mmmm"),
      fix: { to: "mmmmmmmm", safe: true },
    });
  });

  it.each([
    ["medium"],
    [""],
    [7],
    [null],
    [["large"]],
    [{ large: 1 }],
    ["x".repeat(100)],
  ])("is near to none: %j", (value) => {
    const issue = issueOf([["small", "large", 7.5]], value);
    expect(issue).not.toHaveProperty("hint");
    expect(issue).not.toHaveProperty("fix");
  });

  it("is not sent to another spelling, nor told that there are some", () => {
    const also = { L: "large", Big: "large", constructor: "small" };
    const allowed = [["small", "large"], also] as const;
    expect(issueOf(allowed, "bigg").message).toBe('"Size" must be "small" or "large", but is "bigg".');
    expect(issueOf(allowed, "bigg")).not.toHaveProperty("fix");
    expect(issueOf(allowed, "BIG")).not.toHaveProperty("fix");
    expect(issueOf([letters(9), { A: "aaaaaaaa" }], 7).message).not.toContain("one of");
  });

  it("in a builder's input gets the advice, and no fix of the JSON", () => {
    const issue = issueOf([["small", "large"]], "Large", true);
    expect(issue).toMatchObject({ input: "size", hint: 'Did you mean "large"?', actual: "Large" });
    expect(issue).not.toHaveProperty("fix");
  });
});

describe("a value that is a choice", () => {
  it.each<[value: unknown]>([["small"], [7], [true], [null], ["L"], ["constructor"]])("is let be: %j", (value) => {
    expect(choice(value, [["small", 7, true, null], { L: "small", constructor: "small" }])).toBeUndefined();
  });

  it.each<[value: unknown]>([
    ["toString"],
    ["__proto__"],
    ["7"],
    [["L"]],
    [false],
    [undefined],
  ])("is not one that only looks like it: %j", (value) => {
    expect(choice(value, [["small", 7, true, null], { L: "small" }])).toMatchObject({ keyword: "enum" });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIssue, describe as describeValue, escapeText, hasErrors, quote } from "../../src/runtime/issues.js";

describe("escapeText", () => {
  it.each([
    ["an ANSI colour", "\u001b[31mred\u001b[0m", "\\u001b[31mred\\u001b[0m"],
    ["a line break", "a\nb\r", "a\\u000ab\\u000d"],
    ["NUL and DEL", "\0\u007f", "\\u0000\\u007f"],
    ["a C1 control character", "\u009b1m", "\\u009b1m"],
    ["bidi marks", "\u202eevil\u2066\u200f", "\\u202eevil\\u2066\\u200f"],
    ["zero-width characters", "a\u200bb\u200dc\ufeff\u2060", "a\\u200bb\\u200dc\\ufeff\\u2060"],
    ["a soft hyphen", "a\u00adb", "a\\u00adb"],
    ["line and paragraph separators", "\u2028\u2029", "\\u2028\\u2029"],
    ["a lone high surrogate", "a\ud83d", "a\\ud83d"],
    ["a lone low surrogate", "\ude00", "\\ude00"],
    ["a tag character", "\u{e0041}", "\\u{e0041}"],
    ["a workflow command", "::error file=a::b", ":\\u003aerror file=a:\\u003ab"],
    ["colons without end", ":::", ":\\u003a:"],
  ])("escapes %s", (_, text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it.each(["", "Tea & coffee", "Grüße, 日本語, עברית", "😀", "a: b", "C:\\temp", "<b>`|"])(
    "leaves %j alone",
    (text) => {
      expect(escapeText(text)).toBe(text);
    },
  );

  it("leaves nothing to interpret in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|::/u);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

describe("quote", () => {
  it("keeps 40 characters and cuts the 41st", () => {
    expect(quote("x".repeat(40))).toBe(`"${"x".repeat(40)}"`);
    expect(quote("x".repeat(41))).toBe(`"${"x".repeat(40)}…"`);
  });

  it("counts characters by code point and never halves one", () => {
    expect(quote("😀".repeat(40))).toBe(`"${"😀".repeat(40)}"`);
    expect(quote("😀".repeat(41))).toBe(`"${"😀".repeat(40)}…"`);
    expect(quote(`a${"😀".repeat(100)}`)).toBe(`"a${"😀".repeat(39)}…"`);
  });

  it("escapes what it keeps, after cutting", () => {
    expect(quote(`${"x".repeat(39)}\u001b[31m`)).toBe(`"${"x".repeat(39)}\\u001b…"`);
  });

  it("is quick with a text of ten million characters", () => {
    const started = performance.now();
    expect(quote("x".repeat(10_000_000))).toHaveLength(43);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("describe", () => {
  it.each<[unknown, string]>([
    ["", "empty text"],
    ["abc", 'text "abc"'],
    [42, "the number 42"],
    [Number.NaN, "the number NaN"],
    [true, "true"],
    [null, "null"],
    [undefined, "nothing"],
    [[1, 2], "a list of 2"],
    [{}, "an object"],
    [1n, "a bigint"],
    [Symbol("s"), "a symbol"],
    [() => 1, "a function"],
  ])("says what %o is", (value, text) => {
    expect(describeValue(value)).toBe(text);
  });
});

describe("createIssue", () => {
  it("leaves out details that are undefined, keeps those that are null, and points at its rule", () => {
    const issue = createIssue("guid", "/richObjectId", "Wrong.", { hint: undefined, actual: null });
    expect(issue).toStrictEqual({
      code: "guid",
      severity: "error",
      path: "/richObjectId",
      message: "Wrong.",
      actual: null,
      help: "omnirich/docs/rules.md#guid",
    });
  });

  it("tells errors from warnings", () => {
    const warning = createIssue("a", "", "A.", {}, "warning");
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, createIssue("b", "", "B.")])).toBe(true);
  });
});

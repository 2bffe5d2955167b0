import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createIssue,
  describe as describeValue,
  escapeText,
  isError,
  mustBe,
  quote,
  reasonOf,
} from "../../src/runtime/issues.js";

describe("escapeText", () => {
  it.each([
    ["an ANSI colour", "\u001b[31mred\u001b[0m", "\\u{1b}[31mred\\u{1b}[0m"],
    ["a line break", "a\nb\r", "a\\u{a}b\\u{d}"],
    ["NUL and DEL", "\0\u007f", "\\u{0}\\u{7f}"],
    ["a C1 control character", "\u009b1m", "\\u{9b}1m"],
    ["bidi marks", "\u202eevil\u2066\u200f", "\\u{202e}evil\\u{2066}\\u{200f}"],
    ["zero-width characters", "a\u200bb\u200dc\ufeff\u2060", "a\\u{200b}b\\u{200d}c\\u{feff}\\u{2060}"],
    ["a soft hyphen", "a\u00adb", "a\\u{ad}b"],
    ["line and paragraph separators", "\u2028\u2029", "\\u{2028}\\u{2029}"],
    ["a lone high surrogate", "a\ud83d", "a\\u{d83d}"],
    ["a lone low surrogate", "\ude00", "\\u{de00}"],
    ["a tag character", "\u{e0041}", "\\u{e0041}"],
    ["a workflow command", "::error file=a::b", ":\\u{3a}error file=a:\\u{3a}b"],
    ["colons without end", ":::", ":\\u{3a}:"],
  ])("escapes %s", (_, text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it.each([
    "",
    "Tea & coffee",
    "Grüße, 日本語, עברית",
    "😀",
    "a: b",
    "C:\\temp",
    "<b>`|",
  ])("leaves %j alone", (text) => {
    expect(escapeText(text)).toBe(text);
  });

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
    expect(quote(`${"x".repeat(39)}\u001b[31m`)).toBe(`"${"x".repeat(39)}\\u{1b}…"`);
  });

  it("is quick with a text of ten million characters", () => {
    const started = performance.now();
    expect(quote("x".repeat(10_000_000))).toHaveLength(43);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("describe", () => {
  it.each<[unknown, string]>([
    ["", '""'],
    ["abc", '"abc"'],
    [42, "42"],
    [Number.NaN, "NaN"],
    [true, "true"],
    [null, "null"],
    [undefined, "undefined"],
    [[1, 2], "a list of length 2"],
    [{}, "an object"],
    [1n, "a bigint"],
    [Symbol("\u001b[31m"), "a symbol"],
    [() => 1, "a function"],
  ])("says what %o is", (value, text) => {
    expect(describeValue(value)).toBe(text);
  });
});

describe("reasonOf", () => {
  const unreadable = {
    get message() {
      throw new Error("no");
    },
  };

  it.each<[what: string, cause: unknown, reason: string]>([
    ["an error", new TypeError("not assigned"), "not assigned"],
    ["a text", "busy", "busy"],
    ["an object with a message, as of another frame", { message: "closed" }, "closed"],
    ["several lines", new Error("first\nsecond"), "first"],
    ["what a terminal or a runner would obey", new Error("\u001b[31m::x"), "\\u{1b}[31m:\\u{3a}x"],
    ["a text of a million characters", "x".repeat(1_000_000), "x".repeat(200)],
    ["a number for a message", { message: 7 }, ""],
    ["nothing", undefined, ""],
    ["an error whose message throws", unreadable, ""],
  ])("says what %s says", (_, cause, reason) => {
    expect(reasonOf(cause)).toBe(reason);
  });

  it("never throws, whatever was thrown", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (cause) => {
        expect(reasonOf(cause)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|::/u);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe("mustBe", () => {
  it("says what something must be and what it is", () => {
    expect(mustBe("wrong-type", "/Title", '"Title"', "text", "42", { actual: 42 })).toStrictEqual({
      code: "wrong-type",
      severity: "error",
      path: "/Title",
      message: '"Title" must be text, but is 42.',
      expected: "text",
      actual: 42,
      help: "omnirich/docs/rules.md#wrong-type",
    });
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
    expect(isError(warning)).toBe(false);
    expect(isError(createIssue("b", "", "B."))).toBe(true);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyRule,
  codePoints,
  isWarning,
  nest,
  nestProvisional,
  parseJson,
  report,
} from "../../src/runtime/helpers.js";
import type { Finding, RawError, RuleCheck } from "../../src/runtime/shapes.js";

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

  it("takes more errors than a call takes arguments, and keeps the first 20,000", () => {
    const many = Array.from({ length: 300_000 }, () => report(null, 1, "", "type", "string")[0]!);
    expect(nest(null, "/x", many)).toHaveLength(20_000);
  });
});

const late: Finding = { code: "late", expected: "on time" };
const odd: Finding = { code: "odd", expected: "even", severity: "warning" };
const ruleError = (finding: Finding, path = "", value: unknown = 7): RawError => ({
  path,
  keyword: "rule",
  param: finding,
  value,
});

describe("applyRule", () => {
  const finds =
    (found: ReturnType<RuleCheck<unknown>>): RuleCheck<unknown, unknown> =>
    () =>
      found;

  it("gives the rule the value and what it needs to know", () => {
    const calls: unknown[][] = [];
    const rule: RuleCheck<unknown, unknown> = (...args) => void calls.push(args);
    const [value, param] = [{ a: 1 }, ["x"]];
    applyRule(null, rule, value, "/a", param);
    expect(calls).toEqual([[value, param]]);
    expect(calls[0]![0]).toBe(value);
  });

  it.each([[undefined], [[]]])("allocates nothing where the rule finds %j", (found) => {
    expect(applyRule(null, finds(found), 7, "/a", true)).toBeNull();
    const errors = report(null, 1, "/b", "type", "string");
    expect(applyRule(errors, finds(found), 7, "/a", true)).toBe(errors);
    expect(errors).toHaveLength(1);
  });

  it("reports what the rule finds as an error of the value", () => {
    expect(applyRule(null, finds(late), 7, "/a~1b", true)).toEqual([ruleError(late, "/a~1b")]);
  });

  it("reports each of several, behind the errors that are there", () => {
    const errors = report(null, 1, "/b", "type", "string");
    expect(applyRule(errors, finds([late, odd]), 7, "/a", true)).toBe(errors);
    expect(errors.slice(1)).toEqual([ruleError(late, "/a"), ruleError(odd, "/a")]);
  });

  it("reports what is further inside at its place, with the value there", () => {
    const inner: Finding = { ...late, path: "/0/date", value: "now" };
    const nothing: Finding = { ...late, path: "/1", value: undefined };
    expect(applyRule(null, finds([inner, nothing]), [{ date: "now" }], "/slots", true)).toEqual([
      ruleError(inner, "/slots/0/date", "now"),
      { ...ruleError(nothing, "/slots/1"), value: undefined },
    ]);
  });

  it("takes an empty path for the value itself", () => {
    const here: Finding = { ...late, path: "", value: "not this" };
    expect(applyRule(null, finds(here), 7, "", true)).toEqual([ruleError(here)]);
  });
});

describe("isWarning", () => {
  it.each<[error: RawError, is: boolean]>([
    [ruleError(odd), true],
    [ruleError(late), false],
    [ruleError({ ...late, severity: "error" }), false],
    [{ path: "", keyword: "enum", param: ["warning"], value: "warning" }, false],
    [{ path: "", keyword: "required", param: { severity: "warning" }, value: {} }, false],
  ])("%j: %s", (error, is) => {
    expect(isWarning(error)).toBe(is);
  });
});

describe("nestProvisional", () => {
  const missing = (): RawError => ({ path: "/Title", keyword: "type", param: "string", value: undefined });
  const noObject = (): RawError => ({ path: "", keyword: "type", param: "object", value: [] });
  it.each<[what: string, inner: () => RawError[], nested: string[]]>([
    ["is a warning", () => [ruleError(odd, "/Slot")], ["/Answers/Slot"]],
    ["are warnings", () => [ruleError(odd, "/a"), ruleError(odd)], ["/Answers/a", "/Answers"]],
    ["is that there is no object", () => [noObject()], ["/Answers"]],
    ["is what the schema refuses", () => [missing()], []],
    ["is what a rule refuses", () => [ruleError(late, "/Slot")], []],
    ["is a warning beside an error", () => [ruleError(odd, "/a"), missing(), ruleError(odd, "/b")], []],
    ["is an error beside a warning", () => [missing(), ruleError(odd, "/a")], []],
    ["is that something inside is no object", () => [{ ...noObject(), path: "/Cup" }], []],
  ])("with what %s", (_, inner, nested) => {
    const paths = (errors: readonly RawError[] | null) => (errors ?? []).map(({ path }) => path);
    expect(paths(nestProvisional(null, "/Answers", inner()))).toEqual(nested);
    const errors = report(null, 1, "/b", "type", "string");
    expect(nestProvisional(errors, "/Answers", inner())).toBe(errors);
    expect(paths(errors)).toEqual(["/b", ...nested]);
  });

  it("allocates nothing where nothing counts", () => {
    expect(nestProvisional(null, "/Answers", [missing()])).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { explainValue } from "../../src/runtime/explain-value.js";
import type { Issue } from "../../src/runtime/issues.js";
import type { Field } from "../../src/runtime/shapes.js";

/** What is said of a value that is none of those allowed. */
function issueOf(allowed: unknown, value: unknown, field: Field = {}, friendly = false): Issue {
  const place = { field, name: "Size", input: "size" };
  return explainValue(place, { path: "/Size", keyword: "enum", param: allowed, value }, friendly);
}

const letters = (count: number) => Array.from("abcdefghijklm".slice(0, count), (letter) => letter.repeat(8));

describe("a value that is no choice", () => {
  it.each<[allowed: unknown, value: unknown, sentence: string]>([
    [["S", "L"], 7, '"Size" must be "S" or "L", but is 7.'],
    [["S", 7, true, null], {}, '"Size" must be "S" or 7 or true or null, but is an object.'],
    ["S", "", '"Size" must be "S", but is "".'],
    [null, "S", '"Size" must be null, but is "S".'],
    [
      letters(9),
      7,
      `"Size" must be ${letters(9)
        .map((text) => `"${text}"`)
        .join(" or ")}, but is 7.`,
    ],
    [letters(10), 7, '"Size" must be one of 10 values such as "aaaaaaaa", "bbbbbbbb", "cccccccc", but is 7.'],
    [['quo"te', "::", "\u2028"], 7, '"Size" must be "quo"te" or ":\\u{3a}" or "\\u{2028}", but is 7.'],
    [["x".repeat(50)], 7, `"Size" must be "${"x".repeat(40)}…", but is 7.`],
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
    const issue = issueOf(["small", "large", "constructor"], value);
    expect(issue.hint).toBe(`Did you mean "${to}"?`);
    expect(issue.fix).toEqual({ op: "replace", path: "/Size", to, safe });
  });

  it("is near to one of many that are not listed", () => {
    expect(issueOf(letters(13), "MMMMMMMM")).toMatchObject({
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
    const issue = issueOf(["small", "large", 7.5, null], value);
    expect(issue).not.toHaveProperty("hint");
    expect(issue).not.toHaveProperty("fix");
  });

  it("is not sent to another spelling, nor told that there are some", () => {
    const field: Field = { also: { L: "large", Big: "large", constructor: "small" } };
    const allowed = ["small", "large", "L", "Big", "constructor"];
    expect(issueOf(allowed, "bigg", field).message).toBe('"Size" must be "small" or "large", but is "bigg".');
    expect(issueOf(allowed, "bigg", field)).not.toHaveProperty("fix");
    expect(issueOf(allowed, "BIG", field)).not.toHaveProperty("fix");
    expect(issueOf([...letters(9), "A"], 7, { also: { A: "aaaaaaaa" } }).message).not.toContain("one of");
  });

  it("in a builder's input gets the advice, and no fix of the JSON", () => {
    const issue = issueOf(["small", "large"], "Large", {}, true);
    expect(issue).toMatchObject({ input: "size", hint: 'Did you mean "large"?', actual: "Large" });
    expect(issue).not.toHaveProperty("fix");
  });
});

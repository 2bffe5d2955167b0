import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleOf, rules } from "../../src/diagnostics/rules.js";
import { SUBSET } from "../../src/schema/subset.js";

const ROOT = new URL("../../", import.meta.url);

/** Every TypeScript file under a folder of the project, but for the catalogue itself. */
function sources(folder: string): { file: string; text: string }[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}${path.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && !file.includes("diagnostics/rules"))
    .map((file) => ({ file, text: readFileSync(new URL(file, ROOT), "utf8") }));
}

/** Codes as they are written in calls, in choices, and as the `code` of a form, a reject or a usage error. */
function codesIn(text: string): string[] {
  const calls = text.matchAll(/\b(?:createIssue|issueAt|mustBe|must)\(\s*"([a-z]+(?:-[a-z]+)*)"/g);
  const properties = text.matchAll(/\bcode(?::| =) "([a-z]+(?:-[a-z]+)*)"/g);
  const choices = [...text.matchAll(/(?:createIssue\(|issueAt\(|\bcode = |\bcode: )[^;,]*? \? [^;,]+/g)].flatMap(
    ([choice]) => [...choice.matchAll(/[?:] "([a-z]+-[a-z-]+)"/g)],
  );
  const usage = text.matchAll(/new UsageError\([^;]*?, "([a-z]+(?:-[a-z]+)+)"\)/g);
  return [...calls, ...properties, ...choices, ...usage].map((match) => match[1]!);
}

const files = [...sources("src/"), ...sources("schemas/")];
const uses = files.flatMap(({ file, text }) => codesIn(text).map((code) => ({ file, code })));

/** Limits have no code of their own in the source: it is the name of the keyword. */
const limits = Object.keys(SUBSET)
  .filter((keyword) => /^m(?:in|ax)/.test(keyword))
  .map((keyword) => keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

describe("the catalogue of rules", () => {
  it("is found in use at all", () => {
    expect(new Set(uses.map(({ code }) => code)).size).toBeGreaterThan(30);
    expect(uses).toContainEqual({ file: "src/check/read-json.ts", code: "too-deep" });
    expect(uses).toContainEqual({ file: "src/runtime/snapshot.ts", code: "not-plain-data" });
    expect(uses).toContainEqual({ file: "src/cli/commands/convert.ts", code: "no-file-matched" });
    expect(uses.map(({ code }) => code)).toContain("misspelt-key");
    expect(limits).toHaveLength(6);
    expect(uses).toContainEqual({ file: "schemas/shared/urls.ts", code: "url-scheme" });
  });

  it("has every code that the source raises or a schema names", () => {
    expect(uses.filter(({ code }) => !ruleOf(code))).toEqual([]);
    expect(limits.filter((code) => !ruleOf(code))).toEqual([]);
  });

  it("has no code that nothing mentions", () => {
    const all = files.map(({ text }) => text).join("\n");
    const codes = rules.map(({ code }) => code);
    expect(codes.filter((code) => !all.includes(`"${code}"`) && !limits.includes(code))).toEqual([]);
  });

  it("is sorted by code, with each code once", () => {
    const codes = rules.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it.each(
    rules.map((rule) => [rule.code, rule] as const),
  )("says what %s demands, why, and what to do", (code, rule) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.title).toMatch(/^[A-Z].*\.$/);
    for (const text of [rule.why, rule.remedy]) {
      expect(text).toMatch(/^[A-Z].*\.$/s);
      expect(text.length).toBeGreaterThan(20);
    }
    expect(rule.title).not.toBe(rule.why);
  });

  it("shows a right version wherever it shows a wrong one", () => {
    expect(rules.filter(({ bad, good }) => bad !== undefined && good === undefined)).toEqual([]);
  });

  it("finds no rule for a code that is none, such as the name of a property of every object", () => {
    expect(ruleOf("constructor")).toBeUndefined();
    expect(ruleOf("")).toBeUndefined();
  });
});

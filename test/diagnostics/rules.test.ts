import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleOf, rules } from "../../src/diagnostics/rules.js";
import { SUBSET } from "../../src/schema/subset-keywords.js";

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

/** What schemas explain themselves, in `message({ rules })`: a code with its title beside it. */
const explainedBySchemas = sources("schemas/").flatMap(({ text }) =>
  [...text.matchAll(/\bcode: "([a-z-]+)",\s+title:\s/g)].map((match) => match[1]!),
);

/** Limits have no code of their own in the source: it is the name of the keyword. */
const limits = Object.keys(SUBSET)
  .filter((keyword) => /^m(?:in|ax)/.test(keyword))
  .map((keyword) => keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

describe("the catalogue of rules", () => {
  it("is found in use at all", () => {
    expect(new Set(uses.map(({ code }) => code)).size).toBeGreaterThan(30);
    expect(uses).toContainEqual({ file: "src/check/read-json.ts", code: "too-deep" });
    expect(uses).toContainEqual({ file: "src/runtime/snapshot.ts", code: "not-plain-data" });
    expect(uses).toContainEqual({ file: "src/cli/read-input.ts", code: "no-file-matched" });
    expect(uses.map(({ code }) => code)).toContain("misspelt-key");
    expect(limits).toHaveLength(8);
    expect(uses).toContainEqual({ file: "schemas/shared/urls.ts", code: "url-scheme" });
  });

  it("has every code that the source raises, or that a schema names and does not explain itself", () => {
    expect(uses.filter(({ code }) => !ruleOf(code) && !explainedBySchemas.includes(code))).toEqual([]);
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

  it.each(rules.map((rule) => [rule.code, rule] as const))("says where %s comes from", (_, { source, off }) => {
    expect(source.title.length).toBeGreaterThan(3);
    expect(source.title).not.toMatch(/[.\n]$/);
    if (source.url !== undefined) expect(new URL(source.url).protocol).toBe("https:");
    if (source.title.startsWith("Microsoft")) {
      expect(source.url).toMatch(/^https:\/\/learn\.microsoft\.com\/en-us\/[a-z0-9/_-]+$/);
    }
    if (off !== undefined) expect(off).toMatch(/^[A-Z].*\.$/);
  });

  it("gives the page wherever it names who published it", () => {
    const publishers = /^(?:Microsoft|Apple|Webex Connect \(third party\)): /;
    const pages = rules.map(({ source }) => source).filter(({ title }) => publishers.test(title));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter(({ url }) => url === undefined)).toEqual([]);
  });

  it("shows a right version wherever it shows a wrong one", () => {
    expect(rules.filter(({ bad, good }) => bad !== undefined && good === undefined)).toEqual([]);
  });

  it("shows a wrong and a right version of everything that messages and sending can get wrong", () => {
    const bare = rules.filter(({ stage, bad }) => (stage === "message" || stage === "send") && bad === undefined);
    expect(bare.map(({ code }) => code)).toEqual([]);
  });

  it("shows each version on one line, and as JSON only what is JSON", () => {
    const wrong = rules.filter(({ code }) => !/^json-/.test(code)).map(({ bad }) => bad);
    for (const text of [...wrong, ...rules.map(({ good }) => good)]) {
      expect(text ?? "").not.toContain("\n");
      if (text?.startsWith('{ "')) expect(() => JSON.parse(text)).not.toThrow();
    }
  });

  it("shows in its versions two different things", () => {
    expect(rules.filter(({ bad, good }) => bad !== undefined && bad === good)).toEqual([]);
  });

  it("says how to switch a rule off only where it is not done as with all rules of messages", () => {
    const exceptions = rules.filter(({ off }) => off !== undefined).map(({ code, stage }) => `${stage} ${code}`);
    expect(exceptions.sort()).toEqual([
      "message bare-content",
      "message json-syntax",
      "message key-casing",
      "message message-size",
      "message misspelt-key",
      "message not-plain-data",
      "message unknown-property",
      "message unreadable-value",
      "message unverified-names",
      "send json-as-text",
    ]);
  });

  it("finds no rule for a code that is none, such as the name of a property of every object", () => {
    expect(ruleOf("constructor")).toBeUndefined();
    expect(ruleOf("")).toBeUndefined();
  });
});

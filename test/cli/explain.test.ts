import { expect, test } from "vitest";
import { allRules } from "../../src/cli/all-rules.js";
import { omnirich } from "./in-process.js";

const rules = await allRules();

test.each(rules.map((rule) => [rule.code, rule] as const))("%s is explained in full", async (code, rule) => {
  const { code: exit, stdout } = await omnirich(["explain", code]);
  expect(exit).toBe(0);
  for (const part of [code, rule.severity, rule.title, rule.why, rule.remedy]) expect(stdout).toContain(part);
  expect(stdout).toContain(`Source: ${rule.source.title}\n${rule.source.url ? `  ${rule.source.url}\n` : ""}`);
  expect(stdout.match(/witch(?:ed)? (?:it )?off/g)).not.toBeNull();
  expect(stdout.includes("Refused:")).toBe(rule.bad !== undefined);
  expect(stdout.includes("Accepted:")).toBe(rule.good !== undefined);
});

test.each([
  ["guid", 'Switch it off: rules: { "guid": "off" } among the options', "--rule guid=off"],
  ["unverified-names", "Switch it off: Pass { acceptUnverified: true }", "second argument"],
  ["json-as-text", "Switch it off: Pass { allowJsonText: true }", "createSender"],
  ["json-syntax", "Switch it off: Not possible:", "JSON"],
  ["empty-file", "It can't be switched off.", "empty"],
])("it says how %s is switched off, if it can be", async (code, ...parts) => {
  const { stdout } = await omnirich(["explain", code]);
  for (const part of parts) expect(stdout).toContain(part);
});

test("codes that a schema explains itself are explained like the others", () => {
  expect(rules.map((rule) => rule.code)).toEqual(expect.arrayContaining(["amount", "clock-time", "guid"]));
});

test("without a code every code is listed once, by stage", async () => {
  const { code, stdout } = await omnirich(["explain"]);
  expect(code).toBe(0);
  const listed = stdout.split("\n").flatMap((line) => /^ {2}(\S+) /.exec(line)?.[1] ?? []);
  expect(listed.sort()).toEqual(rules.map((rule) => rule.code).sort());
  expect(stdout).toContain("In messages\n");
});

test.each([
  ["raw-exprt", 'There is no code "raw-exprt". Did you mean "raw-export"?'],
  ["zzz", 'There is no code "zzz". List all codes with: omnirich explain'],
])("an unknown code, %s, is wrong usage", async (code, sentence) => {
  const ran = await omnirich(["explain", code]);
  expect([ran.code, ran.stdout]).toEqual([2, ""]);
  expect(ran.stderr).toContain(sentence);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reporters } from "../../../src/check/reporters/index.js";
import { omnirich } from "../../cli/in-process.js";

/** What terminals and CI jobs obey, and what turns text around or hides it. */
const HOSTILE: { readonly [what: string]: string } = {
  "an ANSI escape": "\u001b[31mred",
  "a C1 control character": "\u009b31m",
  "a bidi mark": "\u202egnp.exe",
  "a zero-width space": "a\u200bb",
  "a command of GitHub": "\n::error file=x::gone\n",
  "a command of GitHub behind CR": "\r::error::gone",
  "a command of GitHub, old form": "\n##[error]gone",
  "a command of Azure": "##vso[task.complete result=Succeeded;]",
  "a command of TeamCity": "\n##teamcity[buildStatus text='gone']",
  "an end of XML": "]]></failure><x a='\">&",
  "a link": "[x](https://evil.example)|<img src=x>`",
  "NUL and BEL": "\u0000\u0007",
  "a lone surrogate": "\ud800",
  "line separators": "\u2028\u2029\u0085",
};

const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
const at = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(at);
  rmSync(folder, { recursive: true });
});

/** Nothing but printable characters and line feeds, and no line that a CI job obeys but for those of the reporter. */
function expectHarmless(output: string, reporter: string): void {
  expect(output.match(/[^\P{C}\n]|[\u2028\u2029]/gu) ?? []).toEqual([]);
  const own = reporter === "github" ? /^::(?:error|warning) file=[^:]*::/ : /^(?!)/;
  const lines = output.split("\n").map((line) => ({ line, said: line.replace(own, "") }));
  expect(lines.filter(({ said }) => /^\s*::|##\w*\[/.test(said))).toEqual([]);
  expect(lines.filter(({ line, said }) => line !== said && said.includes("::"))).toEqual([]);
}

test("these tests notice what is harmful", () => {
  const harmful = ["\u001b[31m", "a\r\n", "\u202e", "\ud800", "::error::x", "a\n::error file=x::y", "##vso[task]"];
  for (const text of harmful) {
    expect(() => expectHarmless(text, "pretty"), text).toThrow();
    expect(() => expectHarmless(text === harmful[5] ? "::error file=a::b::c" : text, "github"), text).toThrow();
  }
});

describe.each(Object.keys(reporters))("%s prints nothing harmful", (reporter) => {
  test.each(Object.entries(HOSTILE))("from %s in keys and values", async (_, text) => {
    const message = {
      survey: { Answers: { Section: [{ Listitems: [{ OptionTitel: text, [text]: 1 }], SectionTitle: 1 }], Title: 1 } },
      richObjectId: text,
      richObjectType: text,
      richObjectName: "Drinks",
      [`tabKey${text}`]: text,
    };
    writeFileSync("a.json", JSON.stringify(message));
    writeFileSync("b.json", JSON.stringify({ ...message, richObjectType: 192350002, survey: text }));
    const typed = { ...message, richObjectType: 192350002 };
    writeFileSync("c.json", JSON.stringify(typed));
    writeFileSync("d.json", JSON.stringify({ ...typed, survey: JSON.stringify(typed.survey) }));
    const { code, stdout, stderr } = await omnirich(["validate", "--no-config", "--reporter", reporter, "."]);
    expect([code, stderr]).toEqual([1, ""]);
    expectHarmless(stdout, reporter);
    for (const file of readdirSync(".")) rmSync(file);
  });

  test.each(Object.entries(HOSTILE))("from %s in text that is no JSON", async (_, text) => {
    writeFileSync("a.json", text);
    writeFileSync("b.json", `{"a": ${text}}`);
    writeFileSync("c.jsonc", `{"a": 1, // ${text}\n`);
    writeFileSync("d.ndjson", `{"a": "${text}\n${text}\n`);
    const { code, stdout, stderr } = await omnirich(["validate", "--no-config", "--reporter", reporter, "."]);
    expect([code, stderr]).toEqual([1, ""]);
    expectHarmless(stdout, reporter);
    for (const file of readdirSync(".")) rmSync(file);
  });

  const names = Object.entries(HOSTILE).filter(([, text]) => !/[\0/]|\p{Cs}/u.test(text));
  test.each(names)("from %s in the name of a file, there or not", async (_, text) => {
    const file = `a${text}.json`;
    writeFileSync(file, "{}");
    const named = ["--no-config", "--reporter", reporter, file, `gone${text}.json`];
    const { stdout, stderr } = await omnirich(["validate", ...named]);
    expectHarmless(stdout, reporter);
    expectHarmless(stderr, "");
    rmSync(file);
  });

  test.each(Object.entries(HOSTILE))("from %s in what a module throws", async (_, text) => {
    writeFileSync("a.mjs", `throw new Error(${JSON.stringify(text)});\nexport default 1;\n`);
    const allowed = ["--no-config", "--allow-code", "--reporter", reporter, "a.mjs"];
    const { code, stdout, stderr } = await omnirich(["validate", ...allowed]);
    expect([code, stderr]).toEqual([1, ""]);
    expectHarmless(stdout, reporter);
    rmSync("a.mjs");
  });
});

test("the summary of a GitHub job has neither HTML nor control characters from a file", async () => {
  writeFileSync("a.json", JSON.stringify(Object.fromEntries(Object.values(HOSTILE).map((text) => [text, text]))));
  writeFileSync("b.json", JSON.stringify({ richObjectType: 192350002, richObjectId: Object.values(HOSTILE).join("") }));
  process.env.GITHUB_STEP_SUMMARY = join(folder, "summary.md");
  await omnirich(["validate", "--no-config", "--reporter", "github", "a.json", "b.json"]);
  delete process.env.GITHUB_STEP_SUMMARY;
  const summary = readFileSync("summary.md", "utf8");
  expectHarmless(summary, "");
  expect(summary).toContain("richObjectId");
  expect(summary.match(/<(?!br>)|\]\(/g) ?? []).toEqual([]);
});

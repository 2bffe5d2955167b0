import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkAll } from "./check-all.js";
import { slice } from "./slice.js";

const FOLDER = "test/fixtures/messages/one-mistake-each";

/** File, the code of its one issue, and what stands in the file at the issue's place. */
const MISTAKES: readonly (readonly [file: string, code: string, found: string])[] = [
  ["misspelt-key", "misspelt-key", '"OptionTitel"'],
  ["misspelt-key-in-string", "misspelt-key", '\\"OptionTitel\\"'],
  ["misspelt-key-minified", "misspelt-key", '"OptionTitel"'],
  ["key-casing", "key-casing", '"Subtitle"'],
  ["wrong-type", "wrong-type", '"yes"'],
  ["wrong-type-in-string", "wrong-type", '\\"yes\\"'],
  ["missing-title", "missing-property", '"Answers"'],
  ["missing-title-in-string", "missing-property", '\\"Answers\\"'],
  ["missing-option-title", "missing-property", "{"],
  ["empty-section", "min-items", "[]"],
  ["image-without-scheme", "url-scheme", '"www.contoso.com/tea.png"'],
  ["id-in-braces", "guid", '"{00000000-0000-0000-0000-000000000000}"'],
  ["survey-cut-off", "not-json", '"{\\"Answers\\": {\\"Title\\":"'],
  ["survey-missing", "missing-property", "{"],
  ["raw-export", "raw-export", '"[{\\"Questions\\": {}}, {\\"Answers\\": {\\"Section\\": [{\\"Listitems\\": '],
  ["second-of-a-list", "misspelt-key", '"OptionTitel"'],
  ["list-in-a-list", "wrong-type", "[]"],
  ["trailing-comma", "json-syntax", ","],
  ["comment", "json-comment", "// unexplained"],
  ["comment-in-string", "json-comment", '"{ // A list picker\\n'],
  ["bare-content", "bare-content", '{\n  "bid"'],
  ["empty", "empty-file", ""],
];

describe("a file with one mistake gets one issue, at its place", () => {
  test.each(MISTAKES)("%s: %s", async (name, code, found) => {
    const file = `${FOLDER}/${name}.json`;
    const [report] = await checkAll([file]);
    expect(report?.issues.map((issue) => issue.code)).toEqual([code]);
    const text = slice(readFileSync(file, "utf8"), report!.issues[0]!);
    expect(found === "" ? text : text.slice(0, found.length)).toBe(found);
  });

  test("the table names every fixture", () => {
    const files = readdirSync(FOLDER).map((file) => file.replace(".json", ""));
    expect(MISTAKES.map(([name]) => name).sort()).toEqual(files.sort());
  });

  test("a folder of good and broken files has one issue a mistake", async () => {
    const reports = await checkAll(["test/fixtures/messages"]);
    const broken = reports.filter((report) => report.issues.length > 0);
    expect(broken.every((report) => report.issues.length === 1)).toBe(true);
    const warned = readdirSync("test/fixtures/messages/warning-each").length;
    expect(broken).toHaveLength(MISTAKES.length + warned);
  });
});

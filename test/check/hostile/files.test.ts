import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../../generated/index.js";
import { checkFiles } from "../../../src/check/check.js";
import type { Report } from "../../../src/check/report.js";
import type { Entry } from "../../../src/check/reporters/entry.js";
import { omnirich } from "../../cli/in-process.js";
import { checkAll } from "../check-all.js";

const FOLDER = "test/fixtures/hostile";

/** Fixture, exit status, and for each issue its line and column, its code, its path, and some words of its sentence. */
type Row = readonly [file: string, status: number, ...issues: string[]];

const WHOLE_FILES: readonly Row[] = [
  ["byte-order-mark.json", 0, "1:1 byte-order-mark  starts with a byte-order mark"],
  ["utf-16.json", 1, "1:1 file-encoding  is UTF-16 (little-endian), not UTF-8"],
  ["utf-16-big-endian.json", 1, "1:1 file-encoding  is UTF-16 (big-endian), not UTF-8"],
  ["utf-16-without-mark.json", 1, "1:1 file-encoding  is UTF-16 or UTF-32 (little-endian), not UTF-8"],
  ["invalid-utf-8.json", 1, "8:33 file-encoding  byte 0xE9 at line 8, column 33"],
  ["compressed.json", 1, "1:1 file-encoding  The file is compressed (gzip), not text."],
  ["empty.json", 1, "1:1 empty-file  The file is empty."],
  ["blank.json", 1, "1:1 empty-file  The file is empty."],
  ["nul-bytes.json", 1, "1:1 empty-file  holds nothing but NUL bytes"],
  ["trailing-comma.json", 1, "20:15 json-syntax  Nothing follows this comma"],
  ["comment.json", 1, "1:1 json-comment  JSON has no comments; this file has 1."],
  ["two-messages.json", 1, "2:1 json-syntax  There is more text after the end of the message."],
  ["text-behind.json", 1, '22:1 json-syntax  "\\u{0}" is not a JSON value'],
  ["nul-raw.json", 1, '8:34 json-syntax  can\'t hold the control character "\\u{0}" as it is'],
  ["escape-raw.json", 1, '8:31 json-syntax  can\'t hold the control character "\\u{1b}" as it is'],
  ["nul-escaped.json", 1, "8:30 control-character /survey/Answers/Section/0/Listitems/0/OptionTitle holds the control"],
  ["lone-surrogate.json", 1, "8:30 lone-surrogate /survey/Answers/Section/0/Listitems/0/OptionTitle \\ud83c, one half"],
  [
    "duplicate-key.json",
    1,
    '15:7 duplicate-key /survey/Answers/Title "Title" is there twice, here and at line 14, column 7.',
  ],
  ["proto-key.json", 1, '14:7 proto-key /survey/Answers/__proto__ The key "__proto__"'],
  ["number-too-long.json", 1, "18:21 number-precision /richObjectType is read as 12345678901234567000"],
  [
    "number-too-large.json",
    1,
    '14:7 unknown-property /survey/Answers/zoom "zoom" is not',
    "14:15 number-precision /survey/Answers/zoom is read as Infinity",
  ],
  ["empty-list.json", 1, "1:1 empty-file  The list is empty"],
  ["list-in-list.json", 1, "1:2 wrong-type  must be an object, but is a list of length 1"],
  ["null-in-list.json", 1, "1:235 wrong-type  must be an object, but is null"],
  ["bare-survey.json", 1, "1:1 bare-content  This is the survey of an exported message"],
  ["pitfall-in-second.json", 1, "3:65 control-character /survey/Answers/Section/0/Listitems/0/OptionTitle holds"],
  ["pitfall-in-text.json", 1, "2:78 control-character /survey/Answers/Section/0/Listitems/0/OptionTitle holds"],
  [
    "pitfall-in-text-in-text.json",
    1,
    "2:88 control-character /survey/Answers/AppleMessagesforBusinessJSON/messageTitle holds the control character",
  ],
];

const LINES: readonly Row[] = [
  [
    "broken-lines.ndjson",
    1,
    '2:2 json-syntax  The key "oops" is not in double quotes.',
    "4:7 json-syntax  Nothing follows this comma",
  ],
  ["crlf.ndjson", 0],
  ["byte-order-mark.ndjson", 0, "1:1 byte-order-mark  starts with a byte-order mark"],
  ["no-line-break-at-end.ndjson", 0],
  ["blank-lines.ndjson", 1, '5:229 wrong-type /tabKey "tabKey" must be text'],
  ["only-blank-lines.ndjson", 1, "1:1 empty-file  no line has a message"],
  ["invalid-utf-8-line.ndjson", 1, "2:66 file-encoding  The line is not valid UTF-8: byte 0xE9"],
  ["utf-16.ndjson", 1, "1:1 file-encoding  is UTF-16"],
  ["list-in-line.ndjson", 1, "1:1 wrong-type  must be an object, but is a list of length 1"],
  ["carriage-returns.ndjson", 1, "2:1 json-syntax  A line holds one message"],
  ["no-gzip.ndjson.gz", 1, "1:1 file-unreadable  it is no gzip, or damaged"],
  ["broken-off.ndjson.gz", 1, "1:1 file-unreadable  its gzip breaks off before its end"],
  ["empty.ndjson.gz", 1, "1:1 file-unreadable  its gzip breaks off before its end"],
];

const MODULES: readonly Row[] = [
  ["throws.mjs", 1, "1:1 code-failed  The module can't be run: no tea"],
  ["throws-text.mjs", 1, "1:1 code-failed  The module can't be run: no tea."],
  ["no-default-export.mjs", 1, "1:1 code-failed  it has no default export"],
  ["syntax-error.mjs", 1, "1:1 code-failed  (line 1)"],
  ["missing-import.mjs", 1, '1:1 code-failed  Could not resolve "./gone.mjs" (line 1)'],
  ["function.mjs", 1, "1:1 not-plain-data  must be JSON data, but is a function"],
  ["class-instance.mjs", 1, "1:1 not-plain-data  must be JSON data, but is an instance of a class"],
  ["getter-throws.mjs", 1, "1:1 not-plain-data  unreadable from here on: no survey"],
  ["circular.mjs", 1, "1:1 not-plain-data /survey Converting circular structure"],
  ["revoked-proxy.mjs", 1, "1:1 not-plain-data  a proxy that has been revoked"],
  ["list-getter-throws.mjs", 1, "1:1 not-plain-data  unreadable from here on: no item"],
  ["empty-list.mjs", 1, "1:1 empty-file  The list is empty"],
];

const ALL = [...WHOLE_FILES, ...LINES, ...MODULES].map(([file, status, ...expected]) => ({ file, status, expected }));

/** Every issue of a file in one line each, as the table has them but for the words. */
async function issuesOf(file: string) {
  const reports = await checkAll([`${FOLDER}/${file}`], { allowCode: true });
  return reports.flatMap(({ issues }) =>
    issues.map(({ line, column, code, path, message, hint }) => ({
      place: `${line}:${column} ${code} ${path}`,
      sentence: `${message} ${hint ?? ""}`,
    })),
  );
}

describe("hostile input has its code, its place and a sentence", () => {
  test.each(ALL)("$file", async ({ file, expected }) => {
    const found = await issuesOf(file);
    const wanted = expected.map((row) => /^(\S+ \S+ \S*) (.*)$/.exec(row)!.slice(1) as [string, string]);
    expect(found.map(({ place }) => place)).toEqual(wanted.map(([place]) => place));
    for (const [i, [, words]] of wanted.entries()) expect(found[i]!.sentence).toContain(words);
  });
});

describe("hostile input sets the exit status", () => {
  test.each(ALL)("$file: $status", async ({ file, status }) => {
    const ran = await omnirich(["validate", "--no-config", "--allow-code", `${FOLDER}/${file}`]);
    expect([ran.code, ran.stderr]).toEqual([status, ""]);
  });

  test.each(MODULES.map(([file]) => file))("%s, when code is not allowed: 1, and it is not run", async (file) => {
    const { code, stdout } = await omnirich(["validate", "--no-config", "--reporter=compact", `${FOLDER}/${file}`]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${FOLDER}/${file}:1:1: error code-not-allowed: `);
  });
});

test("the tables name every fixture", () => {
  expect(ALL.map(({ file }) => file).sort()).toEqual(readdirSync(FOLDER).sort());
});

test("a file that vanishes before it is read has its issue, and the others are checked", async () => {
  const reports: Report[] = [];
  const files = ["gone.json", "gone.ndjson", `${FOLDER}/crlf.ndjson`];
  await checkFiles(files, { catalogue, cwd: process.cwd() }, (report) => reports.push(report));
  expect(reports.flatMap(({ file, issues }) => issues.map(({ code, message }) => [file, code, message]))).toEqual([
    ["gone.json", "file-unreadable", "The file can't be read: it is not there any more."],
    ["gone.ndjson", "file-unreadable", "The file can't be read: it is not there any more."],
  ]);
  expect(reports.at(-1)).toMatchObject({ file: files[2], messages: 2, issues: [] });
});

test("a folder that is named like a file has no file in it: exit status 2", async () => {
  const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
  mkdirSync(join(folder, "a.json"));
  const { code, stdout } = await omnirich(["validate", "--no-config", join(folder, "a.json")]);
  rmSync(folder, { recursive: true });
  expect([code, stdout.includes("error no-file-matched  The folder ")]).toEqual([2, true]);
});

test("a line of more than 16 MB is refused, and those around it are checked", async () => {
  const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
  const good = readFileSync(`${FOLDER}/no-line-break-at-end.ndjson`, "utf8").split("\n")[0]!;
  writeFileSync(join(folder, "a.ndjson"), `${good}\n${"x".repeat(17 * 1024 * 1024)}\n${good}\n{\n`);
  const { code, stdout } = await omnirich(["validate", "--no-config", "--reporter=json", join(folder, "a.ndjson")]);
  rmSync(folder, { recursive: true });
  const { files, summary } = JSON.parse(stdout);
  expect(files.map((entry: Entry) => [entry.index, entry.issues[0]?.code])).toEqual([
    [2, "too-long"],
    [4, "json-syntax"],
    [null, undefined],
  ]);
  expect([code, summary.messages]).toEqual([1, 2]);
});

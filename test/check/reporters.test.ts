import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { catalogue } from "../../generated/index.js";
import { checkFiles } from "../../src/check/check.js";
import { reportJson } from "../../src/check/reporters/json.js";
import { reportPretty } from "../../src/check/reporters/pretty.js";

const BROKEN = "test/fixtures/messages/one-mistake-each";
const cwd = mkdtempSync(join(tmpdir(), "omnirich-"));
afterAll(() => rmSync(cwd, { recursive: true }));

async function check(value: unknown, file = "a.json") {
  writeFileSync(join(cwd, file), typeof value === "string" ? value : JSON.stringify(value));
  return checkFiles(catalogue, [file], { cwd });
}

const envelope = {
  richObjectId: "00000000-0000-0000-0000-000000000000",
  richObjectType: 192350002,
  richObjectName: "Drinks",
};

function picker(items: readonly object[]) {
  return {
    survey: { Answers: { Section: [{ Listitems: items, SectionTitle: "Hot" }], Title: "Drinks" } },
    ...envelope,
  };
}

describe("for a person", () => {
  test("a mistake in an object", async () => {
    const reports = await checkFiles(catalogue, [`${BROKEN}/misspelt-key.json`, "test/fixtures/messages/valid"]);
    expect(reportPretty(reports, false)).toMatchInlineSnapshot(`
      "test/fixtures/messages/one-mistake-each/misspelt-key.json  List Picker (192350002)

        error misspelt-key  "OptionTitel" is not a list item property. Did you mean "OptionTitle"?
          11 |               "OptionTitel": "Mint \\"fresh\\" tea"
             |               ^^^^^^^^^^^^^ rename to "OptionTitle" (required, and missing here)
          at Section[0] > Listitems[1]                                  test/fixtures/messages/one-mistake-each/misspelt-key.json:11:15

      1 error in 1 of 4 files (1 fixable)
      "
    `);
  });

  test("a mistake in JSON text, on a long line", async () => {
    const reports = await checkFiles(catalogue, [`${BROKEN}/wrong-type-in-string.json`]);
    expect(reportPretty(reports, false)).toMatchInlineSnapshot(`
      "test/fixtures/messages/one-mistake-each/wrong-type-in-string.json  List Picker (192350002)

        error wrong-type  "Multiselect" must be true or false, but is "yes".
          2 | …\\" tea\\"}], \\"SectionTitle\\": \\"Hot\\", \\"Multiselect\\": \\"yes\\"}], \\"Title\\": \\"Drinks\\"}}",
            |                                                          ^^^^^^^
          at Section[0] > Multiselect                                   test/fixtures/messages/one-mistake-each/wrong-type-in-string.json:2:199

      1 error in 1 of 1 file
      "
    `);
  });

  test("a missing property and a broken file", async () => {
    const reports = await checkFiles(catalogue, [`${BROKEN}/missing-title.json`, `${BROKEN}/trailing-comma.json`]);
    expect(reportPretty(reports, false)).toMatchInlineSnapshot(`
      "test/fixtures/messages/one-mistake-each/missing-title.json  List Picker (192350002)

        error missing-property  This list picker has no "Title".
          3 |     "Answers": {
            |     ^^^^^^^^^ add "Title"
          at test/fixtures/messages/one-mistake-each/missing-title.json:3:5

      test/fixtures/messages/one-mistake-each/trailing-comma.json

        error json-syntax  Nothing follows this comma: JSON has no comma before "}".
          23 |   "tabKey": "",
             |               ^ Remove the comma.
          at test/fixtures/messages/one-mistake-each/trailing-comma.json:23:15

      2 errors in 2 of 2 files
      "
    `);
  });

  describe("beside the underline stands what to do", () => {
    /** What follows the underlines of a report, issue by issue. */
    const remedies = async (value: unknown) =>
      [...reportPretty(await check(value), false).matchAll(/\| +\^+(.*)$/gm)].map((match) => match[1]!.trim());

    test.each([
      [
        "a key that is required, and missing",
        [{ OptionTitel: "Tea" }],
        'rename to "OptionTitle" (required, and missing here)',
      ],
      [
        "a key that may be missing",
        [{ OptionTitle: "Tea", optionDescription: "Hot" }],
        'rename to "OptionDescription"',
      ],
      ["a key that is there as well", [{ OptionTitle: "Tea", OptionTitel: "Tea" }], "remove it"],
      ["a missing key", [{}], 'add "OptionTitle"'],
      ["a value that needs no advice", [{ OptionTitle: 7 }], ""],
    ])("%s", async (_, items, remedy) => {
      expect(await remedies(picker(items))).toEqual([remedy]);
      const message = picker(items);
      expect(await remedies({ ...message, survey: JSON.stringify(message.survey) })).toEqual([remedy]);
    });

    test("a hint that would not fit goes onto a line of its own", async () => {
      const text = reportPretty(await check({ ...picker([{ OptionTitle: "Tea" }]), zzz: 1 }), false);
      expect(text).toMatch(/\| +\^+\n {4}Known: /);
    });
  });

  test.each([
    ["one file", ["valid/object.json"], "1 file is valid\n"],
    ["several files", ["valid/object.json", "valid/string.json"], "All 2 files are valid\n"],
  ])("%s without an issue", async (_, files, expected) => {
    const reports = await checkFiles(
      catalogue,
      files.map((file) => `test/fixtures/messages/${file}`),
    );
    expect(reportPretty(reports, false)).toBe(expected);
  });

  test("at most 20 issues a file, then numbers by code", async () => {
    const items = Array.from({ length: 30 }, (_, i) => ({ OptionTitle: i < 25 ? "" : 7 }));
    const text = reportPretty(await check(picker(items)), false);
    expect(text.match(/ error /g)).toHaveLength(20);
    expect(text).toContain("  and 10 more: 5 min-length, 5 wrong-type\n");
    expect(text).toContain("30 errors in 1 of 1 file\n");
  });

  test("what a file says is escaped: message, code frame, place and file name", async () => {
    const nasty = "\u001b[2J\u202e::error::";
    const reports = await check(picker([{ OptionTitle: "Tea", [nasty]: nasty }]), "\u202e.json");
    const text = reportPretty(reports, false);
    expect(text).toContain("unknown-property");
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|::/u);
  });

  test("colours only when asked for", async () => {
    const reports = await checkFiles(catalogue, [`${BROKEN}/misspelt-key.json`]);
    expect(reportPretty(reports, true)).toContain("\u001b[31m");
    expect(reportPretty(reports, false)).not.toContain("\u001b");
  });
});

describe("for a machine", () => {
  test("one document of a stable shape", async () => {
    const reports = await checkFiles(catalogue, [
      `${BROKEN}/misspelt-key.json`,
      "test/fixtures/messages/valid/object.json",
    ]);
    expect(JSON.parse(reportJson(reports))).toEqual({
      version: 1,
      files: [
        {
          file: `${BROKEN}/misspelt-key.json`,
          index: null,
          type: 192350002,
          name: "ListPicker",
          valid: false,
          issues: [
            {
              code: "misspelt-key",
              severity: "error",
              path: "/survey/Answers/Section/0/Listitems/1/OptionTitel",
              line: 11,
              column: 15,
              endLine: 11,
              endColumn: 28,
              message: '"OptionTitel" is not a list item property. Did you mean "OptionTitle"?',
              fix: {
                op: "rename",
                path: "/survey/Answers/Section/0/Listitems/1/OptionTitel",
                to: "OptionTitle",
                safe: true,
              },
              help: "omnirich/docs/rules.md#misspelt-key",
            },
          ],
        },
        {
          file: "test/fixtures/messages/valid/object.json",
          index: null,
          type: 192350002,
          name: "ListPicker",
          valid: true,
          issues: [],
        },
      ],
      summary: { files: 2, messages: 2, errors: 1, warnings: 0, fixable: 1 },
    });
  });

  test("a file without a message has neither type nor name", async () => {
    const { files, summary } = JSON.parse(reportJson(await check("{")));
    expect(files[0]).toMatchObject({ type: null, name: null, valid: false });
    expect(summary).toEqual({ files: 1, messages: 0, errors: 1, warnings: 0, fixable: 0 });
  });

  test("a warning leaves a file valid", async () => {
    const { files } = JSON.parse(
      reportJson(await check({ ...picker([{ OptionTitle: "Tea" }]), richObjectType: 192350099 })),
    );
    expect(files[0]).toMatchObject({ type: 192350099, name: null, valid: true, issues: [{ severity: "warning" }] });
  });

  test("invisible characters are written as escapes and read back as they were", async () => {
    const key = "\u202e\u009b\u{e0001}x";
    const text = reportJson(await check(picker([{ OptionTitle: "Tea", [key]: 1 }])));
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(JSON.parse(text).files[0].issues[0].path).toBe(`/survey/Answers/Section/0/Listitems/0/${key}`);
  });
});

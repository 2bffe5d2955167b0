import { describe, expect, test } from "vitest";
import { createJson } from "../../../src/check/reporters/json.js";
import { createNdjson } from "../../../src/check/reporters/ndjson.js";
import { expectForgetful, finding, hostile, misspelt, print, report, whole } from "./reports.js";

const reports = [
  report("a.json", [misspelt]),
  report("list.json", [finding("stored-size", "warning")], 3),
  whole("list.json", 9),
];

describe("json", () => {
  const read = (text: string) => JSON.parse(text);

  test("is one document of a stable shape", () => {
    expect(read(print(createJson, reports))).toEqual({
      version: 1,
      files: [
        {
          file: "a.json",
          index: null,
          type: 192350002,
          name: "ListPicker",
          valid: false,
          issues: [
            {
              code: "misspelt-key",
              severity: "error",
              path: "/survey/Answers/Section/0/Listitems/1/OptionTitel",
              line: 8,
              column: 15,
              endLine: 8,
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
        expect.objectContaining({ file: "list.json", index: 3, valid: true }),
        { file: "list.json", index: null, type: null, name: null, valid: true, issues: [] },
      ],
      summary: { files: 2, messages: 11, errors: 1, warnings: 1, fixable: 1 },
    });
  });

  test.each([
    ["no report", []],
    ["one report", reports.slice(0, 1)],
    ["several reports", reports],
  ])("is written as JSON.stringify would with two spaces, with %s", (_, some) => {
    const text = print(createJson, some);
    expect(text).toBe(`${JSON.stringify(read(text), null, 2)}\n`);
  });

  test("writes each report when it comes", () => {
    const reporter = createJson({ colour: false, version: "1.2.3", rules: [] });
    expect(reporter.add(reports[0]!)).toMatch(/^\{\n {2}"version": 1,\n {2}"files": \[\n {4}\{[\s\S]+\n {4}\}$/);
    expect(reporter.add(reports[1]!)).toMatch(/^,\n {4}\{[\s\S]+\n {4}\}$/);
  });

  test("writes what terminals and CI jobs obey as escapes, which read back as they were", () => {
    const text = print(createJson, [hostile]);
    expectQuiet(text);
    const [entry] = read(text).files;
    expect(entry).toMatchObject({ file: hostile.file, index: 7, name: hostile.variant!.name });
    expect(entry.issues[0]).toMatchObject({ code: hostile.issues[0]!.code, message: hostile.issues[0]!.message });
  });

  test("keeps none of 10,000 files", () => {
    expectForgetful(createJson);
  });
});

describe("ndjson", () => {
  const read = (text: string) =>
    text
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));

  test("is one line a report, of the same shape, without a summary", () => {
    expect(read(print(createNdjson, reports))).toEqual(JSON.parse(print(createJson, reports)).files);
    expect(print(createNdjson, [])).toBe("");
  });

  test("says valid messages as JSON.stringify would, of whatever file and variant", () => {
    const { variant, type, ...untyped } = report("b\u2028.json", [], 1);
    const odd = { ...report('"\\', [], 0), variant: hostile.variant! };
    const valid = [
      report("a.json"),
      report("a.json", [], 1),
      untyped,
      odd,
      report("a.json", [], 2),
      whole("a.json", 3),
    ];
    const text = print(createNdjson, valid);
    expect(read(text)).toEqual(JSON.parse(print(createJson, valid)).files);
    expect(text.split("\n")[1]).toBe(JSON.stringify(read(text)[1]));
  });

  test("writes what terminals and CI jobs obey as escapes, each report on its own line", () => {
    const text = print(createNdjson, [hostile, { ...hostile, issues: [] }]);
    expectQuiet(text);
    expect(read(text)).toMatchObject([
      { file: hostile.file, valid: false },
      { file: hostile.file, valid: true },
    ]);
  });

  test("keeps none of 10,000 files", () => {
    expectForgetful(createNdjson);
  });
});

/** Of what looks like a command, `::` may stay: JSON begins no line with it. */
function expectQuiet(text: string): void {
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\w*\[|^\s*::/mu);
}

import { describe, expect, test } from "vitest";
import { type PlacedIssue, START } from "../../../src/check/report.js";
import { createPretty } from "../../../src/check/reporters/pretty.js";
import { createIssue, type IssueDetails } from "../../../src/runtime/issues.js";
import { expectForgetful, expectHarmless, finding, hostile, misspelt, place, print, report, whole } from "./reports.js";

describe("for a person to read", () => {
  test("a mistake in an object", () => {
    const reports = [report("messages/controllers.json", [misspelt]), report("messages/drinks.json")];
    expect(print(createPretty, reports)).toMatchInlineSnapshot(`
      "messages/controllers.json  List Picker (192350002)

        error misspelt-key  "OptionTitel" is not a list item property. Did you mean "OptionTitle"?
          8 |               "OptionTitel": "x"
            |               ^^^^^^^^^^^^^ rename to "OptionTitle" (required, and missing here)
          at Section[0] > Listitems[1]                                  messages/controllers.json:8:15

      1 error in 1 of 2 files (1 fixable with --fix)
      "
    `);
  });

  test("a mistake in JSON text, on a line of which there is only a part", () => {
    const issue = createIssue(
      "wrong-type",
      "/survey/Answers/Section/0/Multiselect",
      '"Multiselect" must be true or false, but is "yes".',
    );
    const text = `${'{\\"OptionTitle\\": \\"Mint tea\\"}, '.repeat(4)}\\"Multiselect\\": \\"yes\\"}], \\"Title\\": \\"Drinks\\"`;
    const column = 1000 + text.indexOf('\\"yes');
    const excerpt = { text, column: 1000, isCut: true };
    const placed = { ...place(issue, 2, column, 7), excerpt };
    expect(print(createPretty, [report("a.json", [placed])])).toMatchInlineSnapshot(`
      "a.json  List Picker (192350002)

        error wrong-type  "Multiselect" must be true or false, but is "yes".
          2 | …t tea\\"}, {\\"OptionTitle\\": \\"Mint tea\\"}, \\"Multiselect\\": \\"yes\\"}], \\"Title\\": \\"Drinks\\"…
            |                                                              ^^^^^^^
          at Section[0] > Multiselect                                   a.json:2:1149

      1 error in 1 of 1 file
      "
    `);
  });

  test("messages of a list, and of an NDJSON file", () => {
    const reports = [
      report("list.json", [finding("min-length")], 0),
      report("list.json", [finding("wrong-type", "warning", 9)], 12),
      whole("list.json", 11),
      report("stream.ndjson", [finding("min-length", "error", 2)], 2),
      whole("stream.ndjson", 3),
    ];
    expect(print(createPretty, reports)).toMatchInlineSnapshot(`
      "list.json [0]  List Picker (192350002)

        error min-length  What min-length says.
          at Title                                                      list.json:3:5

      list.json [12]  List Picker (192350002)

        warning wrong-type  What wrong-type says.
          at Title                                                      list.json:9:5

      stream.ndjson  List Picker (192350002)

        error min-length  What min-length says.
          at Title                                                      stream.ndjson:2:5

      2 errors, 1 warning in 2 of 2 files
      "
    `);
  });

  test("what concerns a file as a whole, and a pattern that matches no file", () => {
    const unmatched = createIssue("no-file-matched", "", 'The pattern "gone/*.json" matches no file.', {
      hint: 'Looked in "/home".',
    });
    const empty = createIssue("empty-file", "", "The file is empty.");
    const reports = [
      whole("gone/*.json", 0, [{ ...unmatched, ...START }]),
      whole("empty.json", 0, [{ ...empty, ...START }]),
    ];
    expect(print(createPretty, reports)).toMatchInlineSnapshot(`
      "gone/*.json

        error no-file-matched  The pattern "gone/*.json" matches no file.
          Looked in "/home".

      empty.json

        error empty-file  The file is empty.

      2 errors in 1 of 1 file
      "
    `);
  });

  test("issues without excerpts, as merged reports have them", () => {
    const { excerpt, ...issue } = misspelt;
    expect(print(createPretty, [report("a.json", [issue])])).toMatchInlineSnapshot(`
      "a.json  List Picker (192350002)

        error misspelt-key  "OptionTitel" is not a list item property. Did you mean "OptionTitle"?
          rename to "OptionTitle" (required, and missing here)
          at Section[0] > Listitems[1]                                  a.json:8:15

      1 error in 1 of 1 file (1 fixable with --fix)
      "
    `);
  });
});

describe("at most 20 issues a file, then numbers by code", () => {
  const many = (length: number, code: string) => Array.from({ length }, () => finding(code));

  test("in one message", () => {
    const text = print(createPretty, [report("a.json", [...many(22, "min-length"), ...many(8, "wrong-type")])]);
    expect(text.match(/ error /g)).toHaveLength(20);
    expect(text).toContain("\n\n  and 10 more: 8 wrong-type, 2 min-length\n\n30 errors in 1 of 1 file\n");
  });

  test("over all messages of a file, and anew for the next file", () => {
    const text = print(createPretty, [
      report("a.json", many(15, "min-length"), 0),
      report("a.json", many(15, "min-length"), 1),
      report("a.json", many(15, "wrong-type"), 2),
      whole("a.json", 0, [{ ...createIssue("too-many-issues", "", "Only 100 issues are listed."), ...START }]),
      report("b.json", many(20, "wrong-type")),
    ]);
    expect(text.match(/^ {2}error /gm)).toHaveLength(40);
    expect(text).toContain("\n\n  and 26 more: 15 wrong-type, 10 min-length, 1 too-many-issues\n\nb.json  ");
    expect(text).not.toContain("a.json [2]");
    expect(text.match(/more:/g)).toHaveLength(1);
  });
});

describe("beside the underline stands what to do", () => {
  const remedy = (details: IssueDetails, code = "wrong-type", path = "/survey/x", extra: Partial<PlacedIssue> = {}) => {
    const issue = place(createIssue(code, path, "What is wrong.", details), 3, 5, 3, '    "x": 1');
    return /\| +\^+(?: |$)(.*)$/m.exec(print(createPretty, [report("a.json", [{ ...issue, ...extra }])]))![1];
  };
  const rename = { op: "rename", path: "/survey/x", to: "y", safe: true } as const;

  test.each([
    [
      "a key that is required, and missing",
      () => remedy({ fix: rename }, "misspelt-key", "", { isRequired: true }),
      'rename to "y" (required, and missing here)',
    ],
    ["a key that may be missing", () => remedy({ fix: rename }), 'rename to "y"'],
    [
      "a key that is there as well",
      () => remedy({ fix: { op: "remove", path: "/survey/x", safe: true } }),
      "remove it",
    ],
    [
      "a key that may go, when there is more to say",
      () => remedy({ hint: "Known: y.", fix: { op: "remove", path: "/survey/x", safe: false } }),
      "Known: y.",
    ],
    [
      "a value with another one that is meant",
      () => remedy({ fix: { op: "replace", path: "/survey/x", to: 1, safe: true } }),
      "write 1",
    ],
    ["a missing key", () => remedy({}, "missing-property", "/survey/a~1b"), 'add "a/b"'],
    ["a value that needs no advice", () => remedy({}), ""],
  ])("%s", (_, run, expected) => {
    expect(run()).toBe(expected);
  });

  test("a hint that would not fit goes onto a line of its own", () => {
    const hint = `Known: ${"abcdefgh, ".repeat(12)}z.`;
    const issue = place(createIssue("unknown-property", "/zzz", "What.", { hint }), 3, 5, 3, '    "zzz": 1');
    expect(print(createPretty, [report("a.json", [issue])])).toMatch(/\| +\^+\n {4}Known: /);
  });
});

describe("the last line", () => {
  const valid = (files: number) => Array.from({ length: files }, (_, i) => report(`${i}.json`));
  const wrong = report("wrong.json", [misspelt]);

  test.each([
    ["one file without an issue", valid(1), {}, "1 file is valid\n"],
    ["several files without an issue", valid(3), {}, "All 3 files are valid\n"],
    ["nothing to check", [], {}, "No file to check\n"],
    ["fixes that were made", valid(1), { fixed: 3 }, "1 file is valid, 3 fixed\n"],
    ["fixes made and left", [wrong], { fixed: 3 }, "1 error in 1 of 1 file (1 fixable with --fix), 3 fixed\n"],
    ["only old findings", valid(2), { known: 5 }, "Nothing new in 2 files\n5 old findings are in the baseline\n"],
    [
      "a baseline with too much in it",
      valid(2),
      { known: 1, gone: 2 },
      "Nothing new in 2 files\n1 old finding is in the baseline\n2 entries of the baseline are gone: run with --update-baseline\n",
    ],
    [
      "a baseline with one entry too many",
      valid(1),
      { gone: 1 },
      "1 file is valid\n1 entry of the baseline is gone: run with --update-baseline\n",
    ],
  ])("%s", (_, reports, tally, expected) => {
    const text = print(createPretty, reports, tally);
    expect(text.endsWith(`\n${expected}`) || text === expected).toBe(true);
  });
});

test("what comes from a file can't do anything to the terminal or the CI job", () => {
  const text = print(createPretty, [hostile]);
  expectHarmless(text);
  expect(text).toContain("\\u{1b}[31m\\u{202e}\\u{a}:\\u{3a}error");
  expect(text).toContain(" ^");
});

test("a command of a CI job can't be put together from a code frame and its span", () => {
  const text = '"##vso[task.complete]"';
  const issue = place(createIssue("wrong-type", "/a", "What."), 1, 4, 4, text);
  expectHarmless(print(createPretty, [report("a.json", [issue])]));
});

test("colours only when asked for", () => {
  expect(print(createPretty, [report("a.json", [misspelt])], {}, { colour: true })).toContain("\u001b[31m");
  expect(print(createPretty, [report("a.json", [misspelt])])).not.toContain("\u001b");
});

test("10,000 files leave nothing behind", () => {
  expectForgetful(createPretty);
});

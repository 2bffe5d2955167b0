import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createCompact } from "../../../src/check/reporters/compact.js";
import { ROOT } from "../../support.js";
import { expectForgetful, expectHarmless, finding, hostile, misspelt, print, report, whole } from "./reports.js";

const lines = [
  report("messages/a.json", [misspelt, finding("min-length", "warning", 9, { hint: "Write more." })]),
  report("messages/list.json", [finding("wrong-type", "error", 30)], 4),
  whole("messages/list.json", 7),
];

test("one line an issue, and the numbers at the end", () => {
  expect(print(createCompact, lines)).toMatchInlineSnapshot(`
    "messages/a.json:8:15: error misspelt-key: "OptionTitel" is not a list item property. Did you mean "OptionTitle"?
    messages/a.json:9:5: warning min-length: What min-length says. Write more.
    messages/list.json:30:5: error wrong-type: What wrong-type says.
    2 errors, 1 warning in 2 of 2 files (1 fixable with --fix)
    "
  `);
});

test("the problem matcher in its documentation reads every line but the last", () => {
  const source = readFileSync(`${ROOT}src/check/reporters/compact.ts`, "utf8");
  const matcher = JSON.parse(/```json\n([\s\S]+?)```/.exec(source)![1]!.replace(/^ \* /gm, ""));
  const { regexp, ...groups } = matcher.pattern as { regexp: string } & Record<string, number>;
  const read = (line: string) => {
    const match = new RegExp(regexp).exec(line);
    return match && Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[group]]));
  };
  const printed = print(createCompact, lines).trimEnd().split("\n");
  expect(printed.map(read)).toEqual([
    expect.objectContaining({ file: "messages/a.json", line: "8", column: "15", code: "misspelt-key" }),
    {
      file: "messages/a.json",
      line: "9",
      column: "5",
      severity: "warning",
      code: "min-length",
      message: "What min-length says. Write more.",
    },
    expect.objectContaining({ file: "messages/list.json", line: "30", severity: "error" }),
    null,
  ]);
  expect(read(`C:\\messages\\a.json:1:2: error wrong-type: What: says.`)).toMatchObject({
    file: "C:\\messages\\a.json",
    line: "1",
  });
});

test("what comes from a file stays on its line, and is not obeyed", () => {
  const text = print(createCompact, [hostile], {}, { colour: true });
  expectHarmless(text);
  expect(text.trimEnd().split("\n")).toHaveLength(3);
});

test("10,000 files leave nothing behind", () => {
  expectForgetful(createCompact);
});

import { describe, expect, test } from "vitest";
import type { Report } from "../../../src/check/report.js";
import { createGithub } from "../../../src/check/reporters/github.js";
import { expectForgetful, expectHarmless, finding, hostile, misspelt, place, print, report, whole } from "./reports.js";

/** What goes to the log, and what into the summary of the job. */
function run(reports: readonly Report[]) {
  let markdown = "";
  const log = print(createGithub, reports, {}, { jobSummary: (text: string) => (markdown += text) });
  return { log, markdown, commands: log.split("\n").filter((line) => line.startsWith("::")) };
}

const many = (length: number, severity: "error" | "warning") =>
  Array.from({ length }, (_, i) => finding(`${severity}-${i}`, severity, i + 1));

describe("annotations", () => {
  test("name the file, the span and the rule", () => {
    const reports = [report("messages/a.json", [misspelt, finding("min-length", "warning", 9, { hint: "More." })])];
    expect(run(reports).log).toMatchInlineSnapshot(`
      "::error file=messages/a.json,line=8,endLine=8,col=15,endColumn=28,title=misspelt-key::"OptionTitel" is not a list item property. Did you mean "OptionTitle"?
      ::warning file=messages/a.json,line=9,endLine=9,col=5,endColumn=12,title=min-length::What min-length says. More.
      1 error, 1 warning in 1 of 1 file (1 fixable with --fix)
      "
    `);
  });

  test.each([
    ["./a.json", "a.json"],
    ["/elsewhere/a,b:c.json", "/elsewhere/a%2Cb%3Ac.json"],
    [`${process.cwd()}/messages/a.json`, "messages/a.json"],
    ["100%.json", "100%25.json"],
  ])("name the file %s as GitHub knows it", (file, named) => {
    expect(run([report(file, [misspelt])]).log).toContain(`::error file=${named},line=8,`);
  });

  test("of several lines have no columns", () => {
    const issue = { ...place(finding("wrong-type"), 3, 5, 0), endLine: 6, endColumn: 2 };
    expect(run([report("a.json", [issue])]).log).toMatch(/^::error file=a.json,line=3,endLine=6,title=wrong-type::/);
  });

  test("are ten in a run, errors before warnings, and the rest is a number", () => {
    const { log, commands } = run([
      report("a.json", [...many(4, "warning"), ...many(3, "error")]),
      report("b.json", [...many(4, "warning"), ...many(5, "error")], 0),
    ]);
    expect(commands.map((line) => /title=([^:]+)/.exec(line)![1])).toEqual([
      ...["error-0", "error-1", "error-2", "error-0", "error-1", "error-2", "error-3", "error-4"],
      ...["warning-0", "warning-1"],
    ]);
    expect(log).toContain("\n6 more in the summary of the job\n8 errors, 8 warnings in 2 of 2 files\n");
  });

  test("of errors leave no room for warnings when they are many", () => {
    const { log, commands } = run([report("a.json", [...many(1, "warning"), ...many(25, "error")])]);
    expect(commands).toHaveLength(10);
    expect(commands.every((line) => line.startsWith("::error "))).toBe(true);
    expect(log).toContain("\n16 more in the summary of the job\n");
  });

  test("there are none without findings", () => {
    expect(run([report("a.json"), whole("list.json", 3)]).log).toBe("All 2 files are valid\n");
  });

  test("are all there is where the job has no summary", () => {
    expect(print(createGithub, [report("a.json", many(12, "error"))])).toContain("\n2 more not shown here\n");
  });
});

describe("the summary of the job", () => {
  test("is a table of all findings", () => {
    const reports = [report("a.json", [misspelt]), report("list.json", [finding("min-length", "warning", 9)], 2)];
    expect(run(reports).markdown).toMatchInlineSnapshot(`
      "### omnirich

      1 error, 1 warning in 2 of 2 files &#40;1 fixable with --fix&#41;

      | place | severity | code | message |
      | --- | --- | --- | --- |
      | a&#46;json&#58;8&#58;15 | error | misspelt-key | "OptionTitel" is not a list item property&#46; Did you mean "OptionTitle"&#63; |
      | list&#46;json&#58;9&#58;5 | warning | min-length | What min-length says&#46; |
      "
    `);
  });

  test("has at most 200 rows, and the number of the others", () => {
    const { markdown } = run([report("a.json", many(150, "error")), report("b.json", many(90, "error"))]);
    expect(markdown.match(/^\| [ab]&#46;json/gm)).toHaveLength(200);
    expect(markdown).toMatch(/\|\n\nand 40 more\n$/);
  });

  test("has no table without findings", () => {
    expect(run([report("a.json")]).markdown).toBe("### omnirich\n\n1 file is valid\n");
  });
});

describe("what comes from a file", () => {
  test("is no command of its own, and ends none", () => {
    const { log, commands } = run([hostile]);
    expectHarmless(log, (line) => commands.includes(line));
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      const [, properties, data] = /^::\w+ ([^:]*)::(.*)$/.exec(command)!;
      expect(properties!.split(",").map((property) => property.split("=")[0])).toEqual(
        expect.arrayContaining(["file", "line", "endLine", "col", "endColumn", "title"]),
      );
      expect(properties!.split(",")).toHaveLength(6);
      expect(data).not.toMatch(/%(?!25)/);
    }
  });

  test("is neither Markdown nor HTML in the summary, and stays in its cell", () => {
    const { markdown } = run([hostile]);
    expectHarmless(markdown);
    const rows = markdown.split("\n").filter((line) => line.startsWith("| &"));
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.split("|")).toHaveLength(6);
      expect(row.replace(/&#\d+;/g, "")).not.toMatch(/[<>`*_[\]\\!()#@&]|:\/\//);
    }
  });
});

test("10,000 files leave only what will be printed", () => {
  expectForgetful(createGithub);
});

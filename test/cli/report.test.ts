import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { START } from "../../src/check/report.js";
import { reporters } from "../../src/check/reporters/index.js";
import { createJson } from "../../src/check/reporters/json.js";
import { createIssue } from "../../src/runtime/issues.js";
import { finding, misspelt, print, report, whole } from "../check/reporters/reports.js";
import { omnirich } from "./in-process.js";

const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a report as another run did, and gives its name. */
function part(name: string, ...reports: Parameters<typeof print>[1]): string {
  const file = join(folder, name);
  writeFileSync(file, print(createJson, reports));
  return file;
}

const wrong = part("wrong.json", report("b.json", [misspelt]));
const right = part("right.json", report("a.json"), report("c.json", [finding("past-slot", "warning")]));
const unmatched = createIssue("no-file-matched", "", 'The file "gone.json" doesn\'t exist.');
const gone = part("gone.json", whole("gone.json", 0, [{ ...unmatched, ...START }]));

describe("omnirich report merge", () => {
  test("prints one JSON report, sorted by file", async () => {
    const { stdout, stderr } = await omnirich(["report", "merge", wrong, right]);
    const { version, files, summary } = JSON.parse(stdout);
    expect([version, files.map(({ file }: { file: string }) => file)]).toEqual([1, ["a.json", "b.json", "c.json"]]);
    expect(summary).toEqual({ files: 3, messages: 3, errors: 1, warnings: 1, fixable: 1 });
    expect(stderr).toBe("");
  });

  test("is what one report is merged into, too", async () => {
    expect((await omnirich(["report", "merge", wrong])).stdout).toBe(readFileSync(wrong, "utf8"));
  });

  test.each(Object.keys(reporters))("prints with the reporter %s", async (name) => {
    const { code, stdout } = await omnirich(["report", "merge", wrong, right, "--reporter", name]);
    expect(code).toBe(1);
    expect(stdout).toContain("misspelt-key");
    expect(stdout).toContain("past-slot");
  });

  test("prints for people without code frames", async () => {
    const { stdout } = await omnirich(["report", "merge", wrong, right, "--reporter", "pretty"]);
    expect(stdout).toMatchInlineSnapshot(`
      "b.json  List Picker (192350002)

        error misspelt-key  "OptionTitel" is not a list item property. Did you mean "OptionTitle"?
          rename to "OptionTitle"
          at Section[0] > Listitems[1]                                  b.json:8:15

      c.json  List Picker (192350002)

        warning past-slot  What past-slot says.
          at Title                                                      c.json:3:5

      1 error, 1 warning in 2 of 3 files (1 fixable with --fix)
      "
    `);
  });

  test.each([
    ["0 when every message is valid", [right], 0],
    ["1 when one of them found something", [right, wrong], 1],
    ["2 when for one of them no file matched", [wrong, gone, right], 2],
  ])("ends with exit code %s", async (_, files, code) => {
    expect((await omnirich(["report", "merge", ...files])).code).toBe(code);
  });
});

describe("--output", () => {
  test.each(["--output", "-o"])("%s writes the file whole, over another one, and prints nothing", async (option) => {
    const file = join(folder, "merged.json");
    writeFileSync(file, "x".repeat(10_000));
    const { code, stdout, stderr } = await omnirich(["report", "merge", wrong, right, option, file]);
    expect([code, stdout, stderr]).toEqual([1, "", ""]);
    expect(JSON.parse(readFileSync(file, "utf8")).summary.files).toBe(3);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("may be one of the files that are read", async () => {
    const file = part("own.json", report("z.json"));
    await omnirich(["report", "merge", file, right, "--output", file]);
    expect(JSON.parse(readFileSync(file, "utf8")).summary.files).toBe(3);
  });

  test("gets no colours", async () => {
    const file = join(folder, "pretty.txt");
    await omnirich(["report", "merge", wrong, "--reporter", "pretty", "-o", file], "", true);
    expect(readFileSync(file, "utf8")).not.toContain("\u001b");
    expect((await omnirich(["report", "merge", wrong, "--reporter=pretty"], "", true)).stdout).toContain("\u001b[31m");
  });

  test("that can't be written is wrong usage", async () => {
    const { code, stdout, stderr } = await omnirich(["report", "merge", wrong, "-o", join(folder, "no/such.json")]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("error output-unwritable  ");
  });
});

describe("wrong usage is exit code 2, a sentence, and nothing on standard output", () => {
  const other = join(folder, "package.json");
  writeFileSync(other, '{ "version": "1.0.0" }');
  const broken = join(folder, "broken.json");
  writeFileSync(broken, "{");

  test.each([
    [[], "wrong-usage", "No subcommand was named. The only one is: omnirich report merge"],
    [["mrege", wrong], "wrong-usage", 'There is no subcommand "mrege". Did you mean "merge"?'],
    [["merge"], "wrong-usage", "No report was named. Name files that omnirich validate --reporter json wrote."],
    [["merge", wrong, "--reporter", "jsno"], "wrong-usage", 'not "jsno". Did you mean "json"?'],
    [["merge", wrong, "--ouput", "x"], "wrong-usage", 'There is no option "--ouput". Did you mean "--output"?'],
    [["merge", wrong, "gone.json"], "no-file-matched", 'The file "gone.json" doesn\'t exist.'],
    [["merge", wrong, "src"], "file-unreadable", 'The file "src" can\'t be read: EISDIR.'],
    [["merge", other], "wrong-usage", 'is not a JSON report of omnirich: version must be 1, but is "1.0.0".'],
    [["merge", wrong, broken], "wrong-usage", "is not a JSON report of omnirich: it is not JSON: "],
  ])("%j", async (args, issue, sentence) => {
    const { code, stdout, stderr } = await omnirich(["report", ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`error ${issue}  `);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain("See: omnirich report --help\n");
  });
});

test("the help has every reporter, and examples", async () => {
  const { code, stdout } = await omnirich(["report", "--help"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Usage: omnirich report merge /);
  for (const name of Object.keys(reporters)) expect(stdout).toContain(`\n  ${name} `);
  expect(stdout).toContain("Examples:\n  omnirich report merge");
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { type Report, START } from "../../../src/check/report.js";
import { createJunit } from "../../../src/check/reporters/junit.js";
import { createIssue } from "../../../src/runtime/issues.js";
import { ROOT } from "../../support.js";
import { expectForgetful, expectHarmless, finding, hostile, misspelt, print, report, whole } from "./reports.js";

const schema = readFileSync(`${ROOT}test/fixtures/reporters/jenkins-junit-4.xsd`, "utf8");

/** What xmllint finds wrong with an XML text, by the XSD of Jenkins. */
async function problems(contents: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: "junit.xml", contents }, schema });
  return errors.map(({ message }) => message);
}

/** The XML of reports; it has been held against the XSD. */
async function junit(reports: readonly Report[]): Promise<string> {
  const text = print(createJunit, reports);
  expect(await problems(text)).toEqual([]);
  return text;
}

const names = (text: string) => [...text.matchAll(/<testcase name="([^"]*)"/g)].map(([, name]) => name);

describe("JUnit XML", () => {
  test("has a suite for each file and a test for each message", async () => {
    const text = await junit([
      report("a.json", [
        misspelt,
        finding("min-length", "error", 9, { hint: "More." }),
        finding("past-slot", "warning"),
      ]),
      report("b.json"),
      report("c.json", [finding("past-slot", "warning")]),
    ]);
    expect(text).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="omnirich">
        <testsuite name="a.json" tests="1" failures="1" errors="0" skipped="0" time="0">
          <testcase name="ListPicker" classname="a.json" time="0">
            <failure message="&quot;OptionTitel&quot; is not a list item property. Did you mean &quot;OptionTitle&quot;? (and 1 more error)" type="misspelt-key">a.json:8:15: error misspelt-key: &quot;OptionTitel&quot; is not a list item property. Did you mean &quot;OptionTitle&quot;?
      a.json:9:5: error min-length: What min-length says. More.</failure>
            <system-out>a.json:3:5: warning past-slot: What past-slot says.</system-out>
          </testcase>
        </testsuite>
        <testsuite name="b.json" tests="1" failures="0" errors="0" skipped="0" time="0">
          <testcase name="ListPicker" classname="b.json" time="0"></testcase>
        </testsuite>
        <testsuite name="c.json" tests="1" failures="0" errors="0" skipped="0" time="0">
          <testcase name="ListPicker" classname="c.json" time="0">
            <system-out>c.json:3:5: warning past-slot: What past-slot says.</system-out>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  test("of a list has a test for each message with findings, and one for all others", async () => {
    const { variant, type, ...untyped } = report("list.json", [finding("wrong-type")], 8);
    const text = await junit([report("list.json", [misspelt], 2), untyped, whole("list.json", 7)]);
    expect(names(text)).toEqual(["ListPicker [2]", "[8]", "7 messages without findings"]);
    expect(text).toContain('<testsuite name="list.json" tests="3" failures="2" errors="0" skipped="0" time="0">');
  });

  test("names a test that stands for a whole file", async () => {
    const broken = createIssue("json-syntax", "", "What.");
    const many = createIssue("too-many-issues", "", "Only 100 issues are listed.");
    const text = await junit([
      whole("broken.json", 0, [{ ...broken, ...START }]),
      report("many.json", [misspelt], 0),
      whole("many.json", 3, [{ ...many, ...START }]),
      report("one.json", [misspelt], 0),
      whole("one.json", 1),
      whole("all.json", 5),
    ]);
    expect(names(text)).toEqual([
      "file",
      "ListPicker [0]",
      "file",
      "ListPicker [0]",
      "1 message without findings",
      "5 messages without findings",
    ]);
  });

  test("is valid without any report", async () => {
    expect(await junit([])).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="omnirich">\n</testsuites>\n',
    );
  });

  test("is not valid by the XSD when it is wrong", async () => {
    const text = await junit([report("a.json", [misspelt])]);
    expect(await problems(text.replace("<testcase ", '<testcase file="a.json" '))).toHaveLength(1);
    expect(await problems(text.replace(' tests="1"', ""))).toHaveLength(1);
    expect((await problems(text.replace("OptionTitel", "<OptionTitel"))).length).toBeGreaterThan(0);
    expect((await problems(text.replace("OptionTitel", "\u0001"))).length).toBeGreaterThan(0);
  });

  test("keeps the reports of no file but the present one", () => {
    const reporter = createJunit({ colour: false, version: "1.2.3", rules: [] });
    expect(reporter.add(report("a.json", [misspelt], 0))).toBe("");
    expect(reporter.add(report("a.json", [misspelt], 1))).toBe("");
    expect(reporter.add(report("b.json"))).toContain('<testsuite name="a.json" tests="2"');
    expectForgetful(createJunit);
  });
});

test("what comes from a file is neither a tag nor a character that XML forbids", async () => {
  const text = await junit([hostile, { ...hostile, file: "b.json", index: null, issues: [] }]);
  expectHarmless(text);
  expect(text).not.toContain("<script");
  expect(text).not.toContain("]]>");
  expect(text).toContain("\\u{1b}[31m\\u{202e}\\u{a}:\\u{3a}error");
  expect(text).toContain("\\u{fffe}");
});

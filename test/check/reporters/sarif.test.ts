import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { type Report, START } from "../../../src/check/report.js";
import { createSarif } from "../../../src/check/reporters/sarif.js";
import { rules } from "../../../src/diagnostics/rules.js";
import { createIssue } from "../../../src/runtime/issues.js";
import { ROOT } from "../../support.js";
import { expectForgetful, expectHarmless, finding, hostile, misspelt, place, print, report, whole } from "./reports.js";

const schema = JSON.parse(readFileSync(`${ROOT}test/fixtures/reporters/sarif-schema-2.1.0.json`, "utf8"));
// The schema has keywords of its own beside $ref, which strict mode would refuse.
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

/** What a reader of the log sees; it has been held against the schema of SARIF 2.1.0. */
function log(reports: readonly Report[]) {
  const document = JSON.parse(print(createSarif, reports));
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document;
}

/** What these tests read of a result. */
interface Result {
  readonly ruleId: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: { readonly artifactLocation: object; readonly region: object };
      readonly logicalLocations: readonly [{ readonly fullyQualifiedName: string }];
    },
  ];
  readonly partialFingerprints: { readonly "omnirich/v1": string };
}

const results = (reports: readonly Report[]): Result[] => log(reports).runs[0].results;
const only = (reports: readonly Report[]): Result => results(reports)[0]!;
const fingerprints = (reports: readonly Report[]): string[] =>
  results(reports).map((result) => result.partialFingerprints["omnirich/v1"]);

describe("the log", () => {
  test.each([
    ["without a report", []],
    ["of valid files", [report("a.json"), whole("list.json", 3)]],
    ["of findings", [report("a.json", [misspelt, finding("stored-size", "warning")]), report("b.json", [misspelt], 3)]],
  ])("%s is valid SARIF 2.1.0, with a line for each result", (_, reports) => {
    const document = log(reports);
    const results: readonly object[] = document.runs[0].results;
    const lines = print(createSarif, reports).split("\n");
    for (const result of results)
      expect(lines.map((line) => line.replace(/,$/, ""))).toContain(`          ${JSON.stringify(result)}`);
    expect(document).toMatchObject({ version: "2.1.0", runs: [{ columnKind: "utf16CodeUnits" }] });
  });

  test("is not valid by the schema when it is wrong", () => {
    const document = log([report("a.json", [misspelt])]);
    document.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = "a b.json";
    document.runs[0].results[0].level = "fatal";
    document.runs[0].tool.driver.rules[0].id = undefined;
    validate(document);
    expect(validate.errors?.map(({ keyword }) => keyword).sort()).toEqual(["enum", "format", "required"]);
  });

  test("names the tool, and tells of every rule that is broken why it exists and what to do", () => {
    const broken = [finding("wrong-usage"), finding("empty-file"), finding("wrong-usage")];
    const { driver } = log([report("a.json", broken)]).runs[0].tool;
    expect(driver).toMatchObject({ name: "omnirich", version: "1.2.3" });
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(["wrong-usage", "empty-file"]);
    expect(log([]).runs[0].tool.driver.rules).toEqual([]);
    const rule = rules.find(({ code }) => code === "wrong-usage")!;
    const told = driver.rules.find(({ id }: { id: string }) => id === "wrong-usage");
    expect(told).toMatchObject({
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.why },
      help: { text: rule.remedy },
      defaultConfiguration: { level: "error" },
    });
    expect(rule.remedy).toContain("<command>");
    expect(told.help.markdown).not.toContain("<");
  });
});

describe("a result", () => {
  test("has its rule, its place in the file and in the message, what is wrong and what to do", () => {
    const result = only([report("messages/a b.json", [{ ...misspelt, severity: "warning", hint: "Look." }])]);
    expect(result).toEqual({
      ruleId: "misspelt-key",
      ruleIndex: 0,
      level: "warning",
      message: { text: `${misspelt.message} Look.` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "messages/a%20b.json", uriBaseId: "%SRCROOT%" },
            region: { startLine: 8, startColumn: 15, endLine: 8, endColumn: 28 },
          },
          logicalLocations: [{ fullyQualifiedName: misspelt.path }],
        },
      ],
      partialFingerprints: { "omnirich/v1": expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test.each([
    ["./a.json", "a.json", "%SRCROOT%"],
    ["../Größe #1?.json", "../Gr%C3%B6%C3%9Fe%20%231%3F.json", "%SRCROOT%"],
    ["a:b/100%.json", "a%3Ab/100%25.json", "%SRCROOT%"],
    ["\ud800.json", "%EF%BF%BD.json", "%SRCROOT%"],
    ["/home/a b.json", "file:///home/a%20b.json", undefined],
  ])("names the file %s by a URI", (file, uri, uriBaseId) => {
    const { locations } = only([report(file, [misspelt])]);
    expect(locations[0].physicalLocation.artifactLocation).toEqual({ uri, ...(uriBaseId && { uriBaseId }) });
  });

  test("of a whole file, or at a point between two characters, is valid too", () => {
    const found = results([
      whole("empty.json", 0, [{ ...createIssue("empty-file", "", "The file is empty."), ...START }]),
      whole("a.json", 0, [place(createIssue("json-syntax", "", "A comma is missing."), 2, 9, 0)]),
    ]);
    expect(found.map((result) => result.locations[0].physicalLocation.region)).toEqual([
      { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
      { startLine: 2, startColumn: 9, endLine: 2, endColumn: 9 },
    ]);
    expect(found[0]!.locations[0]).not.toHaveProperty("logicalLocations");
  });

  test("of a rule that nobody described has no ruleIndex", () => {
    expect(only([report("a.json", [finding("of-my-own")])])).not.toHaveProperty("ruleIndex");
  });

  test("has neither a placeholder nor a link that comes from a file", () => {
    const issue = createIssue("wrong-type", "/a", 'But is "{0} [here](https://evil.example)".');
    const { message } = only([report("a.json", [place(issue, 1, 1, 1)])]);
    expect(message.text).toBe('But is "{{0}} [here]\\u{{28}}https://evil.example)".');
  });
});

describe("a fingerprint", () => {
  const at = (path: string, line: number, code = "min-length") => place(createIssue(code, path, "What."), line, 1, 1);

  test("stays when lines are added above, or items before", () => {
    const before = [report("a.json", [at("/Section/0/Listitems/1/Title", 5)])];
    const after = [report("a.json", [at("/Section/3/Listitems/0/Title", 50)])];
    expect(fingerprints(after)).toEqual(fingerprints(before));
  });

  test("stays in whatever message of a list the issue is, and however its file is named", () => {
    const issues = [at("/Title", 1)];
    expect(fingerprints([report("./a.json", issues, 4)])).toEqual(fingerprints([report("a.json", issues, 2)]));
  });

  test("differs by file, code and path, and for each of several alike in one file", () => {
    const reports = [
      report("a.json", [at("/Section/0/Title", 1), at("/Section/1/Title", 2)], 0),
      report("a.json", [at("/Section/0/Title", 9), at("/Section/0/Title", 1, "max-length"), at("/Section", 3)], 1),
      report("b.json", [at("/Section/0/Title", 1)]),
    ];
    expect(new Set(fingerprints(reports)).size).toBe(6);
  });

  test("counts anew for every file", () => {
    const b = report("b.json", [at("/Title", 1)]);
    expect(fingerprints([report("a.json", [at("/Title", 1)]), b])[1]).toBe(fingerprints([b])[0]);
  });
});

test("what comes from a file is escaped, and the log stays valid", () => {
  const text = print(createSarif, [hostile]);
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\w*\[|^\s*::/mu);
  const result = only([hostile]);
  for (const said of [result.message.text, result.ruleId, result.locations[0].logicalLocations[0].fullyQualifiedName])
    expectHarmless(said);
});

test("10,000 files leave nothing behind", () => {
  expectForgetful(createSarif);
});

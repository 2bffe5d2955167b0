import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { omnirich } from "./in-process.js";

const FIXTURES = "test/fixtures/messages";
const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["0 when every message is valid", ["valid"], 0],
  ["0 when there are only warnings", ["warning-each"], 0],
  ["1 when something was found", ["valid", "one-mistake-each/wrong-type.json"], 1],
  ["2 when a name matches no file, even beside findings", ["gone.json", "one-mistake-each/wrong-type.json"], 2],
  ["2 when a pattern matches no file, even beside valid files", ["valid/*.json", "gone/**/*.json"], 2],
])("exit code %s", async (_, inputs, code) => {
  const args = inputs.map((input) => `${FIXTURES}/${input}`);
  expect((await omnirich(["validate", ...args])).code).toBe(code);
  expect((await omnirich(["validate", ...args, "--reporter", "json"])).code).toBe(code);
});

test("what matched no file is an issue in both reports", async () => {
  const pretty = await omnirich(["validate", "gone/*.json", "gone.json"]);
  expect(pretty.stdout).toContain('error no-file-matched  The pattern "gone/*.json" matches no file.');
  expect(pretty.stdout).toContain('error no-file-matched  The file "gone.json" doesn\'t exist.');
  expect(pretty.stdout).toContain("2 errors (0 files checked)\n");
  const { files, summary } = JSON.parse((await omnirich(["validate", "gone.json", "--reporter=json"])).stdout);
  expect(files).toMatchObject([{ file: "gone.json", valid: false, issues: [{ code: "no-file-matched", line: 1 }] }]);
  expect(summary).toMatchObject({ files: 0, errors: 1 });
});

test.each([
  ["error", 1, "1 error in 1 of 1 file"],
  ["warn", 0, "1 warning in 1 of 1 file"],
  ["ignore", 0, "1 file is valid"],
])("--unknown-properties %s", async (what, code, summary) => {
  const file = `${FIXTURES}/warning-each/unknown-property.json`;
  const ran = await omnirich(["validate", file, "--unknown-properties", what]);
  expect([ran.code, ran.stdout.trimEnd().split("\n").at(-1)]).toEqual([code, summary]);
});

describe("--rule", () => {
  const WRONG = `${FIXTURES}/one-mistake-each/wrong-type.json`;
  const UNKNOWN = `${FIXTURES}/warning-each/unknown-property.json`;
  const last = (text: string) => text.trimEnd().split("\n").at(-1);

  test.each([
    ["makes an error a warning", WRONG, ["wrong-type=warning"], 0, "1 warning in 1 of 1 file"],
    ["makes a warning an error", UNKNOWN, ["unknown-property=error"], 1, "1 error in 1 of 1 file"],
    ["switches a rule off", WRONG, ["wrong-type=off"], 0, "1 file is valid"],
    ["leaves other rules alone", WRONG, ["min-items=off"], 1, "1 error in 1 of 1 file"],
    ["takes the last of two for one code", WRONG, ["wrong-type=off", "wrong-type=error"], 1, "1 error in 1 of 1 file"],
  ])("%s", async (_, file, levels, code, summary) => {
    const ran = await omnirich(["validate", file, ...levels.flatMap((level) => ["--rule", level])]);
    expect([ran.code, last(ran.stdout)]).toEqual([code, summary]);
  });

  test("may be given for several codes", async () => {
    const { code, stdout } = await omnirich([
      ...["validate", WRONG, UNKNOWN],
      ...["--rule=wrong-type=off", "--rule=unknown-property=off"],
    ]);
    expect([code, stdout]).toEqual([0, "All 2 files are valid\n"]);
  });

  test("holds for the json report too", async () => {
    const { stdout } = await omnirich(["validate", WRONG, "--rule", "wrong-type=warning", "--reporter", "json"]);
    expect(JSON.parse(stdout).files[0]).toMatchObject({ valid: true, issues: [{ severity: "warning" }] });
  });

  test("does not hide comments in JSON text, even without the rule that finds them", async () => {
    const file = `${FIXTURES}/one-mistake-each/comment-in-string.json`;
    const { code, stdout } = await omnirich(["validate", file, "--rule", "not-json=off"]);
    expect([code, stdout.includes("error json-comment  ")]).toEqual([1, true]);
  });

  test.each([
    ["without a level", "wrong-type", '--rule must be <code>=<off|warning|error>, not "wrong-type".'],
    ["without a code", "=off", '--rule must be <code>=<off|warning|error>, not "=off".'],
    ["with another level", "wrong-type=warn", '--rule wrong-type must be off or warning or error, not "warn".'],
    ["with a level that nearly exists", "wrong-type=Warning", 'not "Warning". Did you mean "warning"?'],
    ["with two levels", "wrong-type=off=off", 'must be off or warning or error, not "off=off".'],
    ["with a code that nearly exists", "wrong-typ=off", 'There is no rule "wrong-typ". Did you mean "wrong-type"?'],
    ["with a code that doesn't", "zzz=off", 'There is no rule "zzz". List all codes with: omnirich explain'],
    ["with a name that every object has", "constructor=off", 'There is no rule "constructor".'],
    ["with what no file may be", "json-syntax=off", 'The rule "json-syntax" can\'t be switched. Not possible:'],
    ["with a comment", "json-comment=off", 'The rule "json-comment" can\'t be switched.'],
    ["with what the sender refuses", "message-size=off", 'The rule "message-size" can\'t be switched.'],
    ["with a rule of schemas", "schema-load=off", 'The rule "schema-load" can\'t be switched.'],
  ])("is wrong usage %s", async (_, value, sentence) => {
    const { code, stdout, stderr } = await omnirich(["validate", WRONG, "--rule", value]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`error wrong-usage  `);
    expect(stderr).toContain(sentence);
  });
});

test("the json report is the only thing on standard output", async () => {
  const { stdout, stderr } = await omnirich(["validate", FIXTURES, "--reporter", "json"]);
  expect(JSON.parse(stdout).version).toBe(1);
  expect(stderr).toBe("");
});

test("the pretty report has colours only on a terminal", async () => {
  const args = ["validate", `${FIXTURES}/one-mistake-each/wrong-type.json`];
  expect((await omnirich(args)).stdout).not.toContain("\u001b");
  expect((await omnirich(args, "", true)).stdout).toContain("\u001b");
});

describe("a message that the sender would refuse for its size", () => {
  const file = join(folder, "large.json");
  const message = JSON.parse(readFileSync(`${FIXTURES}/valid/object.json`, "utf8"));
  const [section] = message.survey.Answers.Section;
  const item = section.Listitems[0];

  /** Writes a message whose compact JSON has this many bytes, with line breaks between its values. */
  function write(bytes: number): void {
    const large = structuredClone(message);
    const items = large.survey.Answers.Section[0].Listitems;
    while (JSON.stringify(large).length < bytes - 500) items.push(item);
    large.richObjectName += "é".repeat(20);
    // Nobody knows what Questions hold, so that no rule speaks of them.
    large.survey.Questions = { filler: "" };
    large.survey.Questions.filler = "x".repeat(bytes - Buffer.byteLength(JSON.stringify(large)));
    expect(Buffer.byteLength(JSON.stringify(large))).toBe(bytes);
    writeFileSync(file, JSON.stringify(large, null, 2));
  }

  test("is an error, in both reports", async () => {
    write(28_001);
    const { code, stdout } = await omnirich(["validate", file]);
    expect(code).toBe(1);
    expect(stdout).toContain("error message-size  The message must be JSON of at most 28000 bytes, but is of 28001.\n");
    const { files } = JSON.parse((await omnirich(["validate", file, "--reporter", "json"])).stdout);
    expect(files[0].valid).toBe(false);
    expect(files[0].issues).toMatchObject([{ code: "message-size", severity: "error", path: "", line: 1, column: 1 }]);
  });

  test("is measured without the white space of its file", async () => {
    write(28_000);
    expect(readFileSync(file).length).toBeGreaterThan(28_001);
    expect((await omnirich(["validate", file, "--rule", "stored-size=off"])).stdout).toBe("1 file is valid\n");
  });

  test("is not told that it is too long to be stored, but a smaller one is", async () => {
    write(28_001);
    expect((await omnirich(["validate", file])).stdout).not.toContain("stored-size");
    write(28_000);
    const { code, stdout } = await omnirich(["validate", file]);
    expect(code).toBe(0);
    expect(stdout).toContain("warning stored-size  The message should be JSON of at most 9999 characters to be stored");
    expect(stdout).toContain("1 warning in 1 of 1 file\n");
  });

  test("is told beside its other mistakes, but a file that holds no message at all has one", async () => {
    write(28_001);
    const broken = JSON.parse(readFileSync(file, "utf8"));
    const codes = async (value: unknown) => {
      writeFileSync(file, JSON.stringify(value));
      const { stdout } = await omnirich(["validate", file, "--reporter", "json"]);
      return JSON.parse(stdout).files[0].issues.map((issue: { code: string }) => issue.code);
    };
    expect(await codes({ ...broken, richObjectId: `{${broken.richObjectId}}` })).toEqual(["message-size", "guid"]);
    expect(await codes([[broken]])).toEqual(["wrong-type"]);
  });
});

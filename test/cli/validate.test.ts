import { expect, test } from "vitest";
import { omnirich } from "./in-process.js";

const FIXTURES = "test/fixtures/messages";

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

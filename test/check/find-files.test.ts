import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findFiles } from "../../src/check/find-files.js";

const cwd = mkdtempSync(join(tmpdir(), "omnirich-"));
for (const file of ["b.json", "a.json", "in/c.json", "in/d.txt", "[draft].json", "node_modules/x/e.json"]) {
  mkdirSync(join(cwd, file, ".."), { recursive: true });
  writeFileSync(join(cwd, file), "{}");
}
mkdirSync(join(cwd, "bare"));
afterAll(() => rmSync(cwd, { recursive: true }));

describe("what names, folders and patterns stand for", () => {
  test.each([
    ["a name", ["b.json"], ["b.json"]],
    ["a name that looks like a pattern", ["[draft].json"], ["[draft].json"]],
    ["a file of another kind, when it is named", ["in/d.txt"], ["in/d.txt"]],
    ["a pattern, sorted", ["*.json"], ["[draft].json", "a.json", "b.json"]],
    ["a deep pattern, without node_modules", ["**/*.json"], ["[draft].json", "a.json", "b.json", "in/c.json"]],
    ["a folder", ["in"], ["in/c.json"]],
    ["a folder with dots", ["./in/../in/"], ["in/c.json"]],
    ["node_modules, when it is named", ["node_modules/**/*.json"], ["node_modules/x/e.json"]],
    ["one file named three times", ["a.json", "./a.json", "a.*"], ["a.json"]],
  ])("%s", async (_, inputs, files) => {
    expect(await findFiles(inputs, cwd)).toEqual({ files, unmatched: [] });
  });

  test("an absolute pattern", async () => {
    expect((await findFiles([join(cwd, "in/*.json")], cwd)).files).toEqual(["in/c.json"]);
    expect((await findFiles([join(cwd, "in/*.json")], join(cwd, "bare"))).files).toEqual([join(cwd, "in/c.json")]);
  });
});

describe("what matches nothing is named", () => {
  test.each([
    ["gone.json", 'The file "gone.json" doesn\'t exist.'],
    ["gone/*.json", 'The pattern "gone/*.json" matches no file.'],
    ["bare", 'The folder "bare" has no *.json file in it.'],
  ])("%s", async (input, message) => {
    const { files, unmatched } = await findFiles([input, "a.json"], cwd);
    expect(files).toEqual(["a.json"]);
    expect(unmatched.map(({ input, issue }) => [input, issue.code, issue.message])).toEqual([
      [input, "no-file-matched", message],
    ]);
  });
});

import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type FindOptions, findFiles } from "../../src/check/find-files.js";
import { folderOf } from "./input/folder.js";

/** A folder with empty files of these names. */
const withFiles = (...names: readonly string[]) => folderOf(Object.fromEntries(names.map((name) => [name, "{}"])));

const cwd = withFiles("b.json", "a.json", "in/c.json", "in/d.txt", "[draft].json", "node_modules/x/e.json");
mkdirSync(join(cwd, "bare"));

/** What is said of inputs that lead to no file. */
function said(inputs: readonly string[], options: FindOptions): string[] {
  return findFiles(inputs, options).unmatched.map(({ input, issue }) => `${input} ${issue.code} ${issue.message}`);
}

describe("what names, folders and patterns stand for", () => {
  test.each([
    ["a name", ["b.json"], ["b.json"]],
    ["a name that looks like a pattern", ["[draft].json"], ["[draft].json"]],
    ["a name that is escaped", ["\\[draft\\].json"], ["[draft].json"]],
    ["a file of another kind, when it is named", ["in/d.txt"], ["in/d.txt"]],
    ["a file of another kind, when a pattern says so", ["in/*.txt"], ["in/d.txt"]],
    ["a pattern, sorted", ["*.json"], ["[draft].json", "a.json", "b.json"]],
    ["a deep pattern, without node_modules", ["**/*.json"], ["[draft].json", "a.json", "b.json", "in/c.json"]],
    ["a folder", ["in"], ["in/c.json"]],
    ["a folder with dots", ["./in/../in/"], ["in/c.json"]],
    ["node_modules, when it is named", ["node_modules/**/*.json"], ["node_modules/x/e.json"]],
    ["one file named three times", ["a.json", "./a.json", "a.*"], ["a.json"]],
  ])("%s", (_, inputs, files) => {
    expect(findFiles(inputs, { cwd })).toEqual({ files, unmatched: [] });
  });

  test("an absolute pattern", () => {
    const absolute = [join(cwd, "in/*.json")];
    expect(findFiles(absolute, { cwd }).files).toEqual(["in/c.json"]);
    expect(findFiles(absolute, { cwd: join(cwd, "bare") }).files).toEqual([join(cwd, "in/c.json")]);
  });

  test("patterns of a config in another folder, shown from the folder of the run", () => {
    expect(findFiles(["*.json"], { cwd, from: join(cwd, "in") }).files).toEqual(["in/c.json"]);
    expect(findFiles(["in"], { cwd: join(cwd, "in"), from: ".." }).files).toEqual(["c.json"]);
  });

  test("every kind of message at any depth of a folder, and no other kind", () => {
    const kinds = ["a.json", "b.jsonc", "c.ndjson", "d.jsonl", "e.ndjson.gz", "f.jsonl.gz", "in/F.JSON"];
    const others = ["a.ts", "b.js", "c.txt", "d.json.gz", "e.json5", "f.md", "json", ".hidden.json", ".in/g.json"];
    expect(findFiles(["."], { cwd: withFiles(...kinds, ...others) }).files).toEqual(kinds);
  });

  test("code, only where that is allowed, and types never", () => {
    const code = ["a.ts", "b.mts", "c.cts", "d.js", "e.mjs", "f.cjs"];
    const cwd = withFiles(...code, "a.d.ts", "b.d.mts", "z.json");
    for (const input of [".", "*"]) {
      expect(findFiles([input], { cwd }).files).toEqual(["z.json"]);
      expect(findFiles([input], { cwd, allowCode: true }).files).toEqual([...code, "z.json"]);
    }
    expect(findFiles(["a.ts"], { cwd }).files).toEqual(["a.ts"]);
  });
});

describe("what is clearly no message", () => {
  const settings = [".vscode/settings.json", "omnirich.config.json", "package-lock.json", "package.json"];
  const more = ["tsconfig.build.json", "tsconfig.json"];
  const cwd = withFiles(...settings, ...more, "baseline.json", "in/package.json", "in/a.json");

  test.each([".", "**/*.json", "{.vscode,*}/*.json"])("is left out of %s", (input) => {
    expect(findFiles([input], { cwd, skip: ["baseline.json"] }).files).toEqual(["in/a.json"]);
  });

  test("is checked when it is named", () => {
    const named = [...settings, ...more, "baseline.json"].sort();
    expect(findFiles(named, { cwd, skip: ["baseline.json"] })).toEqual({ files: named, unmatched: [] });
    expect(findFiles(["**/package.json"], { cwd }).files).toEqual(["in/package.json", "package.json"]);
  });

  test("is told of, where there is nothing else", () => {
    expect(said(["*.json"], { cwd, skip: ["baseline.json"] })).toEqual([
      '*.json no-file-matched The pattern "*.json" matches no file to check: 6 files that match are clearly no messages.',
    ]);
  });
});

describe("patterns that remove", () => {
  const cwd = withFiles("a.json", "b.json", "drafts/c.json", "drafts/deep/d.json", "!odd.json", "!(a).json");

  test.each([
    [
      "a pattern",
      ["**/*.json", "!**/b.json"],
      ["!(a).json", "!odd.json", "a.json", "drafts/c.json", "drafts/deep/d.json"],
    ],
    ["a folder", [".", "!drafts"], ["!(a).json", "!odd.json", "a.json", "b.json"]],
    ["a folder with dots and a slash", [".", "!./drafts/"], ["!(a).json", "!odd.json", "a.json", "b.json"]],
    ["whatever comes first", ["!drafts/deep/**", "drafts"], ["drafts/c.json"]],
    ["a name", ["[ab].json", "!b.json"], ["a.json"]],
    ["an absolute name", ["[ab].json", `!${cwd}/b.json`], ["a.json"]],
    ["nothing, when they match nothing", ["a.json", "!gone", `!${"x".repeat(70_000)}`], ["a.json"]],
    ["nothing, when a file is called so", ["!odd.json"], ["!odd.json"]],
    ["nothing, when the sign is part of a pattern", ["!(b|c).json"], ["!(a).json", "!odd.json", "a.json"]],
  ])("remove %s", (_, inputs, files) => {
    expect(findFiles(inputs, { cwd })).toEqual({ files, unmatched: [] });
  });

  test("are told of, where they leave nothing", () => {
    expect(said(["a.json", "drafts", "!**/*.json"], { cwd })).toEqual([
      'a.json no-file-matched The file "a.json" is not checked: 1 file that matches is removed by a pattern with "!".',
      'drafts no-file-matched The folder "drafts" has no file to check: 2 files that match are removed by patterns with "!".',
    ]);
  });

  test("are not enough alone", () => {
    expect(said(["!drafts", "!b.json"], { cwd })).toEqual([
      '!drafts !b.json no-file-matched Every pattern only removes files, with "!".',
    ]);
  });
});

describe("links", () => {
  const cwd = withFiles("real/a.json", "real/deep/b.json", "elsewhere/c.json");
  symlinkSync("..", join(cwd, "real/up"));
  symlinkSync("../elsewhere", join(cwd, "real/other"));
  symlinkSync("../elsewhere/c.json", join(cwd, "real/link.json"));
  symlinkSync("loop.json", join(cwd, "elsewhere/loop.json"));
  symlinkSync("gone", join(cwd, "elsewhere/broken.json"));
  symlinkSync("real", join(cwd, "door"));

  test.each(["real", "real/**"])("are files where they lead to files, and else not followed: %s", (input) => {
    expect(findFiles([input], { cwd }).files).toEqual(["real/a.json", "real/deep/b.json", "real/link.json"]);
  });

  test("that lead nowhere are files, so that reading them says so", () => {
    const files = ["elsewhere/broken.json", "elsewhere/c.json", "elsewhere/loop.json"];
    expect(findFiles(["elsewhere"], { cwd })).toEqual({ files, unmatched: [] });
    expect(findFiles(["elsewhere/loop.json"], { cwd }).files).toEqual(["elsewhere/loop.json"]);
  });

  test("are followed when they are named", () => {
    expect(findFiles(["door"], { cwd }).files).toEqual(["door/a.json", "door/deep/b.json", "door/link.json"]);
    expect(findFiles(["door/*.json"], { cwd }).files).toEqual(["door/a.json", "door/link.json"]);
  });
});

describe("what matches nothing is named", () => {
  test.each([
    ["gone.json", 'The file "gone.json" doesn\'t exist.'],
    ["", 'The file "" doesn\'t exist.'],
    ["a.json/b.json", 'The file "a.json/b.json" doesn\'t exist.'],
    [`${"x".repeat(300)}.json`, `The file "${"x".repeat(40)}…" doesn't exist.`],
    ["nul\0.json", 'The file "nul\\u{0}.json" doesn\'t exist.'],
    ["!", 'The file "!" doesn\'t exist.'],
    [`*${"x".repeat(70_000)}`, `The pattern "*${"x".repeat(39)}…" matches no file.`],
    ["[z-a]*", 'The pattern "[z-a]*" matches no file.'],
    ["gone/*.json", 'The pattern "gone/*.json" matches no file.'],
    ["a.json/*.json", 'The pattern "a.json/*.json" matches no file.'],
    ["bare", 'The folder "bare" has no *.json file in it.'],
  ])("%s", (input, message) => {
    const { files, unmatched } = findFiles([input, "a.json"], { cwd });
    expect(files).toEqual(["a.json"]);
    expect(unmatched.map(({ input, issue }) => [input, issue.code, issue.message])).toEqual([
      [input, "no-file-matched", message],
    ]);
  });
});

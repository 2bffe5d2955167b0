import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFiles } from "../../../src/check/find-files.js";
import { createFolders } from "../../../src/check/input/list-folder.js";
import { readPattern } from "../../../src/check/input/pattern.js";
import { folderOf } from "./folder.js";

const names = [
  "a.json",
  "b.json",
  "in/a.json",
  "in/in/b.json",
  "in/[x]/c.json",
  ".h/a.json",
  "in/.h/.b.json",
  "d(e)/a.json",
];
const cwd = folderOf(Object.fromEntries(names.map((name) => [name, ""])));

const picomatch: (pattern: string, options: object) => (path: string) => boolean = createRequire(import.meta.url)(
  "picomatch",
);

describe("patterns", () => {
  it.each([
    ["*.json", ["a.json", "b.json"]],
    ["**/a.json", ["a.json", "d(e)/a.json", "in/a.json"]],
    ["in/\\[x\\]/*.json", ["in/[x]/c.json"]],
    ["{in,gone}/*.json", ["in/a.json"]],
    ["{in/in,in}/*.json", ["in/a.json", "in/in/b.json"]],
    [".h/*.json", [".h/a.json"]],
    ["*/.h/.*.json", ["in/.h/.b.json"]],
    ["**/.h/*.json", [".h/a.json"]],
    ["d\\(e\\)/*", ["d(e)/a.json"]],
    ["?(in/)a.json", ["a.json", "in/a.json"]],
    ["../*/a.json", ["a.json"]],
  ])("%s", (pattern, files) => {
    const found = findFiles([pattern], { cwd }).files;
    expect(found.filter((file) => names.includes(file))).toEqual(files);
  });

  it("find all that matches, whatever folders they are not asked about", () => {
    const step = fc.constantFrom(
      "*",
      "**",
      "in",
      "a.json",
      "*.json",
      "{a,b}.json",
      "{in,d*}",
      "?n",
      "[ai]*",
      "!(b).json",
      "@(in|a)*",
      "*(in)",
      ".h",
      ".*",
      "\\[x\\]",
      "d\\(e\\)",
      "{in/in,in}",
      "x",
    );
    const pattern = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join("/"));
    fc.assert(
      fc.property(pattern, (pattern) => {
        // Folders stand for more than themselves here, and files for nothing below them.
        if (/^(?:in(?:\/in)?|\.h)$|a\.json\//.test(pattern)) return;
        const matches = picomatch(pattern, { posix: true });
        expect(findFiles([pattern], { cwd }).files).toEqual(names.filter((name) => matches(name)).sort());
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it("are asked only about folders that can hold matches", () => {
    const { mayHold } = readPattern("messages/{a,b}/deep/**/*.json");
    expect([mayHold("a", 0), mayHold("c", 0), mayHold("deep", 1), mayHold("a", 1)]).toEqual([true, false, true, false]);
    expect([mayHold("any", 2), mayHold("any", 9), mayHold(".hidden", 2)]).toEqual([true, true, false]);
    expect(readPattern("messages/*.json").mayHold("deep", 0)).toBe(false);
  });
});

describe("folders", () => {
  it("are read once", () => {
    const folders = createFolders();
    expect(folders.list(cwd)).toBe(folders.list(cwd));
  });
});

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFiles } from "../../../src/check/find-files.js";
import { folderOf, write } from "./folder.js";
import { commit, git } from "./git.js";

const found = (cwd: string, ...inputs: readonly string[]) =>
  findFiles(inputs.length > 0 ? inputs : ["."], { cwd }).files;

/** A repository with these files, and those in the text empty. */
function repository(rules: { readonly [path: string]: string }, ...names: readonly string[]): string {
  const folder = folderOf({ ...Object.fromEntries(names.map((name) => [name, "{}"])), ...rules });
  git(folder, "init", "--quiet");
  return folder;
}

describe("what git ignores", () => {
  const rules = { ".gitignore": "dist/\n*.tmp.json\n!keep.tmp.json\n", "in/.gitignore": "/c.json\n!d.tmp.json\n" };
  const names = [
    "a.json",
    "b.tmp.json",
    "keep.tmp.json",
    "dist/e.json",
    "in/c.json",
    "in/d.tmp.json",
    "in/deep/c.json",
  ];
  const cwd = repository(rules, ...names);
  const kept = ["a.json", "in/d.tmp.json", "in/deep/c.json", "keep.tmp.json"];

  it.each([".", "**/*.json"])("is left out of %s, with rules of inner folders and exceptions", (input) => {
    expect(found(cwd, input)).toEqual(kept);
  });

  it("is left out in a folder below that with the rules, too", () => {
    expect(found(join(cwd, "in"))).toEqual(["d.tmp.json", "deep/c.json"]);
    expect(found(join(cwd, "in/deep"), "..")).toEqual([`${cwd}/in/d.tmp.json`, "c.json"]);
  });

  it("is checked when it is named, or asked for", () => {
    expect(found(cwd, "b.tmp.json", "dist/e.json")).toEqual(["b.tmp.json", "dist/e.json"]);
    expect(findFiles(["."], { cwd, useIgnore: false }).files).toEqual([...names].sort());
  });

  it("is told of, where there is nothing else", () => {
    const { unmatched } = findFiles(["dist", "*.tmp.json", "dist/*"], { cwd });
    expect(unmatched.map(({ issue }) => `${issue.message} ${issue.hint}`)).toEqual([
      'The folder "dist" has no file to check: 1 file that matches is ignored by .gitignore. Check what git ignores as well with: --no-ignore',
      'The pattern "dist/*" matches no file to check: 1 file that matches is ignored by .gitignore. Check what git ignores as well with: --no-ignore',
    ]);
  });

  it("is in .git/info/exclude as well, also in a worktree", () => {
    const cwd = repository({ ".gitignore": "!b.json" }, "a.json", "b.json", "c.json");
    commit(cwd);
    write(cwd, { ".git/info/exclude": "# mine\n[ab].json\n" });
    expect(found(cwd)).toEqual(["b.json", "c.json"]);
    git(cwd, "worktree", "add", "--quiet", `${cwd}-tree`);
    const tree = `${cwd}-tree`;
    try {
      expect(found(tree)).toEqual(["b.json", "c.json"]);
    } finally {
      rmSync(tree, { recursive: true });
    }
  });

  it("is nothing where the rules can't be read", () => {
    const cwd = folderOf({ ".git": "gitdir: gone", ".gitignore/a.json": "", "in/.gitignore/b": "", "in/c.json": "" });
    expect(found(cwd)).toEqual(["in/c.json"]);
  });

  it("is not what a repository around this one ignores", () => {
    const cwd = repository({ ".gitignore": "*.json\n!own" }, "own/a.json");
    git(join(cwd, "own"), "init", "--quiet");
    expect(found(cwd)).toEqual(["own/a.json"]);
  });
});

describe("outside of a repository", () => {
  const cwd = folderOf({
    ".gitignore": "a.json",
    "a.json": "",
    "in/.gitignore": "b.json",
    "in/a.json": "",
    "in/b.json": "",
  });

  it("counts what is said from the folder of the run down", () => {
    write(cwd, { "c.json": "" });
    expect(found(cwd)).toEqual(["c.json"]);
    expect(found(join(cwd, "in"))).toEqual(["a.json"]);
    expect(found(join(cwd, "in"), cwd)).toEqual([`${cwd}/a.json`, `${cwd}/c.json`, "a.json"]);
  });
});

describe("rules of every kind", () => {
  const step = fc.constantFrom("a", "b", "c d", "[e]", "x.json", "y.json", "!f", "#g");
  const paths = fc.uniqueArray(
    fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join("/")),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const part = fc.constantFrom(
    "a",
    "b",
    "c d",
    "c\\ d",
    "\\[e\\]",
    "[e]",
    "*",
    "**",
    "?",
    "x.json",
    "*.json",
    "\\!f",
    "\\#g",
    "[!a]",
  );
  const rule = fc
    .tuple(
      fc.constantFrom("", "", "!"),
      fc.constantFrom("", "/"),
      fc.array(part, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("", "/", " "),
    )
    .map(([not, root, parts, end]) => `${not}${root}${parts.join("/")}${end}`);
  const lines = fc.array(
    fc.oneof({ weight: 9, arbitrary: rule }, { weight: 1, arbitrary: fc.constantFrom("", "# a", "  ") }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const ignores = fc.dictionary(fc.constantFrom("", "a/", "b/", "c d/", "[e]/", "a/b/", "!f/"), lines, { maxKeys: 3 });

  it("leave out what they do in git itself", () => {
    const cwd = repository({});
    fc.assert(
      fc.property(paths, ignores, fc.constantFrom("\n", "\r\n"), (names, rules, end) => {
        const files = names.filter((name) => !names.some((other) => other.startsWith(`${name}/`)));
        const all = files.map((file) => [file, ""] as const);
        const ignoring = Object.entries(rules)
          .filter(([folder]) => !files.some((file) => folder.startsWith(`${file}/`)))
          .map(([folder, lines]) => [`${folder}.gitignore`, lines.join(end)] as const);
        write(join(cwd, "run"), Object.fromEntries([...all, ...ignoring]));
        try {
          const untracked = git(join(cwd, "run"), "ls-files", "-z", "--others", "--exclude-standard").split("\0");
          const seen = untracked.filter((file) => file !== "" && !file.endsWith(".gitignore")).sort();
          expect(found(join(cwd, "run"), "**")).toEqual(seen);
        } finally {
          rmSync(join(cwd, "run"), { recursive: true });
          mkdirSync(join(cwd, "run"));
        }
      }),
      { numRuns: 200, seed: 17 },
    );
  });
});

import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { changedFiles, keepChanged } from "../../../src/check/input/changed.js";
import { folderOf, write } from "./folder.js";
import { commit, git } from "./git.js";

/** A repository whose only commit has these files. */
function repository(...names: readonly string[]): string {
  const folder = folderOf(Object.fromEntries(names.map((name) => [name, "{}"])));
  git(folder, "init", "--quiet");
  commit(folder);
  return folder;
}

/** The names of what changed, sorted, from the folder of the repository. */
function changed(root: string, ref?: string, cwd = root): string[] {
  const result = changedFiles(cwd, ref);
  if ("issue" in result) throw new Error(result.issue.message);
  return [...result.files].map((file) => file.slice(root.length + 1)).sort();
}

/** Why nobody knows what changed. */
function why(cwd: string, ref?: string): string {
  const result = changedFiles(cwd, ref);
  if (!("issue" in result)) throw new Error("Git knows.");
  expect(result.issue.code).toBe("git-failed");
  return [result.issue.message, result.issue.hint].filter(Boolean).join(" ");
}

afterEach(() => void vi.unstubAllEnvs());

describe("what changed since the last commit", () => {
  it("is nothing at first", () => {
    expect(changed(repository("a.json"))).toEqual([]);
  });

  it("is what was edited, staged or is new, and not what is ignored or gone", () => {
    const cwd = repository("same.json", "edited.json", "staged.json", "gone.json", "removed.json", "in/old.json");
    write(cwd, { ".gitignore": "ignored.json\n", "ignored.json": "", "new.json": "", "in/deep/new.json": "" });
    write(cwd, { "edited.json": "[]", "staged.json": "[]", "added.json": "" });
    git(cwd, "add", "staged.json", "added.json");
    rmSync(join(cwd, "gone.json"));
    git(cwd, "rm", "--quiet", "removed.json");
    git(cwd, "mv", "in/old.json", "in/renamed.json");
    const all = [".gitignore", "added.json", "edited.json", "in/deep/new.json", "in/renamed.json", "new.json"];
    expect(changed(cwd)).toEqual([...all, "staged.json"]);
    expect(changed(cwd, undefined, join(cwd, "in/deep"))).toEqual([...all, "staged.json"]);
  });

  it("is what was renamed without git being told", () => {
    const cwd = repository("old.json");
    renameSync(join(cwd, "old.json"), join(cwd, "new.json"));
    expect(changed(cwd)).toEqual(["new.json"]);
  });

  it("is also what was staged, and then put back", () => {
    const cwd = repository("a.json");
    write(cwd, { "a.json": "[]" });
    git(cwd, "add", "a.json");
    write(cwd, { "a.json": "{}" });
    expect(changed(cwd)).toEqual(["a.json"]);
    rmSync(join(cwd, "a.json"));
    expect(changed(cwd)).toEqual([]);
  });

  it("has names that need care", () => {
    const names = [
      " a b .json",
      '"quoted".json',
      "-z",
      "line\nbreak.json",
      "tab\t.json",
      "ä☕.json",
      "[x]*.json",
      "a\\b.json",
    ];
    const cwd = repository(...names.map((name) => `old/${name}`));
    write(
      cwd,
      Object.fromEntries(
        names.flatMap((name) => [
          [`old/${name}`, "[]"],
          [`new/${name}`, ""],
        ]),
      ),
    );
    expect(changed(cwd)).toEqual(["new/", "old/"].flatMap((folder) => names.map((name) => folder + name)).sort());
  });

  it("is everything, where there is no commit yet", () => {
    const cwd = folderOf({ "staged.json": "", "new.json": "", "ignored.json": "", ".gitignore": "ig*" });
    git(cwd, "init", "--quiet");
    git(cwd, "add", "staged.json");
    expect(changed(cwd)).toEqual([".gitignore", "new.json", "staged.json"]);
    expect(why(cwd, "main")).toBe(
      'Git knows no commit by the name "main". Look at the names with: git branch --all, and git tag.',
    );
  });

  it("does not depend on the settings of who asks", () => {
    const cwd = repository("in/a.json", "b.json");
    git(cwd, "config", "diff.relative", "true");
    git(cwd, "config", "diff.renames", "copies");
    git(cwd, "config", "status.showUntrackedFiles", "no");
    write(cwd, { "in/a.json": "[]", "b.json": "[]", "c.json": "" });
    expect(changed(cwd, undefined, join(cwd, "in"))).toEqual(["b.json", "c.json", "in/a.json"]);
  });

  it("has no repository inside this one", () => {
    const cwd = repository("a.json");
    write(cwd, { "own/b.json": "" });
    git(join(cwd, "own"), "init", "--quiet");
    expect(changed(cwd)).toEqual([]);
    expect(changed(join(cwd, "own"))).toEqual(["b.json"]);
  });
});

describe("what changed since another branch", () => {
  /** Two branches that parted after the first commit; this one has `mine.json`, and in the tree `new.json`. */
  function parted(): string {
    const cwd = repository("both.json", "gone.json", "theirs.json");
    git(cwd, "switch", "--quiet", "--create", "mine");
    write(cwd, { "mine.json": "" });
    rmSync(join(cwd, "gone.json"));
    commit(cwd);
    git(cwd, "switch", "--quiet", "main");
    write(cwd, { "theirs.json": "[]" });
    commit(cwd);
    git(cwd, "switch", "--quiet", "mine");
    write(cwd, { "new.json": "", "both.json": "[]" });
    return cwd;
  }

  it("is what this one did, committed or not, and not what the other did", () => {
    const cwd = parted();
    expect(changed(cwd, "main")).toEqual(["both.json", "mine.json", "new.json"]);
    expect(changed(cwd, "HEAD")).toEqual(["both.json", "new.json"]);
    expect(changed(cwd, git(cwd, "rev-parse", "main").trim())).toEqual(["both.json", "mine.json", "new.json"]);
    git(cwd, "tag", "--annotate", "--message", "x", "v1", "main");
    expect(changed(cwd, "v1")).toEqual(["both.json", "mine.json", "new.json"]);
  });

  it.each([
    "gone",
    "",
    "--output=pwned",
    "-h",
    "main; touch pwned",
    "HEAD:both.json",
    "$(touch pwned)",
  ])("needs a name that git knows: %j", (ref) => {
    const cwd = parted();
    expect(why(cwd, ref)).toMatch(/^Git knows no commit by the name ".*"\. Look at the names with: git branch/);
    expect(changed(cwd)).toEqual(["both.json", "new.json"]);
  });

  it("needs a commit that both have in common", () => {
    const cwd = parted();
    git(cwd, "switch", "--quiet", "--force", "--orphan", "other");
    commit(cwd);
    expect(why(cwd, "main")).toBe(
      'Git finds no commit that "main" and this branch have in common. Look at the names with: git branch --all, and git tag.',
    );
  });

  it("needs the history that a shallow clone lacks", () => {
    const origin = parted();
    commit(origin);
    const cwd = join(folderOf({}), "clone");
    git(origin, "clone", "--quiet", "--depth=1", "--branch=mine", `file://${origin}`, cwd);
    const hint =
      "This clone lacks its history. Fetch the history: actions/checkout with fetch-depth: 0, or git fetch --unshallow.";
    expect(why(cwd, "origin/main")).toBe(`Git knows no commit by the name "origin/main". ${hint}`);
    git(cwd, "fetch", "--quiet", "--depth=1", "origin", "main:main");
    expect(why(cwd, "main")).toBe(`Git finds no commit that "main" and this branch have in common. ${hint}`);
  });
});

describe("where git can't say", () => {
  it("there is no repository", () => {
    const cwd = folderOf({});
    const sentence = `The folder "${cwd}" is in no git repository. Name the files to check instead.`;
    expect(why(cwd)).toBe(sentence);
    git(cwd, "init", "--quiet", "--bare");
    expect(why(cwd)).toBe(sentence);
  });

  it("there is no git", () => {
    const cwd = repository("a.json");
    vi.stubEnv("PATH", cwd);
    expect(why(cwd)).toBe("Git can't be run: it is not installed, or not where programs are looked for.");
  });

  it("there is no such folder", () => {
    expect(why(join(folderOf({}), "gone"))).toMatch(/^The folder ".*" doesn't exist\.$/);
  });

  it("the repository is broken", () => {
    const cwd = repository("a.json");
    write(cwd, { ".git/config": "[core\n" });
    expect(why(cwd)).toBe("Git failed and says: bad config line 1 in file .git/config");
  });
});

describe("the files that are among those that changed", () => {
  it("are found by any way that leads to them", () => {
    const cwd = repository("in/a.json", "in/b.json", "c.json");
    write(cwd, { "in/a.json": "[]", "c.json": "[]" });
    const links = folderOf({});
    symlinkSync(join(cwd, "in"), join(links, "door"));
    const door = join(links, "door");
    const result = changedFiles(door);
    const files = "files" in result ? result.files : new Set<string>();
    expect(keepChanged(["in/a.json", "in/b.json", "c.json", "gone/d.json"], files, cwd)).toEqual([
      "in/a.json",
      "c.json",
    ]);
    expect(keepChanged(["a.json", "b.json", `${cwd}/c.json`], files, door)).toEqual(["a.json", `${cwd}/c.json`]);
  });

  it("are links that changed, and not what they lead to", () => {
    const cwd = repository("a.json");
    mkdirSync(join(cwd, "in"));
    symlinkSync("../a.json", join(cwd, "in/link.json"));
    const result = changedFiles(cwd);
    const files = "files" in result ? result.files : new Set<string>();
    expect(keepChanged(["a.json", "in/link.json"], files, cwd)).toEqual(["in/link.json"]);
  });
});

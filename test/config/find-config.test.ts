import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findConfig } from "../../src/config/find-config.js";
import { folderOf } from "../check/input/folder.js";

describe("the config of a folder", () => {
  const outer = folderOf({
    "omnirich.config.json": "{}",
    "in/deep/a.json": "",
    "in/own/omnirich.config.json": "{}",
    "in/own/b/c.json": "",
    "repo/.git/HEAD": "",
    "repo/a/b.json": "",
    "tree/.git": "gitdir: elsewhere",
    "tree/omnirich.config.json": "{}",
  });

  it.each([
    [".", "omnirich.config.json"],
    ["in/deep", "omnirich.config.json"],
    ["in/own", "in/own/omnirich.config.json"],
    ["in/own/b", "in/own/omnirich.config.json"],
    ["tree", "tree/omnirich.config.json"],
  ])("%s is the nearest", (cwd, config) => {
    expect(findConfig(join(outer, cwd))).toBe(join(outer, config));
  });

  it.each(["repo", "repo/a"])("%s is not the one around its repository", (cwd) => {
    expect(findConfig(join(outer, cwd))).toBeUndefined();
  });
});

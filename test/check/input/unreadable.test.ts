import { describe, expect, it, vi } from "vitest";
import { findFiles } from "../../../src/check/find-files.js";
import { folderOf } from "./folder.js";

// Whoever runs the tests may have every right, as root has: so the file system is told to refuse.
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const refuse = (path: string) => {
    const code = /locked$/.test(path) ? "EACCES" : /broken$/.test(path) ? "EIO" : undefined;
    if (code) throw Object.assign(new Error(`${code}: i/o error, scandir '${path}'`), { code });
  };
  const readdirSync = (path: string, options: object) => {
    refuse(path);
    return fs.readdirSync(path, options);
  };
  return { ...fs, readdirSync };
});

const cwd = folderOf({ "a.json": "", "in/locked/b.json": "", "broken/c.json": "", "d/e.json": "" });

/** What is said, in an order of its own. */
const said = (...inputs: readonly string[]) =>
  findFiles(inputs, { cwd }).unmatched.map(({ input, issue }) => `${input} ${issue.code}: ${issue.message}`);

describe("a folder that can't be read", () => {
  it.each([".", "**/*.json"])("is an issue, and hides nothing else of %s", (input) => {
    expect(findFiles([input], { cwd }).files).toEqual(["a.json", "d/e.json"]);
    expect(said(input).sort()).toEqual([
      `broken file-unreadable: The folder can't be read: EIO: i/o error, scandir '${cwd}/broken'.`,
      "in/locked file-unreadable: The folder can't be read: permission denied.",
    ]);
  });

  it("is one issue, be it all that is named, or named twice", () => {
    expect(said("in")).toEqual(["in/locked file-unreadable: The folder can't be read: permission denied."]);
    expect(said("in/locked", "in")).toEqual([
      "in/locked file-unreadable: The folder can't be read: permission denied.",
    ]);
  });

  it("is none where no pattern leads into it", () => {
    expect(findFiles(["*.json", "{d,x}/**"], { cwd })).toEqual({ files: ["a.json", "d/e.json"], unmatched: [] });
  });
});

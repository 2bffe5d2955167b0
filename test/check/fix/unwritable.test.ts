import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { catalogue } from "../../../generated/index.js";
import { fixFile } from "../../../src/check/fix/fix-file.js";
import { payload } from "../../support.js";

const failing = vi.hoisted(() => ({ call: "", code: "" }));

vi.mock("node:fs", async (load) => {
  const fs = await load<typeof import("node:fs")>();
  const orFail =
    <Args extends readonly unknown[], Result>(name: string, work: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (failing.call === name) throw Object.assign(new Error(failing.code), { code: failing.code });
      return work(...args);
    };
  return {
    ...fs,
    openSync: (...[path, flags, mode]: Parameters<typeof fs.openSync>) =>
      flags === "wx" ? orFail("openSync", fs.openSync)(path, flags, mode) : fs.openSync(path, flags, mode),
    writeSync: orFail("writeSync", fs.writeSync as (...args: readonly never[]) => number),
    renameSync: orFail("renameSync", fs.renameSync),
  };
});

const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
afterEach(() => {
  failing.call = "";
});

const WRONG = payload("list-picker.sample").replace('"subtitle"', '"Subtitle"');

test.each([
  ["its folder can't be written to", "openSync", "EACCES", "permission denied"],
  ["the disk is full", "writeSync", "ENOSPC", "the disk is full"],
  ["it can't take its place", "renameSync", "EROFS", "the disk can only be read"],
])("a file stays as it is, and alone, when %s", async (_, call, code, reason) => {
  for (const [name, text] of [
    ["a.json", WRONG],
    ["a.ndjson", `${JSON.stringify(JSON.parse(WRONG))}\n`],
  ] as const) {
    writeFileSync(join(folder, name), text);
    Object.assign(failing, { call, code });
    const { made, issue } = await fixFile(name, { catalogue, cwd: folder });
    failing.call = "";
    expect(made).toBe(0);
    expect(issue).toMatchObject({
      code: "output-unwritable",
      message: `The fixed file can't be written: ${reason}.`,
      hint: "Nothing was changed.",
    });
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
    expect(readdirSync(folder)).toEqual([name]);
    rmSync(join(folder, name));
  }
});

test("without such a failure, the same files are fixed", async () => {
  writeFileSync(join(folder, "a.json"), WRONG);
  expect(await fixFile("a.json", { catalogue, cwd: folder })).toEqual({ made: 1 });
  renameSync(join(folder, "a.json"), join(folder, "b.json"));
  rmSync(folder, { recursive: true });
});

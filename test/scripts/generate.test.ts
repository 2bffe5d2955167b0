import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../support.js";

describe("npm run generate, in whose repository the generator changes, too", () => {
  const copy = mkdtempSync(`${tmpdir()}/omnirich-generate-`);
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.js", "generate", ...args], {
      cwd: copy,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    return { status, stdout };
  };
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(`${copy}/${file}`, "utf8");
    expect(text).toContain(from);
    writeFileSync(`${copy}/${file}`, text.replace(from, to));
  };

  beforeAll(() => {
    for (const part of ["schemas", "scripts", "src", "generated", "package.json", "README.md", "tsconfig.json"]) {
      cpSync(ROOT + part, `${copy}/${part}`, { recursive: true, filter: (path) => !path.includes("node_modules") });
    }
    symlinkSync(`${ROOT}node_modules`, `${copy}/node_modules`);
    run();
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("says the same when it need not generate", () => {
    expect(run()).toEqual({ status: 0, stdout: expect.stringMatching(/^generated: \d+ files, all fresh\.\n$/) });
    expect(run("--check")).toEqual({ status: 0, stdout: expect.stringMatching(/^generated is fresh: \d+ files\.\n$/) });
  });

  it("notices an emitter that has changed, one that has changed back, and output of another", () => {
    const [was, is] = ["Do not edit: change", "Don't edit: change"];
    edit("src/emit/text/header.ts", was, is);
    expect(run("--check").stdout).toContain("stale    generated/index.ts\n");
    expect(run().stdout).toContain("updated generated/index.ts\n");
    expect(run("--check").status).toBe(0);
    edit("src/emit/text/header.ts", is, was);
    expect(run("--check").stdout).toContain("stale    generated/index.ts\n");
    expect(run().status).toBe(0);
  });

  it("notices a shape that schemas share, and what they are written with", () => {
    edit("schemas/shared/envelope.ts", "bots read it", "most bots read it");
    expect(run("--check").stdout).toContain("stale    generated/types/list-picker.ts\n");
    edit("schemas/shared/envelope.ts", "most bots read it", "bots read it");
    expect(run("--check").status).toBe(0);
    edit("src/author/shape.ts", "{ name, label, description,", '{ name, label, description: description + "!",');
    expect(run("--check").stdout).toContain("stale    generated/types/list-picker.ts\n");
  });
});

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { filesBelow, ROOT } from "../support.js";

const FORBIDDEN = /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\brequire\s*\(/;

describe("code that ships to a browser", () => {
  const shipped = ["src/runtime", "generated"].flatMap((folder) =>
    filesBelow(ROOT + folder)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${folder}/${file}`),
  );

  it.each(shipped)("%s has no eval, no new Function, no require", (file) => {
    expect(readFileSync(ROOT + file, "utf8")).not.toMatch(FORBIDDEN);
  });

  it("is looked through for the right thing", () => {
    for (const bad of ["eval('1')", "new Function('a')", 'require("ajv/dist/runtime/equal")'])
      expect(bad).toMatch(FORBIDDEN);
  });
});

describe("node --disallow-code-generation-from-strings", () => {
  // Beside test/runtime, so that paths relative to a test lead where they did.
  const folder = `${ROOT}test/.no-eval-${process.pid}`;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const node = (...args: string[]) =>
    spawnSync(process.execPath, ["--disallow-code-generation-from-strings", ...args], { cwd: ROOT, encoding: "utf8" });

  it("forbids what strict content security policies forbid", () => {
    expect(node("-e", "new Function('return 1')").stderr).toContain("EvalError");
  });

  it("runs the whole runtime suite green", async () => {
    const tests = ["runtime", "testing"].flatMap((part) =>
      filesBelow(`${ROOT}test/${part}`)
        .filter((file) => file.endsWith(".test.ts"))
        .map((file) => `${ROOT}test/${part}/${file}`),
    );
    const { metafile } = await build({
      entryPoints: tests,
      outdir: folder,
      absWorkingDir: ROOT,
      alias: { vitest: `${ROOT}test/laws/no-eval/vitest.ts` },
      bundle: true,
      packages: "external",
      format: "esm",
      platform: "node",
      target: "node20",
      outExtension: { ".js": ".mjs" },
      entryNames: "[name]-[hash]",
      metafile: true,
    });
    const bundles = Object.keys(metafile.outputs).map((file) => ROOT + file);
    expect(bundles).toHaveLength(tests.length);
    const { stdout, stderr } = node("test/laws/no-eval/run.mjs", ...bundles);
    const last = stdout.trim().split("\n").at(-1) ?? "";
    expect(last, stdout + stderr).toMatch(/^\{"passed":\d+,"failed":0,/);
    const { passed, tests: all } = JSON.parse(last);
    expect(passed).toBe(all);
    expect(passed).toBeGreaterThan(200);
  });
});

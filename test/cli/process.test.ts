import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
// Outside the project, so that no npm package can be found from here.
const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
const main = join(folder, "main.mjs");

beforeAll(() =>
  build({
    entryPoints: ["src/cli/main.ts"],
    bundle: true,
    splitting: true,
    packages: "external",
    alias: { "omnirich/runtime": resolve("src/runtime/index.ts") },
    format: "esm",
    platform: "node",
    target: "node20",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

test("a valid file is checked without loading any npm package", async () => {
  const { stdout, stderr } = await run("node", [main, "validate", "test/fixtures/messages/valid/object.json"]);
  expect([stdout, stderr]).toEqual(["1 file is valid\n", ""]);
});

test("no code is generated at run time", async () => {
  const flag = "--disallow-code-generation-from-strings";
  const { stdout } = await run("node", [flag, main, "validate", "test/fixtures/messages/valid/string.json"]);
  expect(stdout).toBe("1 file is valid\n");
});

test("findings set the exit code of the process", async () => {
  const failed = run("node", [main, "validate", "test/fixtures/messages/one-mistake-each/empty.json"]);
  await expect(failed).rejects.toMatchObject({ code: 1, stderr: "" });
});

test("a long report reaches a pipe whole, and a pipe that closes early is no error", async () => {
  const files = Array.from({ length: 1500 }, (_, i) => join(folder, `${i}.json`));
  for (const file of files) copyFileSync("test/fixtures/messages/valid/object.json", file);
  const command = `node ${main} validate --reporter json ${folder}/[0-9]*.json`;
  const { stdout } = await run("sh", ["-c", `${command} | cat`], { maxBuffer: 1e8 });
  expect(JSON.parse(stdout).files).toHaveLength(1500);
  const { stderr } = await run("sh", ["-c", `${command} | head -n 1`]);
  expect(stderr).toBe("");
});

import { execFile } from "node:child_process";
import { copyFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { ROOT } from "../support.js";
import { useBuilt } from "./built.js";

const { folder, main, run } = useBuilt("alone");
beforeAll(() => cpSync(`${ROOT}test/fixtures/messages`, join(folder, "messages"), { recursive: true }));

test("a valid file is checked without loading any npm package", async () => {
  const { stdout, stderr } = await run(["validate", "messages/valid/object.json"]);
  expect([stdout, stderr]).toEqual(["1 file is valid\n", ""]);
});

test("no code is generated at run time", async () => {
  const flag = "--disallow-code-generation-from-strings";
  const { stdout } = await run(["validate", "messages/valid/string.json"], [flag]);
  expect(stdout).toBe("1 file is valid\n");
});

test("findings set the exit code of the process", async () => {
  const failed = run(["validate", "messages/one-mistake-each/empty.json"]);
  await expect(failed).rejects.toMatchObject({ code: 1, stderr: "" });
});

test("a long report reaches a pipe whole, and a pipe that closes early is no error", async () => {
  for (let i = 0; i < 1500; i++) copyFileSync(join(folder, "messages/valid/object.json"), join(folder, `${i}.json`));
  const sh = (command: string) => promisify(execFile)("sh", ["-c", command], { cwd: folder, maxBuffer: 1e8 });
  const command = `"${process.execPath}" "${main}" validate --reporter json [0-9]*.json`;
  const { stdout } = await sh(`${command} | cat`);
  expect(JSON.parse(stdout).files).toHaveLength(1500);
  const { stderr } = await sh(`${command} | head -n 1`);
  expect(stderr).toBe("");
});

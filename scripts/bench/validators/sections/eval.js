import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inBench, temporary } from "../folders.js";
import { picker } from "../messages.js";

const SCRIPT = new URL("../without-eval.js", import.meta.url).pathname;
const MESSAGE = inBench(`${temporary}/message.json`);

/** Whether a validator of list pickers runs under a policy that forbids to make code of text. */
export function runsWithoutEval(code) {
  const file = inBench(`${temporary}/without-eval.mjs`);
  writeFileSync(file, code);
  writeFileSync(MESSAGE, JSON.stringify(picker(1)));
  const args = ["--disallow-code-generation-from-strings", SCRIPT, pathToFileURL(file).href, MESSAGE];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : "no";
}

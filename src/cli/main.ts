#!/usr/bin/env node
import { THREAD } from "../check/threads/orders.js";
import { processTerminal } from "./process-terminal.js";
import { run } from "./run.js";

if (process.argv[2] === THREAD && !(await import("node:worker_threads")).isMainThread) {
  (await import("../check/threads/serve.js")).serve();
} else {
  // Not process.exit: output that a pipe has not taken yet would be lost.
  const code = await run(process.argv.slice(2), processTerminal(new URL(import.meta.url)));
  // What went wrong beside the run, in a module that it ran, is not taken back.
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
  if (process.argv.includes("--allow-code")) await leaveModulesBehind();
}

/** Ends the process: modules that were run may have left timers, which keep it alive, or listeners, which end it otherwise. */
async function leaveModulesBehind(): Promise<void> {
  await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
  // Rejections that nobody handled are told between two turns.
  await new Promise(setImmediate);
  process.removeAllListeners("exit");
  process.exit();
}

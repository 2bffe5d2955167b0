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
}

#!/usr/bin/env node
import { THREAD } from "../check/threads/orders.js";
import { processTerminal } from "./process-terminal.js";
import { run } from "./run.js";

if (process.argv[2] === THREAD && !(await import("node:worker_threads")).isMainThread) {
  (await import("../check/threads/serve.js")).serve();
} else {
  // Not process.exit: output that a pipe has not taken yet would be lost.
  process.exitCode = await run(process.argv.slice(2), processTerminal(new URL(import.meta.url)));
}

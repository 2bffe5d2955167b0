#!/usr/bin/env node
import { processTerminal } from "./process-terminal.js";
import { run } from "./run.js";

// Not process.exit: output that a pipe has not taken yet would be lost.
process.exitCode = await run(process.argv.slice(2), processTerminal());

// Builds dist/: src/ and generated/ as JavaScript modules with their declarations, nothing bundled; the command line as a
// bundle; and the browser script.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

const run = (...args) => spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;

rmSync("dist", { recursive: true, force: true });
process.exitCode =
  run("node_modules/typescript/bin/tsc", "-p", "src") ||
  run("scripts/bundle-cli.js", "dist/cli") ||
  run("scripts/run.js", "browser-script");
// It is in the bundle, and nobody else imports it.
rmSync("dist/src/cli", { recursive: true, force: true });

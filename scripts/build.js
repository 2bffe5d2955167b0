// Builds dist/: src/ and generated/ as JavaScript modules with their declarations, nothing bundled; and the command line
// as a bundle.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

/** Parts that only the command line uses: they are in its bundle. */
const ONLY_IN_BUNDLE = ["cli", "check", "config"];

const run = (...args) => spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;

rmSync("dist", { recursive: true, force: true });
process.exitCode = run("node_modules/typescript/bin/tsc", "-p", "src") || run("scripts/bundle-cli.js", "dist/cli");
for (const part of ONLY_IN_BUNDLE) rmSync(`dist/src/${part}`, { recursive: true, force: true });

// Compiles src/ and generated/ into dist/: JavaScript modules with their declarations, nothing bundled.
import { spawnSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "src"], { stdio: "inherit" });
if (status === 0) chmodSync("dist/src/cli/main.js", 0o755);
process.exitCode = status ?? 1;

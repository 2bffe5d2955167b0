import { type ChildProcessWithoutNullStreams, execFile, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll } from "vitest";
import { ROOT } from "../support.js";

/** The command line as it is built, as a process. */
export interface Built {
  /** A folder for files of the test; no npm package can be found from there. */
  readonly folder: string;
  /** Runs it to its end; rejects when the exit code is not 0. */
  run(args: readonly string[], nodeArgs?: readonly string[]): Promise<{ stdout: string; stderr: string }>;
  /** Starts it, and lets it run. */
  start(args: readonly string[]): ChildProcessWithoutNullStreams;
  readonly main: string;
}

/** Bundles the command line for the tests of a file: where packages can be found, or (`alone`) where none can. */
export function useBuilt(where: "alone" | "beside packages"): Built {
  const folder = mkdtempSync(join(tmpdir(), "omnirich-"));
  const home =
    where === "alone" ? join(folder, "built") : join(ROOT, `node_modules/.cache/omnirich-test-${process.pid}`);
  const main = join(home, "main.js");
  beforeAll(() => {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "package.json"), '{ "type": "module", "version": "0.0.0" }');
    symlinkSync(join(ROOT, "generated"), join(home, "generated"));
    execFileSync(process.execPath, ["scripts/bundle-cli.js", home], { cwd: ROOT });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  });
  const options = { cwd: folder, maxBuffer: 1e9 };
  return {
    folder,
    main,
    run: (args, nodeArgs = []) => promisify(execFile)(process.execPath, [...nodeArgs, main, ...args], options),
    start: (args) => spawn(process.execPath, [main, ...args], options),
  };
}

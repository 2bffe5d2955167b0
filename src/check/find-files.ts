import { stat } from "node:fs/promises";
import { isAbsolute, posix, relative, resolve, sep } from "node:path";
import { createIssue, type Issue, quote } from "../runtime/issues.js";

/** Files to check, sorted and each once, and what of the input matched none. */
export interface FoundFiles {
  /** As people see them: relative to the folder of the run where they are in it, with `/`. */
  readonly files: readonly string[];
  readonly unmatched: readonly { readonly input: string; readonly issue: Issue }[];
}

/** Finds the files that names, folders (their `*.json`, at any depth) and glob patterns stand for. */
export async function findFiles(inputs: readonly string[], cwd: string = process.cwd()): Promise<FoundFiles> {
  const found = await Promise.all(inputs.map(async (input) => ({ input, files: await expand(input, cwd) })));
  const unmatched = found.filter(({ files }) => files.length === 0);
  const files = new Set(found.flatMap((entry) => entry.files.map((file) => display(resolve(cwd, file), cwd))));
  return {
    files: [...files].sort((a, b) => (a < b ? -1 : 1)),
    unmatched: await Promise.all(unmatched.map(async ({ input }) => ({ input, issue: await noMatch(input, cwd) }))),
  };
}

async function expand(input: string, cwd: string): Promise<string[]> {
  const path = resolve(cwd, input);
  const stats = await statOf(path);
  if (stats && !stats.isDirectory()) return [path];
  const { glob } = await import("tinyglobby");
  const ignore = input.includes("node_modules") ? [] : ["**/node_modules/**"];
  const options = { ignore, absolute: true, expandDirectories: false, followSymbolicLinks: false };
  if (stats) return glob("**/*.json", { ...options, cwd: path });
  return glob(sep === "\\" ? input.replaceAll("\\", "/") : input, { ...options, cwd });
}

async function noMatch(input: string, cwd: string): Promise<Issue> {
  const { isDynamicPattern } = await import("tinyglobby");
  const hint = `Looked in ${quote(cwd)}.`;
  if (await statOf(resolve(cwd, input))) {
    return createIssue("no-file-matched", "", `The folder ${quote(input)} has no *.json file in it.`);
  }
  if (!isDynamicPattern(input)) {
    return createIssue("no-file-matched", "", `The file ${quote(input)} doesn't exist.`, { hint });
  }
  return createIssue("no-file-matched", "", `The pattern ${quote(input)} matches no file.`, { hint });
}

function display(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  const shown = inside.startsWith("..") || isAbsolute(inside) ? path : inside;
  return sep === "\\" ? shown.split(sep).join(posix.sep) : shown;
}

function statOf(path: string) {
  return stat(path).catch(() => undefined);
}

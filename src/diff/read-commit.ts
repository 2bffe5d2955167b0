import { execFileSync } from "node:child_process";
import { isAbsolute, posix, relative } from "node:path";
import { askGit, GitFailure, git } from "../check/input/git.js";
import { toPosix } from "../check/input/paths.js";
import { readPattern } from "../check/input/pattern.js";
import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { createIssue, describe, escapeText, quote, reasonOf } from "../runtime/issues.js";
import { isObject } from "../runtime/shapes.js";
import type { SchemaText } from "./check-documents.js";

/** The commit that a name stands for; a name may look like an option. */
export function commitOf(cwd: string, name: string): string | undefined {
  if (name.startsWith("-")) return undefined;
  return askGit(cwd, "rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`)?.trim();
}

/** What was read, and what was in the way. */
export interface Read {
  readonly texts: readonly SchemaText[];
  readonly issues: readonly LocatedIssue[];
}

/** Reads the JSON schemas of a commit that globs name, from the folder of the run. Nothing is checked out, no code is run. */
export function readCommit(globs: readonly string[], cwd: string, name: string, commit: string): Read {
  try {
    const { blobs, issues } = findBlobs(globs, cwd, name, commit);
    const outcomes = [...readBlobs(cwd, blobs)].map(([path, text]) => parse(`${name}:${path}`, text));
    const texts = outcomes.filter((one): one is SchemaText => "schema" in one);
    return { texts, issues: [...issues, ...outcomes.filter((one): one is LocatedIssue => "code" in one)] };
  } catch (error) {
    if (error instanceof GitFailure) return { texts: [], issues: [error.issue] };
    throw error;
  }
}

interface Blobs {
  /** Ids by path from the top of the repository. */
  readonly blobs: ReadonlyMap<string, string>;
  readonly issues: readonly LocatedIssue[];
}

function findBlobs(globs: readonly string[], cwd: string, name: string, commit: string): Blobs {
  const top = git(cwd, "rev-parse", "--show-toplevel").replace(/\r?\n$/, "");
  const prefix = git(cwd, "rev-parse", "--show-prefix").replace(/\r?\n$/, "");
  const entries = git(cwd, "ls-tree", "-r", "-z", "--full-tree", commit)
    .split("\0")
    .map((line) => /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line))
    .filter((match) => match !== null)
    .map(([, id, path]) => [path!, id!] as const);
  const patternOf = (glob: string) =>
    posix.join(isAbsolute(glob) ? toPosix(relative(top, glob)) : prefix + toPosix(glob));
  const excluded = globs.filter((glob) => glob.startsWith("!")).map((glob) => matcher(patternOf(glob.slice(1))));
  const issues: LocatedIssue[] = [];
  const blobs = new Map<string, string>();
  for (const glob of globs.filter((one) => !one.startsWith("!"))) {
    const matches = matcher(patternOf(glob));
    const found = entries.filter(([path]) => matches(path) && !excluded.some((isExcluded) => isExcluded(path)));
    if (found.length === 0) issues.push(noMatch(glob, name));
    for (const [path, id] of found) blobs.set(path, id);
  }
  for (const path of [...blobs.keys()].filter((path) => !path.endsWith(".json"))) {
    issues.push(notJson(`${name}:${path}`));
    blobs.delete(path);
  }
  return { blobs, issues };
}

/** Whether a path from the top of the repository is what a glob from there names. */
function matcher(glob: string): (path: string) => boolean {
  const { base, isGlob, matches } = readPattern(glob);
  const start = base === "" || base === "." ? "" : `${base}/`;
  return (path) => (isGlob ? path.startsWith(start) && matches(path.slice(start.length)) : path === base);
}

/** The contents of many blobs by one run of git, which repeats each id with the number of bytes that follow. */
function readBlobs(cwd: string, blobs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (blobs.size === 0) return texts;
  const options = { cwd, input: `${[...blobs.values()].join("\n")}\n`, maxBuffer: 1e9, windowsHide: true };
  const output = catFile(options);
  let at = 0;
  for (const path of [...blobs.keys()]) {
    const end = output.indexOf("\n", at);
    const size = Number(/ blob (\d+)$/.exec(output.toString("latin1", at, end))?.[1]);
    if (!Number.isInteger(size)) throw new GitFailure(`Git can't read the file ${quote(path)} of this commit.`);
    texts.set(path, output.toString("utf8", end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return texts;
}

function catFile(options: { readonly cwd: string; readonly input: string; readonly maxBuffer: number }): Buffer {
  try {
    return execFileSync("git", ["cat-file", "--batch"], { ...options, stdio: "pipe" });
  } catch (error) {
    throw new GitFailure(`Git can't read the files of this commit: ${escapeText(reasonOf(error))}.`);
  }
}

function parse(file: string, text: string): SchemaText | LocatedIssue {
  try {
    const schema: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isObject(schema) ? { file, schema } : unreadable(file, `it is no schema object, but ${describe(schema)}`);
  } catch (error) {
    return unreadable(file, `it can't be read as JSON: ${reasonOf(error)}`);
  }
}

function unreadable(file: string, why: string): LocatedIssue {
  return issueAt("schema-load", { file, pointer: "" }, `The schema file can't be loaded: ${why}.`);
}

function notJson(file: string): LocatedIssue {
  const hint = "Compare what is generated from it: omnirich diff --against <commit> 'generated/schemas/*.json'";
  return issueAt("schema-load", { file, pointer: "" }, "Of a commit, only JSON is read: code of it is not run.", {
    hint,
  });
}

function noMatch(glob: string, name: string): LocatedIssue {
  const hint = "Name the files or a glob as they were in that commit.";
  return createIssue("no-schema-matched", "", `No schema file of ${quote(name)} matches ${quote(glob)}.`, { hint });
}

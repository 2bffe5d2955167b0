import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { toPosix } from "../check/input/paths.js";
import type { LocatedIssue } from "../diagnostics/located.js";
import { createIssue, type Issue, quote } from "../runtime/issues.js";
import { loadSchemas } from "../schema/load.js";
import { checkDocuments, type Documents } from "./check-documents.js";
import { commitOf, type Read, readCommit } from "./read-commit.js";

/** What to compare. */
export interface DiffOptions {
  /** A commit of git by any name, a folder, or a file. */
  readonly against: string;
  /** Schema files, folders or globs, relative to `cwd`. Default: every JSON file in `generated/schemas`. */
  readonly schemas?: readonly string[];
  /** Folder of the run. Default: the current one. */
  readonly cwd?: string;
}

/** The two sets of schemas; everything that is in the way of comparing them, at once. */
export interface Sides {
  readonly before: Documents["documents"];
  readonly after: Documents["documents"];
  readonly issues: readonly LocatedIssue[];
}

const SCHEMAS = ["generated/schemas/*.json"];

/** The schema files of a folder. */
const ALL = "*.{json,ts,mts,cts,js,mjs,cjs}";

/** Reads what is there now, and what it is to be compared with. */
export async function readSides({ against, schemas, cwd = process.cwd() }: DiffOptions): Promise<Sides> {
  const globs = await Promise.all((schemas ?? SCHEMAS).map((given) => globOf(given, cwd)));
  const [old, now] = [await readAgainst(against, globs, cwd, schemas !== undefined), await readFiles(globs, cwd)];
  const [before, after] = [check(old), check(now)];
  const issues = [...before.issues, ...after.issues];
  const empty = [before, after].some(({ documents }) => documents.length === 0) && issues.length === 0;
  if (empty) issues.push(createIssue("no-schema-matched", "", "No file that was named holds a schema to compare."));
  return { before: before.documents, after: after.documents, issues };
}

function check({ texts, issues }: Read): Documents {
  const checked = checkDocuments(texts);
  return { documents: checked.documents, issues: [...issues, ...checked.issues] };
}

async function readAgainst(against: string, globs: readonly string[], cwd: string, isNamed: boolean): Promise<Read> {
  const stats = statSync(resolve(cwd, against), { throwIfNoEntry: false });
  const commit = commitOf(cwd, against);
  if (stats && commit !== undefined) return refused(ambiguous(against));
  if (stats?.isDirectory()) return readFolder(against, cwd);
  if (stats && !isNamed) return refused(unnamed(against));
  if (stats) return readFolder(dirname(against), cwd, basename(against));
  return commit === undefined ? refused(unknown(against)) : readCommit(globs, cwd, against, commit);
}

/** Reads the files of a folder: those of `generated` are in a folder of their own. */
async function readFolder(folder: string, cwd: string, file?: string): Promise<Read> {
  const inner = join(folder, "schemas");
  const isOutput =
    file === undefined && [join(folder, "manifest.json"), inner].every((path) => existsSync(resolve(cwd, path)));
  const from = isOutput ? inner : folder;
  const { escapePath } = await import("tinyglobby");
  const { texts, issues } = await readFiles([file === undefined ? ALL : escapePath(file)], resolve(cwd, from));
  const named = (name: string) => toPosix(join(from, name));
  return {
    texts: texts.map((text) => ({ ...text, file: named(text.file) })),
    issues: issues.map((issue) =>
      issue.file === undefined ? inFolder(issue, from) : { ...issue, file: named(issue.file) },
    ),
  };
}

function inFolder(issue: LocatedIssue, folder: string): LocatedIssue {
  if (issue.code !== "no-schema-matched") return issue;
  return createIssue(issue.code, "", `The folder ${quote(folder)} holds no schema file.`);
}

async function readFiles(globs: readonly string[], cwd: string): Promise<Read> {
  const { schemas, issues } = await loadSchemas(globs, cwd);
  return { texts: schemas, issues };
}

/** A folder stands for the schema files in it. */
async function globOf(given: string, cwd: string): Promise<string> {
  if (!statSync(resolve(cwd, given), { throwIfNoEntry: false })?.isDirectory()) return given;
  const { escapePath } = await import("tinyglobby");
  return `${escapePath(toPosix(given).replace(/\/$/, ""))}/${ALL}`;
}

function refused(issue: Issue): Read {
  return { texts: [], issues: [issue] };
}

function ambiguous(against: string): Issue {
  const hint = `Write ./${against} for what is on the disk, or refs/heads/${against} for the branch.`;
  return createIssue("wrong-usage", "", `${quote(against)} is both a path here and a commit of git.`, { hint });
}

function unnamed(against: string): Issue {
  const hint = `Name it: omnirich diff --against ${against} <file>`;
  return createIssue("wrong-usage", "", `Nothing says which schema to compare with the file ${quote(against)}.`, {
    hint,
  });
}

function unknown(against: string): Issue {
  const hint = "Look at the names with: git branch --all, and git tag. In CI, fetch the history first.";
  return createIssue("git-failed", "", `${quote(against)} is no path here, and git knows no commit by that name.`, {
    hint,
  });
}

import { createIssue, type Issue, reasonOf } from "../runtime/issues.js";
import { expand, type Rules } from "./input/expand.js";
import { readGitignore } from "./input/gitignore.js";
import { createFolders } from "./input/list-folder.js";
import { noMatch, nothingWanted } from "./input/no-match.js";
import { absolute, display } from "./input/paths.js";
import { isRemoval, removal } from "./input/removal.js";

/** Files to check, sorted and each once, and what of the input leads to none. */
export interface FoundFiles {
  /** As people see them: relative to the folder of the run where they are in it, with `/`. */
  readonly files: readonly string[];
  /** Inputs that match no file, and folders that can't be read. */
  readonly unmatched: readonly { readonly input: string; readonly issue: Issue }[];
}

/** How files are looked for. */
export interface FindOptions {
  /** Folder of the run; by default that of the process. */
  readonly cwd?: string;
  /** Folder that names and patterns start from, where it is not that of the run: that of the config. */
  readonly from?: string;
  /** Whether folders and patterns leave out what git ignores. Default: true. */
  readonly useIgnore?: boolean;
  /** Whether folders and patterns stand for code as well. Default: false. */
  readonly allowCode?: boolean;
  /** Files that folders and patterns don't stand for, such as that of the baseline; relative to `cwd`. */
  readonly skip?: readonly string[];
}

/**
 * Finds the files that names, folders and glob patterns stand for; those with `!` in front remove what others found.
 * What is hidden, ignored by git, or clearly no message is checked only when it is named.
 */
export function findFiles(inputs: readonly string[], options: FindOptions = {}): FoundFiles {
  const cwd = absolute("", options.cwd ?? ".");
  const from = absolute(cwd, options.from ?? ".");
  const wanted = inputs.filter((input) => !isRemoval(input, from));
  const removed = inputs.filter((input) => isRemoval(input, from));
  if (wanted.length === 0 && removed.length > 0) {
    return { files: [], unmatched: [{ input: removed.join(" "), issue: nothingWanted() }] };
  }
  const rules = {
    from,
    gitignore: options.useIgnore === false ? undefined : readGitignore(cwd),
    allowCode: options.allowCode,
    skip: new Set(options.skip?.map((file) => absolute(cwd, file))),
    isRemoved: removal(removed, from),
  };
  const found = wanted.map((input) => findOne(input, { ...rules, folders: createFolders() }));
  const files = new Set(found.flatMap((one) => one.files.map((file) => display(file, cwd))));
  const unreadable = new Map(found.flatMap((one) => [...one.unreadable]));
  const hindrances = [...unreadable].map(([folder, error]) => ({ input: display(folder, cwd), issue: explain(error) }));
  return { files: [...files].sort(), unmatched: [...found.flatMap((one) => one.unmatched ?? []), ...hindrances] };
}

/** The files of one input. That it has none need not be said where a folder could not be read. */
function findOne(input: string, rules: Rules) {
  const files = expand(input, rules);
  const unreadable = [...rules.folders.unreadable];
  const isDone = files.length > 0 || unreadable.length > 0;
  return { files, unreadable, unmatched: isDone ? undefined : { input, issue: noMatch(input, rules) } };
}

/** The issue that a folder can't be read. */
function explain(error: NodeJS.ErrnoException): Issue {
  const reason = REASONS[error.code ?? ""] ?? reasonOf(error);
  return createIssue("file-unreadable", "", `The folder can't be read: ${reason}.`);
}

/** Sentences for what the file system says. */
const REASONS: { readonly [code: string]: string } = { EACCES: "permission denied", EPERM: "permission denied" };

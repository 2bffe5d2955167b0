import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { type Issue, quote } from "../../runtime/issues.js";
import { askGit, GitFailure, git } from "./git.js";
import { toPosix } from "./paths.js";

/** The files that changed, as absolute paths without links, with `/`; or why nobody knows. */
export type Changed = { readonly files: ReadonlySet<string> } | { readonly issue: Issue };

/**
 * What git says changed in the working tree, files that it does not know yet included: since the last commit, or since
 * the branch of `ref` and this one parted.
 */
export function changedFiles(cwd: string, ref?: string): Changed {
  try {
    const root = git(cwd, "rev-parse", "--show-toplevel").replace(/\r?\n$/, "");
    const names = [
      ...trackedSince(root, baseOf(root, ref)),
      ...list(root, "ls-files", "--others", "--exclude-standard"),
    ];
    const files = names.map((name) => toPosix(resolve(root, name))).filter(isThere);
    return { files: new Set(files) };
  } catch (error) {
    if (error instanceof GitFailure) return { issue: error.issue };
    throw error;
  }
}

/** The files that are among those that changed; they are relative to `cwd`, or absolute. */
export function keepChanged(files: readonly string[], changed: ReadonlySet<string>, cwd: string): readonly string[] {
  const folders = new Map<string, string>();
  return files.filter((file) => {
    const path = resolve(cwd, file);
    const folder = dirname(path);
    const real = folders.get(folder) ?? realFolder(folder);
    folders.set(folder, real);
    return changed.has(toPosix(resolve(real, basename(path))));
  });
}

/** The commit to compare with; none where there is no commit yet. */
function baseOf(root: string, ref: string | undefined): string | undefined {
  const head = commitOf(root, "HEAD");
  if (ref === undefined) return head;
  const other = ref.startsWith("-") ? undefined : commitOf(root, ref);
  if (!other) throw new GitFailure(`Git knows no commit by the name ${quote(ref)}.`, fetchHint(root));
  const base = head && askGit(root, "merge-base", other, head)?.trim();
  if (!base)
    throw new GitFailure(`Git finds no commit that ${quote(ref)} and this branch have in common.`, fetchHint(root));
  return base;
}

/** The commit that a name stands for, as a number: a name may look like an option. */
function commitOf(root: string, name: string): string | undefined {
  return askGit(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`)?.trim();
}

function fetchHint(root: string): string {
  const isShallow = askGit(root, "rev-parse", "--is-shallow-repository")?.trim() === "true";
  const fetch = "Fetch the history: actions/checkout with fetch-depth: 0, or git fetch --unshallow.";
  return isShallow
    ? `This clone lacks its history. ${fetch}`
    : "Look at the names with: git branch --all, and git tag.";
}

/** What differs from a commit in the working tree, or in what is staged; without one, all that is staged. */
function trackedSince(root: string, base: string | undefined): readonly string[] {
  if (!base) return list(root, "ls-files", "--cached");
  const diff = ["diff", "--name-only", "--no-renames", "--no-relative", "--no-ext-diff", "--diff-filter=d"];
  return [...list(root, ...diff, base), ...list(root, ...diff, "--cached", base)];
}

/** Names as git gives them with -z: whatever is in them, nothing is quoted. */
function list(root: string, ...args: readonly string[]): readonly string[] {
  return git(root, ...args, "-z", "--")
    .split("\0")
    .filter((name) => name !== "");
}

/** What is staged may be gone from the working tree, and a folder may be a repository of its own. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { posix, resolve } from "node:path";
import type { Ignore } from "ignore";
import { isBelow } from "./paths.js";

/** Tells for a folder which of its entries git ignores; nothing where no rule speaks of it. */
export type Gitignore = (folder: string) => ((name: string, isFolder: boolean) => boolean) | undefined;

/** The rules that count in a folder. */
interface Scope {
  /** The folder of the repository, or that of the run: rules speak of paths from there. */
  readonly root: string;
  readonly isRepository: boolean;
  readonly rules?: Ignore | undefined;
}

/**
 * What the .gitignore files say: those of the repository that a folder is in, and its .git/info/exclude; outside of any
 * repository, those from `cwd` down. Paths are absolute, with `/`.
 */
export function readGitignore(cwd: string): Gitignore {
  const scopes = new Map<string, Scope>();
  const scopeOf = (folder: string): Scope => {
    const held = scopes.get(folder);
    if (held) return held;
    const scope = open(folder, scopeOf, cwd);
    scopes.set(folder, scope);
    return scope;
  };
  return (folder) => {
    const { root, rules } = scopeOf(folder);
    if (!rules) return undefined;
    const way = folder === root ? "" : `${posix.relative(root, folder)}/`;
    return (name, isFolder) => rules.ignores(`${way}${name}${isFolder ? "/" : ""}`);
  };
}

function open(folder: string, scopeOf: (folder: string) => Scope, cwd: string): Scope {
  const parent = posix.dirname(folder);
  if (existsSync(`${folder}/.git`)) {
    return extend({ root: folder, isRepository: true }, folder, [excludeFile(folder), `${folder}/.gitignore`]);
  }
  const around = parent === folder ? { root: cwd, isRepository: false } : scopeOf(parent);
  const isInside = around.isRepository || folder === cwd || isBelow(folder, cwd);
  return isInside ? extend(around, folder, [`${folder}/.gitignore`]) : around;
}

/** Where git keeps the rules that are not shared: a worktree or submodule has a file in the place of .git. */
function excludeFile(root: string): string {
  const git = `${root}/.git`;
  const [, elsewhere] = /^gitdir: (.*)/.exec(readText(git)) ?? [];
  if (elsewhere === undefined) return `${git}/info/exclude`;
  const folder = resolve(root, elsewhere);
  const [, common = "."] = /^(.+)/.exec(readText(`${folder}/commondir`)) ?? [];
  return resolve(folder, common, "info/exclude");
}

/** What can't be read, as it is a folder or not there, has no rules: what it may ignore is checked. */
function readText(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  } catch {
    return "";
  }
}

/** Adds the rules of files that lie in a folder, or speak of it: of two that match, the last counts. */
function extend(scope: Scope, folder: string, files: readonly string[]): Scope {
  const lines = files.flatMap((file) => linesOf(readText(file)));
  if (lines.length === 0) return scope;
  const way = folder === scope.root ? "" : `/${escapeName(posix.relative(scope.root, folder))}/`;
  const rules = load()({ ignorecase: process.platform === "win32" || process.platform === "darwin" });
  if (scope.rules) rules.add(scope.rules);
  return { ...scope, rules: rules.add(lines.map((line) => rebase(line, way))) };
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

/** A rule of a folder as one of the root: with a slash in it, it speaks of paths from its folder, else of any below. */
function rebase(line: string, way: string): string {
  if (way === "") return line;
  const [, not = "", rule = ""] = /^(!?)(.*)$/s.exec(line)!;
  const isAnchored = /\/(?!\s*$)/.test(rule);
  return `${not}${way}${isAnchored ? rule.replace(/^\//, "") : `**/${rule}`}`;
}

function escapeName(name: string): string {
  return name.replace(/[\\*?[\] !#]/g, "\\$&");
}

/** Only now, as most runs need it not. */
function load(): (options: object) => Ignore {
  return createRequire(import.meta.url)("ignore");
}

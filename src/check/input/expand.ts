import type { Gitignore } from "./gitignore.js";
import { isOfFolder, isOtherCode } from "./kinds.js";
import type { Folders } from "./list-folder.js";
import { isNoMessage } from "./no-messages.js";
import { absolute, start, toPosix } from "./paths.js";
import { type Pattern, readPattern } from "./pattern.js";
import { whatIs } from "./what-is.js";

/** What inputs stand for, and what they don't. Paths are absolute, with `/`. */
export interface Rules {
  /** The folder that names and patterns start from. */
  readonly from: string;
  readonly folders: Folders;
  /** What git ignores; without it, nothing is. */
  readonly gitignore?: Gitignore | undefined;
  /** Also what is clearly no message. */
  readonly all?: boolean | undefined;
  readonly allowCode?: boolean | undefined;
  /** Files that are left out of folders and patterns. */
  readonly skip: ReadonlySet<string>;
  /** Whether a pattern with `!` removes a file. */
  readonly isRemoved: (file: string) => boolean;
}

/** The files that a name, a folder or a pattern stands for. */
export function expand(input: string, rules: Rules): readonly string[] {
  const found = find(input, rules);
  return found.filter((file) => !rules.isRemoved(file));
}

function find(input: string, rules: Rules): readonly string[] {
  const path = absolute(rules.from, input);
  const what = whatIs(rules.from, input);
  if (what === "file") return [path];
  const spelt = new Set(toPosix(input).split("/"));
  if (what === "folder") return search(path, spelt, rules, everything(rules));
  const pattern = readPattern(input);
  const base = absolute(rules.from, pattern.base);
  if (pattern.isGlob) return search(base, spelt, rules, withoutCode(pattern, rules));
  return whatIs(rules.from, pattern.base) === "file" ? [base] : [];
}

/** What is searched for below a folder. */
type Wanted = Pick<Pattern, "matches" | "mayHold">;

/** What a folder stands for: messages at any depth, but for what is hidden, which patterns don't match either. */
function everything({ allowCode }: Rules): Wanted {
  return {
    matches: (path) => isOfFolder(path, allowCode) && !/(?:^|\/)\.[^/]*$/.test(path),
    mayHold: (folder) => !folder.startsWith("."),
  };
}

/** What a pattern stands for: whatever matches, but for code. */
function withoutCode({ matches, mayHold }: Pattern, { allowCode }: Rules): Wanted {
  return { matches: (path) => matches(path) && !isOtherCode(path, allowCode), mayHold };
}

/** Every file below a folder that is wanted. */
function search(
  base: string,
  spelt: ReadonlySet<string>,
  { folders, gitignore, all, skip }: Rules,
  wanted: Wanted,
): string[] {
  const found: string[] = [];
  const visit = (folder: string, way: string, depth: number) => {
    const entries = folders.list(folder);
    const isIgnored = entries.length > 0 ? gitignore?.(folder) : undefined;
    for (const entry of entries) {
      const { name } = entry;
      const isFolder = entry.isDirectory();
      if (isNoMessage(name, spelt) && (isFolder || !all)) continue;
      if (!(isFolder ? wanted.mayHold(name, depth) : wanted.matches(way + name)) || isIgnored?.(name, isFolder))
        continue;
      const path = start(folder) + name;
      if (isFolder) visit(path, `${way}${name}/`, depth + 1);
      else if (!skip.has(path)) found.push(path);
    }
  };
  visit(base, "", 0);
  return found;
}

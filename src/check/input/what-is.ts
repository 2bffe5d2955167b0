import { statSync } from "node:fs";
import { resolve } from "node:path";

/**
 * What is at a path. What can't be looked at counts as a file: whoever reads it says why it can't be. An empty name is
 * nothing: it comes from a variable that is not set, and must not stand for the whole folder.
 */
export function whatIs(folder: string, path: string): "file" | "folder" | "nothing" {
  if (path === "") return "nothing";
  try {
    const stats = statSync(resolve(folder, path), { throwIfNoEntry: false });
    if (!stats) return "nothing";
    return stats.isDirectory() ? "folder" : "file";
  } catch (error) {
    return HIDDEN.has((error as NodeJS.ErrnoException).code ?? "") ? "file" : "nothing";
  }
}

const HIDDEN: ReadonlySet<string> = new Set(["EACCES", "EPERM", "ELOOP"]);

import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Where a folder lies in its git repository, with a slash at its end; empty at its top, and outside of any. */
export function pathInRepository(folder: string): string {
  for (let top = resolve(folder); ; top = dirname(top)) {
    if (existsSync(join(top, ".git"))) return asPrefix(relative(top, folder));
    if (dirname(top) === top) return "";
  }
}

function asPrefix(path: string): string {
  return path === "" ? "" : `${path.replaceAll("\\", "/")}/`;
}

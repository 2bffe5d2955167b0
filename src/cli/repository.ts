import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** The top of the git repository that a folder lies in; nothing when it lies in none. */
function repositoryOf(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** The top of the repository that a folder lies inside of; nothing when it is the top itself, or in no repository. */
export function repositoryAround(folder: string): string | undefined {
  const top = repositoryOf(folder);
  return top === resolve(folder) ? undefined : top;
}

/** Where a folder lies in its repository, with a slash at its end; empty at its top, and outside of any. */
export function pathInRepository(folder: string): string {
  const path = relative(repositoryOf(folder) ?? folder, folder);
  return path === "" ? "" : `${path.replaceAll("\\", "/")}/`;
}

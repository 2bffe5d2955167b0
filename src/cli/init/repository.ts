import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The top of the repository that a folder lies inside of; nothing when it is the top itself, or in no repository. */
export function repositoryAround(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at === folder ? undefined : at;
    if (at === dirname(at)) return undefined;
  }
}

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Name of the config file. */
export const CONFIG_FILE = "omnirich.config.json";

/**
 * The path of the nearest config: in the folder, or in one around it, up to the folder of the git repository. Outside of
 * any repository, up to the root.
 */
export function findConfig(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_FILE);
    if (existsSync(path)) return path;
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) return undefined;
  }
}

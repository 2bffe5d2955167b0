import { basename, dirname, resolve } from "node:path";
import { isOfFolder } from "../../check/input/kinds.js";
import { CONFIG_FILE } from "../../config/find-config.js";
import type { Output } from "../command.js";
import { watchFolders } from "../watch-folders.js";
import type { Arguments } from "./arguments.js";
import type { Settings } from "./settings.js";

/**
 * Checks again whenever a file changes that may matter, in the folders of what was checked. Ends when the signal says so.
 * `check` gives the settings of its run; where it gives none, as the config is broken, what was watched still is.
 */
export async function watchAndCheck(
  args: Arguments,
  check: () => Promise<Settings | undefined>,
  stderr: Output,
  signal: AbortSignal,
): Promise<void> {
  const run = async () => {
    const settings = await check();
    return settings && foldersOf(settings);
  };
  await watchFolders(run, (path) => matters(path, args), stderr, signal);
}

/** The folder of the run, that of the config, and those of all files; a new folder in one of them is noticed there. */
function foldersOf({ files, checking: { cwd }, config }: Settings): Set<string> {
  return new Set([cwd, ...(config ? [config.folder] : []), ...files.map((file) => dirname(resolve(cwd, file)))]);
}

/** Whether the change of a file may change what is found. What a run writes itself does not. */
function matters(file: string, { targets, allowCode, baseline }: Arguments): boolean {
  const name = basename(file);
  const written = [...targets.map((target) => target.file), baseline].some((path) => path && basename(path) === name);
  if (written || /^\..*\.tmp$/.test(name)) return false;
  // A name without a dot may be a folder.
  return isOfFolder(name, allowCode) || [CONFIG_FILE, ".gitignore"].includes(name) || !name.includes(".");
}

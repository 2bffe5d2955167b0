import { existsSync, type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import type { Output } from "./command.js";

/** Milliseconds without a change before the next run: editors write a file in several steps. */
const QUIET = 100;

/**
 * Runs something, and again after every change that may matter, until the signal ends it. `run` gives the folders that
 * decide on its result; where it gives none, as the config is broken, those that were watched still are.
 */
export async function watchFolders(
  run: () => Promise<Iterable<string> | undefined>,
  matters: (path: string) => boolean,
  stderr: Output,
  signal: AbortSignal,
): Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  let wake: () => void = () => undefined;
  signal.addEventListener("abort", () => wake());
  while (!signal.aborted) {
    // Made before the run, so that what changes meanwhile is not missed.
    const change = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const folders = await run();
    if (signal.aborted) break;
    forgetGone(watchers);
    for (const folder of folders ?? []) {
      if (watchers.has(folder) || !existsSync(folder)) continue;
      const watcher = watch(folder, (_, file) => {
        if (file === null || matters(join(folder, file))) wake();
      });
      watchers.set(
        folder,
        watcher.on("error", () => wake()),
      );
    }
    stderr.write(`Watching ${watchers.size === 1 ? "1 folder" : `${watchers.size} folders`}. End with Ctrl+C.\n\n`);
    await change;
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, QUIET));
  }
  for (const watcher of watchers.values()) watcher.close();
}

/** A folder that was removed tells nothing, also when there is a new one under its name. */
function forgetGone(watchers: Map<string, FSWatcher>): void {
  for (const [folder, watcher] of watchers) {
    if (existsSync(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
}

import { watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";

/** Milliseconds without a change before it is drawn again: editors write a file in several steps. */
const QUIET = 100;

/** Calls `draw` after every change of a file, until the signal ends it. The folder is watched, as editors replace files. */
export async function watchFile(file: string, draw: () => Promise<void>, signal: AbortSignal): Promise<void> {
  let wake: () => void = () => undefined;
  const watcher = watch(dirname(resolve(file)), (_, name) => {
    if (name === null || name === basename(file)) wake();
  });
  signal.addEventListener("abort", () => wake());
  try {
    while (!signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (signal.aborted) break;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
      await draw();
    }
  } finally {
    watcher.close();
  }
}

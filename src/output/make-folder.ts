import { mkdir, rmdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** How to go back, the last step first. */
export type Undo = (() => Promise<void>)[];

/** Makes a folder, and those around it that are missing; `undo` learns to remove them when they are empty. */
export async function makeFolder(path: string, undo: Undo): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  undo.push(async () => {
    for (let at = resolve(path); at.length >= resolve(first).length; at = dirname(at)) {
      await rmdir(at).catch(() => undefined);
    }
  });
}

import { resolve } from "node:path";
import type { Checking, Tell } from "./checking.js";
import { dialectOf, kindOf } from "./input/kinds.js";
import { checkJsonFile } from "./json-file.js";
import { checkLineFile } from "./line-file.js";
import { piecesOf } from "./pieces.js";
import type { Crew } from "./threads/crew.js";
import { doInOrder } from "./threads/in-order.js";
import type { Job } from "./threads/job.js";
import { nextTurn } from "./turn.js";

/**
 * Checks the messages in files, one file after the other, and tells of each while it goes: memory does not grow with the
 * number of files, or of lines in an NDJSON file. Never throws because of what a file holds. With a crew, other threads
 * take over a part; what is told, and in which order, stays the same.
 */
export async function checkFiles(files: readonly string[], checking: Checking, tell: Tell, crew?: Crew): Promise<void> {
  for (let at = 0; at < files.length; ) {
    const file = files[at]!;
    const end = endOfJson(files, at);
    if (end > at) {
      await checkJsonFiles(files.slice(at, end), checking, tell, crew);
      at = end;
      continue;
    }
    at++;
    if (kindOf(file) === "code") await (await import("./code-file.js")).checkCodeFile(file, checking, tell);
    else await checkLineFile(file, piecesOf(resolve(checking.cwd, file)), checking, tell, crew);
  }
}

/** Index of the first file from `start` on that is not read as a whole. */
function endOfJson(files: readonly string[], start: number): number {
  let end = start;
  while (end < files.length && /^jsonc?$/.test(kindOf(files[end]!))) end++;
  return end;
}

async function checkJsonFiles(files: readonly string[], checking: Checking, tell: Tell, crew?: Crew): Promise<void> {
  if (!crew) {
    for (const [i, file] of files.entries()) {
      checkJsonFile(file, dialectOf(file), checking, tell);
      // Waiting behind each would take as long as checking it.
      if (i % BATCH === BATCH - 1) await nextTurn();
    }
    return;
  }
  await doInOrder(batchesOf(files), crew, checking, ({ reports }) => {
    for (const { report, untold } of reports) tell(report, untold);
  });
}

/** Files of one job: checking them takes some milliseconds, and passing them on a part of one. */
const BATCH = 200;

function* batchesOf(files: readonly string[]): Generator<Job> {
  for (let at = 0; at < files.length; at += BATCH) yield { kind: "files", files: files.slice(at, at + BATCH) };
}

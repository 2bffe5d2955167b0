import { open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { writeReason } from "../../diagnostics/write-reason.js";
import { makeFolder, type Undo } from "../../output/make-folder.js";
import { createIssue, type Issue, quote } from "../../runtime/issues.js";
import type { Part } from "./part.js";

/** Writes new files, all or none, and overwrites nothing: a file that came meanwhile is as good as one from before. */
export async function writeParts(parts: readonly Part[]): Promise<Issue | undefined> {
  const undo: Undo = [];
  for (const part of parts) {
    try {
      await writeNew(part, undo);
    } catch (error) {
      for (const step of undo.reverse()) await step();
      const message = `The file ${quote(part.path)} can't be written: ${writeReason(error)}.`;
      return createIssue("output-unwritable", "", message, { hint: "Nothing was written." });
    }
  }
  return undefined;
}

async function writeNew({ path, text }: Part, undo: Undo): Promise<void> {
  if (dirname(path) !== ".") await makeFolder(dirname(path), undo);
  const file = await open(path, "wx");
  undo.push(() => rm(path, { force: true }));
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

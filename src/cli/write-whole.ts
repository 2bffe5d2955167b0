import { lstat, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeReason } from "../diagnostics/write-reason.js";
import { makeFolder, type Undo } from "../output/make-folder.js";
import { createIssue, type Issue, quote } from "../runtime/issues.js";

/** Writes a file whole or not at all: under another name first, then renamed. Returns what went wrong. */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  overwrite: boolean,
): Promise<Issue | undefined> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (!overwrite && (await exists(path))) {
      const hint = "Choose another name, or overwrite it with --force.";
      return createIssue("file-exists", "", `The file ${quote(path)} is there already.`, { hint });
    }
    await writeFile(temporary, content, { flag: "wx" });
    await rename(temporary, path);
    return undefined;
  } catch (error) {
    return unwritable(path, error);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** The same, and makes the folder of the file when it is missing; what was made for nothing is removed again. */
export async function writeInFolder(path: string, content: string, overwrite: boolean): Promise<Issue | undefined> {
  const undo: Undo = [];
  const issue = await makeFolder(dirname(path), undo).then(
    () => writeWhole(path, content, overwrite),
    (error: unknown) => unwritable(path, error),
  );
  if (issue) for (const step of undo.reverse()) await step();
  return issue;
}

function unwritable(path: string, error: unknown): Issue {
  const hint = "Choose another path for -o. Nothing was written.";
  return createIssue("output-unwritable", "", `The file ${quote(path)} can't be written: ${writeReason(error)}.`, {
    hint,
  });
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

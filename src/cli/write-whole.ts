import { lstat, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeReason } from "../diagnostics/write-reason.js";
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
    const hint = "Choose another path for -o. Nothing was written.";
    return createIssue("output-unwritable", "", `The file ${quote(path)} can't be written: ${writeReason(error)}.`, {
      hint,
    });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

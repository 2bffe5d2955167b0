import { UsageError } from "./usage.js";
import { writeWhole } from "./write-whole.js";

/** Writes the file that a command was told to write, whole or not at all. Throws UsageError. */
export async function writeOutput(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  const issue = await writeWhole(path, content, force);
  if (issue) throw new UsageError(issue.message, issue.hint, issue.code);
}

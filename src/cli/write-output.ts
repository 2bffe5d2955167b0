import type { Terminal } from "./command.js";
import { UsageError } from "./usage.js";

/** Where a command was told to write, as on its command line; without a file, to standard output. */
export interface OutputArguments {
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Writes what a command makes: to the file it was told, whole or not at all, or to standard output. Throws UsageError. */
export async function writeResult(
  content: string | Uint8Array,
  { output, force = false }: OutputArguments,
  { stdout }: Terminal,
): Promise<void> {
  if (output === undefined) stdout.write(String(content));
  else await writeOutput(output, content, force);
}

/** Writes the file that a command was told to write, whole or not at all. Throws UsageError. */
export async function writeOutput(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  const { writeWhole } = await import("./write-whole.js");
  const issue = await writeWhole(path, content, force);
  if (issue) throw UsageError.of(issue);
}

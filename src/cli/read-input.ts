import type { JsonFile } from "../check/read-json.js";
import { quote } from "../runtime/issues.js";
import type { Terminal } from "./command.js";
import { UsageError } from "./usage.js";

/** Reads the file that a command was given, or standard input for "-", with the name that people know it by. */
export async function readInput(
  input: string,
  { stdin }: Terminal,
): Promise<{ readonly file: string; readonly content: JsonFile }> {
  const { readJson, readJsonFile } = await import("../check/read-json.js");
  if (input !== "-") {
    const { existsSync } = await import("node:fs");
    if (!existsSync(input))
      throw new UsageError(`The file ${quote(input)} doesn't exist.`, undefined, "no-file-matched");
    return { file: input, content: readJsonFile(input) };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return { file: "standard input", content: readJson(Buffer.concat(chunks)) };
}

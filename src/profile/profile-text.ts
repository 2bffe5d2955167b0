import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

/** What a profile decides of the output, as text: nothing without a profile, and no list at all where it can't be read. */
export async function profileText(given: unknown, cwd: string): Promise<readonly string[] | undefined> {
  if (given === undefined) return [];
  try {
    return [typeof given === "string" ? await readFile(resolve(cwd, given), "utf8") : JSON.stringify(given)];
  } catch {
    // What is wrong with it is told when it is applied.
    return undefined;
  }
}

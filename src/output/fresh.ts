import { join } from "node:path";
import { readText } from "./check.js";
import { hashText } from "./hash.js";
import { inGroups } from "./in-groups.js";
import { MANIFEST, printManifest, readManifest } from "./manifest.js";

/**
 * How many files the output folder holds, when it is what this input yields, without generating: its manifest is the
 * one that would be written, and every file that it lists has the hash that it lists. Nothing when that is not certain.
 */
export async function countFresh(folder: string, input: Promise<string | undefined>): Promise<number | undefined> {
  const text = await readText(join(folder, MANIFEST));
  const listed = readManifest(text);
  if (listed?.seal === undefined) return undefined;
  const hash = await input;
  if (hash === undefined || text !== printManifest(listed, hash)) return undefined;
  const same = await inGroups(Object.entries(listed.files), async ([path, hash]) => {
    const found = await readText(join(folder, path));
    return found !== undefined && hashText(found) === hash;
  });
  // The manifest is a file of the output, too.
  return same.every(Boolean) ? same.length + 1 : undefined;
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OutputFile } from "../model/model.js";
import { inGroups } from "./in-groups.js";
import { listedFiles, MANIFEST, withoutSeal } from "./manifest.js";

/** A file in which the output folder is not what the schemas yield. */
export interface Difference {
  readonly kind: "stale" | "missing" | "orphaned";
  /** Relative to the output folder. */
  readonly path: string;
}

/**
 * Compares a rendered output with the folder, byte by byte. Orphaned: listed in the old manifest, not rendered any more.
 * The seal of the manifest counts where that is asked for: it differs with versions that leave the output as it is.
 */
export async function compareOutput(
  folder: string,
  files: readonly OutputFile[],
  { seal = false }: { readonly seal?: boolean } = {},
): Promise<Difference[]> {
  const isSame = (path: string, a: string, b: string) =>
    a === b || (path === MANIFEST && !seal && withoutSeal(a) === withoutSeal(b));
  const compared = await inGroups(files, async ({ path, text }): Promise<Difference[]> => {
    const found = await readText(join(folder, path));
    if (found === undefined) return [{ kind: "missing", path }];
    return isSame(path, found, text) ? [] : [{ kind: "stale", path }];
  });
  const differences = compared.flat();
  const rendered = new Set(files.map((file) => file.path));
  for (const path of listedFiles(await readText(join(folder, MANIFEST)))) {
    if (!rendered.has(path) && (await readText(join(folder, path))) !== undefined)
      differences.push({ kind: "orphaned", path });
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text of a file, or nothing when there is none. */
export async function readText(path: string | URL): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}

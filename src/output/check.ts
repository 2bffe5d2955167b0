import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OutputFile } from "../model/model.js";
import { listedFiles, MANIFEST } from "./manifest.js";

/** A file in which the output folder is not what the schemas yield. */
export interface Difference {
  readonly kind: "stale" | "missing" | "orphaned";
  /** Relative to the output folder. */
  readonly path: string;
}

/** Compares a rendered output with the folder, byte by byte. Orphaned: listed in the old manifest, not rendered any more. */
export async function compareOutput(folder: string, files: readonly OutputFile[]): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const { path, text } of files) {
    const found = await readText(join(folder, path));
    if (found === undefined) differences.push({ kind: "missing", path });
    else if (found !== text) differences.push({ kind: "stale", path });
  }
  const rendered = new Set(files.map((file) => file.path));
  for (const path of listedFiles(await readText(join(folder, MANIFEST)))) {
    if (!rendered.has(path) && (await readText(join(folder, path))) !== undefined)
      differences.push({ kind: "orphaned", path });
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text of a file, or nothing when there is none. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { inGroups } from "../output/in-groups.js";
import { findSchemas } from "./load-files.js";
import { readModules } from "./load-modules.js";

/**
 * Everything that decides what schema files yield, as text that differs when they might yield something else: their
 * names and texts, and those of what they import. Nothing where that can't be told, or where a file can't be read.
 */
export async function readSchemas(globs: readonly string[], cwd: string): Promise<string | undefined> {
  try {
    const { json, code, issues } = await findSchemas(globs, cwd);
    if (issues.length > 0) return undefined;
    const modules = code.length === 0 ? [] : await readModules(code, cwd);
    if (modules === undefined) return undefined;
    const texts = await inGroups(json, async (file) => [file, await readFile(resolve(cwd, file), "utf8")]);
    return JSON.stringify([texts, code, modules]);
  } catch {
    // What is wrong with them is told when they are loaded.
    return undefined;
  }
}

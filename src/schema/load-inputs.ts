import { resolve } from "node:path";
import { findImports } from "../loader/import-defaults.js";
import { findSchemas } from "./load-files.js";

/** The files that schemas are read from: those that the globs name, and all that modules among them import. */
export async function findSchemaInputs(globs: readonly string[], cwd: string): Promise<readonly string[]> {
  const { json, code } = await findSchemas(globs, cwd);
  const modules = code.length === 0 ? [] : await findImports(code, cwd, "to read schemas").catch(() => code);
  return [...json, ...modules].map((file) => resolve(cwd, file));
}

import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { MissingTool } from "../diagnostics/tools.js";
import { explainImport, importDefaults } from "../loader/import-defaults.js";
import type { JsonSchema } from "../model/model.js";
import { inGroups } from "../output/in-groups.js";
import { describe, reasonOf } from "../runtime/issues.js";
import { isObject } from "../runtime/shapes.js";
import { findSchemas } from "./load-files.js";

/** What a schema file holds, as plain JSON. */
export interface LoadedSchema {
  /** Relative to the folder of the run, with `/`. */
  readonly file: string;
  readonly schema: JsonSchema;
}

/**
 * Reads every schema file that the globs name: JSON as it is, TypeScript and JavaScript by their default export.
 * `meanwhile` runs while another process bundles the modules.
 */
export async function loadSchemas(
  globs: readonly string[],
  cwd: string,
  meanwhile: () => unknown = () => undefined,
): Promise<{ readonly schemas: readonly LoadedSchema[]; readonly issues: readonly LocatedIssue[] }> {
  const { json, code, issues } = await findSchemas(globs, cwd);
  const loaded = [...(await inGroups(json, (file) => loadJson(file, cwd))), ...(await loadCode(code, cwd, meanwhile))];
  const schemas = loaded.filter((entry) => "schema" in entry).sort((a, b) => (a.file < b.file ? -1 : 1));
  return { schemas, issues: [...issues, ...distinct(loaded.filter((entry) => "code" in entry))] };
}

/** Each issue once: a broken module that several schemas import breaks all of them. */
function distinct(issues: readonly LocatedIssue[]): LocatedIssue[] {
  return [...new Map(issues.map((issue) => [`${issue.file} ${issue.message}`, issue])).values()];
}

type Outcome = LoadedSchema | LocatedIssue;

/** Bytes that are no UTF-8 are refused, and a mark before it is left out. */
const UTF_8 = new TextDecoder("utf-8", { fatal: true });

async function loadJson(file: string, cwd: string): Promise<Outcome> {
  try {
    const value: unknown = JSON.parse(UTF_8.decode(await readFile(resolve(cwd, file))));
    return isObject(value) ? accept(file, value) : failed(file, `it is no schema object, but ${describe(value)}`);
  } catch (error) {
    return failed(file, `it can't be read as JSON: ${reasonOf(error)}`);
  }
}

const PURPOSE = "to read schemas written in TypeScript or JavaScript";

/** Imports all modules as one bundle, so that what they share is loaded once; one by one when that fails. */
async function loadCode(files: readonly string[], cwd: string, meanwhile?: () => unknown): Promise<Outcome[]> {
  if (files.length === 0) return [];
  try {
    const schemas = await importDefaults(files, cwd, PURPOSE, meanwhile);
    return files.map((file, i) => accept(file, schemas[i]));
  } catch (error) {
    if (error instanceof MissingTool) return [error.issue];
    if (files.length === 1) return [explain(files[0]!, error)];
    return (await Promise.all(files.map((file) => loadCode([file], cwd)))).flat();
  }
}

function accept(file: string, value: unknown): Outcome {
  const name = relative(".", file).replaceAll("\\", "/");
  // TypeBox schemas carry hidden properties and functions; what JSON keeps is the schema.
  const schema: unknown = isObject(value) ? JSON.parse(JSON.stringify(value)) : undefined;
  if (isObject(schema)) return { file: name, schema };
  return failed(file, "its default export is no schema object");
}

function failed(file: string, why: string): LocatedIssue {
  const hint = "A schema file is JSON Schema, or a module whose default export is message({...}).";
  return issueAt("schema-load", { file, pointer: "" }, `The schema file can't be loaded: ${why}.`, { hint });
}

function explain(file: string, error: unknown): LocatedIssue {
  const { file: culprit = file, why } = explainImport(error);
  return failed(culprit, why);
}

import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { importTool, MissingTool } from "../diagnostics/tools.js";
import type { JsonSchema } from "../model/model.js";
import { createIssue } from "../runtime/issues.js";
import { isObject } from "../runtime/shapes.js";

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
  const { glob } = await import("tinyglobby");
  const files = (await glob([...globs], { cwd, absolute: false, onlyFiles: true })).sort();
  if (files.length === 0) {
    const message = `No schema file matches ${globs.join(", ")} in this folder.`;
    const hint = "Name the files or a glob, such as: omnirich generate --schemas 'schemas/*.ts'";
    return { schemas: [], issues: [createIssue("no-schema-matched", "", message, { hint })] };
  }
  const json = files.filter((file) => file.endsWith(".json"));
  const code = files.filter((file) => !file.endsWith(".json"));
  const loaded = [
    ...(await Promise.all(json.map((file) => loadJson(file, cwd)))),
    ...(await loadCode(code, cwd, meanwhile)),
  ];
  const schemas = loaded.filter((entry) => "schema" in entry).sort((a, b) => (a.file < b.file ? -1 : 1));
  return { schemas, issues: loaded.filter((entry) => "code" in entry) };
}

type Outcome = LoadedSchema | LocatedIssue;

async function loadJson(file: string, cwd: string): Promise<Outcome> {
  try {
    return accept(file, JSON.parse((await readFile(resolve(cwd, file), "utf8")).replace(/^\uFEFF/, "")));
  } catch (error) {
    return failed(file, `it can't be read as JSON: ${reason(error)}`);
  }
}

/** Imports all modules as one bundle, so that what they share is loaded once; one by one when that fails. */
async function loadCode(files: readonly string[], cwd: string, meanwhile?: () => unknown): Promise<Outcome[]> {
  if (files.length === 0) return [];
  try {
    const modules = await importBundle(files, cwd, meanwhile);
    return files.map((file, i) => accept(file, modules[`schema${i}`]));
  } catch (error) {
    if (error instanceof MissingTool) return [error.issue];
    if (files.length === 1) return [failed(files[0]!, reason(error))];
    return (await Promise.all(files.map((file) => loadCode([file], cwd)))).flat();
  }
}

async function importBundle(
  files: readonly string[],
  cwd: string,
  meanwhile?: () => unknown,
): Promise<{ readonly [name: string]: unknown }> {
  const { build } = await importTool<typeof import("esbuild")>(
    "esbuild",
    "to read schemas written in TypeScript or JavaScript",
  );
  const contents = files
    .map((file, i) => `export { default as schema${i} } from ${JSON.stringify(`./${file}`)};`)
    .join("\n");
  const require = `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(pathToFileURL(`${cwd}/`).href)});`;
  const bundling = build({
    stdin: { contents, resolveDir: cwd, sourcefile: "schemas.js" },
    absWorkingDir: cwd,
    banner: { js: require },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
  });
  if (meanwhile) setImmediate(meanwhile);
  const result = await bundling;
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0]!.contents).toString("base64")}`);
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

function reason(error: unknown): string {
  const errors = (error as { errors?: readonly { text: string; location?: { line: number } }[] }).errors;
  if (errors?.[0]) return `${errors[0].text}${errors[0].location ? ` (line ${errors[0].location.line})` : ""}`;
  return error instanceof Error ? error.message : String(error);
}

import type { LocatedIssue } from "../diagnostics/located.js";
import { createIssue, quote } from "../runtime/issues.js";

/** Schema files, by how they are read; relative to the folder of the run, sorted. */
export interface SchemaFiles {
  readonly json: readonly string[];
  /** TypeScript and JavaScript. */
  readonly code: readonly string[];
  /** One for each glob that matches nothing. */
  readonly issues: readonly LocatedIssue[];
}

/** Finds the schema files that globs name; those behind a `!` are left out. */
export async function findSchemas(globs: readonly string[], cwd: string): Promise<SchemaFiles> {
  const { glob } = await import("tinyglobby");
  const excluded = globs.filter((pattern) => pattern.startsWith("!"));
  const wanted = globs.filter((pattern) => !pattern.startsWith("!"));
  const find = (pattern: string) => glob([pattern, ...excluded], { cwd, absolute: false, onlyFiles: true });
  const found = await Promise.all(wanted.map(find));
  const files = [...new Set(found.flat())].sort();
  const unmatched = wanted.length > 0 ? wanted.filter((_, i) => found[i]!.length === 0) : [globs.join(", ")];
  return {
    json: files.filter((file) => file.endsWith(".json")),
    code: files.filter((file) => !file.endsWith(".json")),
    issues: unmatched.map(noMatch),
  };
}

function noMatch(pattern: string): LocatedIssue {
  const hint = "Name the files or a glob, such as: omnirich generate --schemas 'schemas/*.ts'";
  return createIssue("no-schema-matched", "", `No schema file matches ${quote(pattern)} in this folder.`, { hint });
}

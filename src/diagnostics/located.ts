import { createIssue, type Issue, type IssueDetails, type Severity } from "../runtime/issues.js";

/** An issue of a schema or an output file: `path` is a JSON Pointer inside that file. */
export interface LocatedIssue extends Issue {
  /** Relative to the folder of the run. */
  readonly file?: string;
}

/** A place in a schema file. */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
}

/** Makes an issue about a place in a file. */
export function issueAt(
  code: string,
  origin: Origin,
  message: string,
  details: IssueDetails = {},
  severity: Severity = "error",
): LocatedIssue {
  return { ...createIssue(code, origin.pointer, message, details, severity), file: origin.file };
}

/** "schemas/a.ts#/properties/b": how a sentence names a place. */
export function nameOrigin(origin: Origin): string {
  return origin.pointer === "" ? origin.file : `${origin.file}#${origin.pointer}`;
}

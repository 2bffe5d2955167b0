import type { Fix, Issue } from "../../runtime/issues.js";
import { isValid, type PlacedIssue, type Position, type Report, type Tally } from "../report.js";
import { LONGEST_PATH, shortPath } from "./short-path.js";

/** A report as JSON has it; its shape is stable, because people script against it. */
export interface Entry {
  readonly file: string;
  readonly index: number | null;
  readonly type: number | null;
  readonly name: string | null;
  readonly valid: boolean;
  readonly issues: readonly EntryIssue[];
}

/** An issue of an entry. */
export type EntryIssue = Pick<Issue, "code" | "severity" | "path" | "message" | "hint" | "fix" | "help"> & Position;

/** The numbers at the end of a JSON report. */
export type Summary = Pick<Tally, "files" | "messages" | "errors" | "warnings" | "fixable">;

/** What JSON says of a report. */
export function toEntry(report: Report): Entry {
  const { file, index, type, variant, issues } = report;
  return {
    file,
    index,
    type: type ?? null,
    name: variant?.name ?? null,
    valid: isValid(report),
    issues: issues.map(toEntryIssue),
  };
}

function toEntryIssue(issue: PlacedIssue): EntryIssue {
  const { code, severity, path, line, column, endLine, endColumn, message, hint, fix, help } = issue;
  return {
    ...{ code, severity, path: shortPath(path), line, column, endLine, endColumn, message },
    ...(hint === undefined ? {} : { hint }),
    ...(fix === undefined || isLong(fix) ? {} : { fix }),
    help,
  };
}

/** Whether a fix would fill the report: it is still made with --fix. */
function isLong({ path, to }: Fix): boolean {
  return path.length > LONGEST_PATH || (typeof to === "string" && to.length > LONGEST_VALUE);
}

/** Characters of a value that a report repeats; that of a message with JSON in it may be as long as its file. */
const LONGEST_VALUE = 4_000;

/** What JSON says of a whole run. */
export function toSummary({ files, messages, errors, warnings, fixable }: Tally): Summary {
  return { files, messages, errors, warnings, fixable };
}

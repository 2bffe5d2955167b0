import type { Issue } from "../../runtime/issues.js";
import { isValid, type PlacedIssue, type Position, type Report, type Tally } from "../report.js";

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
    ...{ code, severity, path, line, column, endLine, endColumn, message },
    ...(hint === undefined ? {} : { hint }),
    ...(fix === undefined ? {} : { fix }),
    help,
  };
}

/** What JSON says of a whole run. */
export function toSummary({ files, messages, errors, warnings, fixable }: Tally): Summary {
  return { files, messages, errors, warnings, fixable };
}

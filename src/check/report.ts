import { type Issue, isError } from "../runtime/issues.js";
import type { Variant } from "../runtime/shapes.js";

/** A stretch of a file; lines and columns count from 1, columns in UTF-16 units, and the end is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Sorts by where things start; what starts at the same place keeps its order. */
export function byPlace(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** An issue at its place in a file. */
export interface PlacedIssue extends Issue, Position {
  /** Set on a rename whose new key is required: the rename mends that too. */
  readonly isRequired?: true;
}

/** What the check of one file found. */
export interface FileReport {
  /** Its path as people see it, or the pattern that matched no file. */
  readonly file: string;
  /** Its text without a byte-order mark; empty when it could not be read. */
  readonly text: string;
  /** Whether it holds a JSON value. */
  readonly isJson: boolean;
  /** What its tag says, or that of the message around bare content, when that is a number. */
  readonly type?: number;
  /** The variant that its tag selects. */
  readonly variant?: Variant;
  /** In the order of their places. */
  readonly issues: readonly PlacedIssue[];
}

/** Numbers over all files. */
export interface Summary {
  readonly files: number;
  readonly messages: number;
  readonly errors: number;
  readonly warnings: number;
  /** Issues that have a safe fix. */
  readonly fixable: number;
}

/** Adds up what was found. */
export function summarise(reports: readonly FileReport[]): Summary {
  const issues = reports.flatMap((report) => report.issues);
  const errors = issues.filter(isError).length;
  return {
    files: reports.filter((report) => !isUnmatched(report)).length,
    messages: reports.filter((report) => report.isJson).length,
    errors,
    warnings: issues.length - errors,
    fixable: issues.filter((issue) => issue.fix?.safe).length,
  };
}

/** Whether a report stands for a pattern that matched no file, which is wrong usage rather than a finding. */
export function isUnmatched(report: FileReport): boolean {
  return report.issues.some((issue) => issue.code === "no-file-matched");
}

/** The place of issues that are about a file as a whole. */
export const START: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** The report of something that is wrong with a file as a whole. */
export function fileReport(file: string, ...issues: readonly Issue[]): FileReport {
  return { file, text: "", isJson: false, issues: issues.map((issue) => ({ ...issue, ...START })) };
}

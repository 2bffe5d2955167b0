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

/** The part of a line that is shown of it. */
export interface Excerpt {
  readonly text: string;
  /** Column of its first character, from 1. */
  readonly column: number;
  /** Whether the line goes on behind it. */
  readonly isCut: boolean;
}

/** A change of a text: what stands in a stretch of it, in UTF-16 offsets, is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An issue at its place in a file. */
export interface PlacedIssue extends Issue, Position {
  /** What mends it without asking anyone, in the text that it was found in. */
  readonly edit?: Edit;
  /** Of the line that it starts on; not there when it is about a file as a whole. */
  readonly excerpt?: Excerpt;
  /** Set on a rename whose new key is required: the rename mends that too. */
  readonly isRequired?: true;
}

/** What was found in one message, or about a file as a whole. */
export interface Report {
  /** Its path as people see it, or the pattern that matched no file. */
  readonly file: string;
  /** Place in a list (from 0), or line of an NDJSON file (from 1); null where it is about the whole file. */
  readonly index: number | null;
  /**
   * How many messages it speaks for: one; none when there is no JSON; and for a list or an NDJSON file as a whole, as
   * many as have no report of their own.
   */
  readonly messages: number;
  /** What the tag says, or that of the message around bare content, when that is a number. */
  readonly type?: number;
  /** The variant that the tag selects. */
  readonly variant?: Variant;
  /** In the order of their places. */
  readonly issues: readonly PlacedIssue[];
}

/** Numbers over a whole run. */
export interface Tally {
  readonly files: number;
  readonly messages: number;
  readonly errors: number;
  readonly warnings: number;
  /** Issues that have a safe fix. */
  readonly fixable: number;
  /** Files in which something was found. */
  readonly affected: number;
  /** Findings that the baseline holds back, and entries of it that nothing fits any more. */
  readonly known: number;
  readonly gone: number;
  /** Fixes that were made. */
  readonly fixed: number;
}

/** The tally of a run that has found nothing yet. */
export const NOTHING: Tally = {
  files: 0,
  messages: 0,
  errors: 0,
  warnings: 0,
  fixable: 0,
  affected: 0,
  known: 0,
  gone: 0,
  fixed: 0,
};

/** Whether a report stands for a pattern that matched no file, which is wrong usage rather than a finding. */
export function isUnmatched(report: Report): boolean {
  return report.issues.some((issue) => issue.code === "no-file-matched");
}

/** Whether no issue is an error. */
export function isValid(report: Report): boolean {
  return !report.issues.some(isError);
}

/** The place of issues that are about a file as a whole. */
export const START: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Whether an issue is about a file as a whole: it has no place to show. */
export function isWhole({ line, column, endLine, endColumn }: Position): boolean {
  return line === 1 && column === 1 && endLine === 1 && endColumn === 1;
}

/** The report of something that is wrong with a file as a whole. */
export function fileReport(file: string, ...issues: readonly Issue[]): Report {
  return { file, index: null, messages: 0, issues: issues.map((issue) => ({ ...issue, ...START })) };
}

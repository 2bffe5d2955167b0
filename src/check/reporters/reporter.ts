import type { Report, Tally } from "../report.js";

/** Writes what a run finds while it is found, so that memory does not grow with it. */
export interface Reporter {
  /** Text for the next report. Those of one file come one behind the other, in the order of their places. */
  add(report: Report): string;
  /** Text that ends the output. */
  end(tally: Tally): string;
}

/** What a rule says of itself, as far as reporters print it. */
export interface RuleText {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/** What reporters know of the run around them. */
export interface ReporterContext {
  /** Whether the output takes colours. */
  readonly colour: boolean;
  /** The version of omnirich. */
  readonly version: string;
  /** Every rule there is, sorted by code. */
  readonly rules: readonly RuleText[];
  /** Which part of a check this is, such as "1/3", where it is only a part. */
  readonly shard?: string;
  /** What stands before relative paths, so that they start from the top of the repository: "pkg/". */
  readonly prefix?: string;
  /** Takes Markdown for the summary of a CI job, where there is one. */
  readonly jobSummary?: (markdown: string) => void;
}

/** Makes a reporter for one run. */
export type CreateReporter = (context: ReporterContext) => Reporter;

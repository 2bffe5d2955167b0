import type { Untold } from "../budget.js";
import type { Checking } from "../checking.js";
import { dialectOf } from "../input/kinds.js";
import { checkJsonFile } from "../json-file.js";
import { checkLines, createProgress } from "../line-file.js";
import type { Block } from "../ndjson.js";
import type { Report } from "../report.js";

/** A piece of work that any thread can do: files, or some lines of one. */
export type Job =
  | { readonly kind: "files"; readonly files: readonly string[] }
  | { readonly kind: "block"; readonly file: string; readonly block: Block; readonly isSpent: boolean };

/** What came of a job. */
export interface Outcome {
  readonly reports: readonly { readonly report: Report; readonly untold?: Untold }[];
  /** Of a block: its lines and messages, those without a report included, and the issues that were only counted. */
  readonly lines: number;
  readonly messages: number;
  readonly untold?: Untold;
}

/** Does a job. */
export function doJob(job: Job, checking: Checking): Outcome {
  const reports: { readonly report: Report; readonly untold?: Untold }[] = [];
  const tell = (report: Report, untold?: Untold) => void reports.push({ report, ...(untold && { untold }) });
  if (job.kind === "files") {
    for (const file of job.files) checkJsonFile(file, dialectOf(file), checking, tell);
    return { reports, lines: 0, messages: 0 };
  }
  // What can't be told any more need not be worded.
  const progress = createProgress(job.file, job.isSpent ? { ...checking, most: 0 } : checking, tell);
  checkLines(job.block, progress);
  const untold = progress.budget.untold();
  return { reports, lines: progress.lines, messages: progress.messages, ...(untold && { untold }) };
}

import { isError } from "../runtime/issues.js";
import type { Untold } from "./budget.js";
import { isFixable } from "./fix/fixable.js";
import { isUnmatched, NOTHING, type Report, type Tally } from "./report.js";

/** Counts what is found while it is found. */
export interface Counter {
  add(report: Report, untold?: Untold): void;
  /** The numbers so far. */
  tally(): Tally;
}

/** Makes the counter of a run. Reports of one file come one behind the other. */
export function createCounter(): Counter {
  const tally = { ...NOTHING };
  let file: string | undefined;
  let isAffected = false;
  return {
    add(report, untold) {
      if (report.file !== file) {
        file = report.file;
        isAffected = false;
        if (!isUnmatched(report)) tally.files++;
      }
      tally.messages += report.messages;
      if (report.issues.length === 0) return;
      if (!isAffected && !isUnmatched(report)) {
        isAffected = true;
        tally.affected++;
      }
      for (const issue of report.issues) {
        // It stands for the others, which are counted themselves.
        if (untold && issue.code === "too-many-issues" && issue === report.issues.at(-1)) continue;
        if (isError(issue)) tally.errors++;
        else tally.warnings++;
        if (issue.edit && isFixable(report.file)) tally.fixable++;
      }
      tally.errors += untold?.errors ?? 0;
      tally.warnings += untold?.warnings ?? 0;
    },
    tally: () => ({ ...tally }),
  };
}

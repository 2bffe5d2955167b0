import { createIssue, type Issue, isError } from "../runtime/issues.js";
import { type PlacedIssue, START } from "./report.js";

/** Issues of one file that are told; of the rest only their number. */
export const MOST_TOLD = 100;

/** Issues that are counted, but not told. */
export interface Untold {
  readonly errors: number;
  readonly warnings: number;
  /** How many there are of each code. */
  readonly codes: { readonly [code: string]: number };
}

/** Lets so many issues of a file through, and counts the others. */
export interface Budget {
  keep<I extends Issue>(issues: readonly I[]): readonly I[];
  /** Counts issues that somebody else has left out. */
  add(untold: Untold): void;
  /** What was left out; nothing when all was told. */
  untold(): Untold | undefined;
}

/** The budget of one file. */
export function createBudget(most: number = MOST_TOLD): Budget {
  let left = most;
  let errors = 0;
  let warnings = 0;
  const codes = new Map<string, number>();
  const count = (code: string, times: number) => codes.set(code, (codes.get(code) ?? 0) + times);
  return {
    keep(issues) {
      if (issues.length === 0) return issues;
      const kept = issues.slice(0, left);
      left -= kept.length;
      for (const issue of issues.slice(kept.length)) {
        if (isError(issue)) errors++;
        else warnings++;
        count(issue.code, 1);
      }
      return kept;
    },
    add(untold) {
      errors += untold.errors;
      warnings += untold.warnings;
      for (const [code, times] of Object.entries(untold.codes)) count(code, times);
    },
    untold: () => (errors + warnings > 0 ? { errors, warnings, codes: Object.fromEntries(codes) } : undefined),
  };
}

/** The issue that tells of those which are not told. */
export function untoldIssue({ errors, warnings, codes }: Untold): PlacedIssue {
  const byCode = Object.entries(codes)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([code, times]) => `${times} ${code}`);
  const more = errors + warnings;
  const message = `${more} more ${more === 1 ? "issue" : "issues"} of this file ${more === 1 ? "is" : "are"} not shown: ${byCode.join(", ")}.`;
  const hint = "Mend those above first, and check again.";
  return { ...createIssue("too-many-issues", "", message, { hint }, errors > 0 ? "error" : "warning"), ...START };
}

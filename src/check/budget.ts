import { createIssue, type Issue } from "../runtime/issues.js";
import type { Finding, Keep } from "./keep.js";
import { type PlacedIssue, START } from "./report.js";
import { LONGEST_PATH } from "./reporters/short-path.js";

/** Issues of one file that are told; of the rest only their number. */
const MOST_TOLD = 100;

/** Characters that the issues of one file may take up together, so that no form of report gets long. */
const MOST_TEXT = 22_000;

/** Characters that a form of report has around what it says of one message, more or less. */
const AROUND = 130;

/** Issues that are counted, but not told. */
export interface Untold {
  readonly errors: number;
  readonly warnings: number;
  /** How many there are of each code. */
  readonly codes: { readonly [code: string]: number };
}

/** Lets so many issues of a file through, and counts the others. */
export interface Budget {
  readonly keep: Keep;
  /** Counts issues that somebody else has left out. */
  add(untold: Untold): void;
  /** Whether nothing more can be told. */
  isSpent(): boolean;
  /** What was left out; nothing when all was told. */
  untold(): Untold | undefined;
}

/** The budget of one file. */
export function createBudget(most: number = MOST_TOLD): Budget {
  let left = most;
  let text = MOST_TEXT;
  let errors = 0;
  let warnings = 0;
  const codes = new Map<string, number>();
  const count = (code: string, times: number) => codes.set(code, (codes.get(code) ?? 0) + times);
  /** How many of these may be told. The first of a file always may, however long it is. */
  const room = (issues: readonly (Finding & Partial<Issue>)[]) => {
    let told = 0;
    text -= AROUND;
    for (; told < issues.length && left > 0 && (text > 0 || left === most); told++) {
      text -= lengthOf(issues[told]!);
      left--;
    }
    return told;
  };
  return {
    keep(issues) {
      if (issues.length === 0) return issues;
      const kept = issues.slice(0, room(issues));
      for (const issue of issues.slice(kept.length)) {
        if (issue.severity === "error") errors++;
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
    isSpent: () => left === 0 || text <= 0,
    untold: () => (errors + warnings > 0 ? { errors, warnings, codes: Object.fromEntries(codes) } : undefined),
  };
}

/** Characters that an issue takes up, as far as it is worded yet. */
function lengthOf({ path, message = "", hint = "", fix }: Finding & Partial<Issue>): number {
  return Math.min(path.length, LONGEST_PATH) * (fix ? 2 : 1) + message.length + hint.length;
}

/** The issue that tells of those which are not told. */
export function untoldIssue({ errors, warnings, codes }: Untold): PlacedIssue {
  const byCode = Object.entries(codes)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([code, times]) => `${times} ${code}`);
  const more = errors + warnings;
  const message = `${more} more ${more === 1 ? "issue" : "issues"} ${more === 1 ? "is" : "are"} not shown: ${byCode.join(", ")}.`;
  const hint = "Mend those above first, and check again.";
  return { ...createIssue("too-many-issues", "", message, { hint }, errors > 0 ? "error" : "warning"), ...START };
}

import type { Tell } from "../../check/checking.js";
import { fixFile } from "../../check/fix/fix-file.js";
import { START } from "../../check/report.js";
import type { Issue } from "../../runtime/issues.js";
import type { Settings } from "./settings.js";

/** What fixing the files of a run came to. */
export interface Fixing {
  /** How many fixes were made. */
  readonly made: number;
  /** Tells with the first report of a file that could not be written why it could not. */
  tellFailures(tell: Tell): Tell;
}

/** Fixes files in place. */
export async function makeFixes({ files, checking }: Settings): Promise<Fixing> {
  const failures = new Map<string, Issue>();
  let made = 0;
  for (const file of files) {
    const fixed = await fixFile(file, checking);
    made += fixed.made;
    if (fixed.issue) failures.set(file, fixed.issue);
  }
  return {
    made,
    tellFailures: (tell) => (report, untold) => {
      const failure = failures.get(report.file);
      failures.delete(report.file);
      tell(failure ? { ...report, issues: [{ ...failure, ...START }, ...report.issues] } : report, untold);
    },
  };
}

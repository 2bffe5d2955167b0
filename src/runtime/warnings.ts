import { type Issue, isError } from "./issues.js";

/** Told of each warning. What it throws is ignored: a logger stops no message. */
export type OnWarning = (warning: Issue) => void;

/** Tells the warnings among issues to whoever wants to know. */
export function tellWarnings(issues: readonly Issue[], onWarning: OnWarning | undefined): void {
  for (const issue of issues) {
    try {
      if (!isError(issue)) onWarning?.(issue);
    } catch {
      // See OnWarning.
    }
  }
}

import type { PlacedIssue } from "../report.js";
import { applyEdits, type Edited } from "./edits.js";

/**
 * Makes every safe fix in a text, over and over until none is left: one may hide another. A round after which there would
 * be more issues than before is not made.
 */
export function fixText(text: string, check: (text: string) => readonly PlacedIssue[]): Edited {
  let edited: Edited = { text, made: 0 };
  let issues = check(text);
  for (;;) {
    const edits = issues.flatMap(({ edit }) => (edit && edit.start >= 0 ? edit : []));
    if (edits.length === 0) return edited;
    const next = applyEdits(edited.text, edits);
    const left = check(next.text);
    if (next.text === edited.text || left.length > issues.length) return edited;
    edited = { text: next.text, made: edited.made + next.made };
    issues = left;
  }
}

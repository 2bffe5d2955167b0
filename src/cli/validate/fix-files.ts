import type { Checking, Tell } from "../../check/checking.js";
import { fixFile, type ShowChange } from "../../check/fix/fix-file.js";
import { START } from "../../check/report.js";
import type { Output } from "../command.js";

/** Fixes files in place, tells of those that can't be written, and gives the number of fixes that were made. */
export async function makeFixes(files: readonly string[], checking: Checking, tell: Tell): Promise<number> {
  let made = 0;
  for (const file of files) {
    const fixed = await fixFile(file, checking);
    made += fixed.made;
    if (fixed.issue) tell({ file, index: null, messages: 0, issues: [{ ...fixed.issue, ...START }] });
  }
  return made;
}

/** Prints what fixing would change, as one unified diff. */
export async function showFixes(files: readonly string[], checking: Checking, stdout: Output): Promise<void> {
  const { unifiedDiff, lineDiff } = await import("../../check/fix/unified-diff.js");
  for (const file of files) {
    let isFirst = true;
    const show: ShowChange = (before, after, firstLine) => {
      const isWhole = firstLine === undefined;
      stdout.write(
        isWhole ? unifiedDiff(file, before, after) : lineDiff(isFirst ? file : undefined, before, after, firstLine),
      );
      isFirst = false;
    };
    await fixFile(file, checking, show);
  }
}

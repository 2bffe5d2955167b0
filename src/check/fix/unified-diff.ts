import { createTwoFilesPatch } from "diff";

/** A change of a whole file as a unified diff. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 });
  // Without the line of equals signs that the package puts on top, which git does not have.
  return patch.replace(/^=+\n/, "");
}

/** A change of one line as a hunk without context; with the head of a diff when a file is named. */
export function lineDiff(file: string | undefined, before: string, after: string, line: number): string {
  const head = file === undefined ? "" : `--- a/${file}\n+++ b/${file}\n`;
  return `${head}@@ -${line} +${line} @@\n${marked("-", before)}${marked("+", after)}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith("\n") ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

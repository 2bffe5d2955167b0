import type { Position } from "../../src/check/report.js";

/** The stretch of a text that a position names, found by counting lines and columns. */
export function slice(text: string, { line, column, endLine, endColumn }: Position): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (line === endLine) return (lines[line - 1] ?? "").slice(column - 1, endColumn - 1);
  const first = lines[line - 1]!.slice(column - 1);
  return [first, ...lines.slice(line, endLine - 1), lines[endLine - 1]!.slice(0, endColumn - 1)].join("");
}

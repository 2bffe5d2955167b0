import type { Position } from "./report.js";

/** A stretch of text in UTF-16 offsets; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns offsets of a text into lines and columns. */
export function createLocator(text: string): (span: Span) => Position {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(LINE_BREAK)) starts.push(index + lineBreak.length);
  return ({ start, end }) => {
    const line = lineOf(starts, start);
    const endLine = lineOf(starts, end);
    return { line, column: start - starts[line - 1]! + 1, endLine, endColumn: end - starts[endLine - 1]! + 1 };
  };
}

/** The lines of a text, without their line breaks. */
export function splitLines(text: string): string[] {
  return text.split(LINE_BREAK);
}

const LINE_BREAK = /\r\n|\n|\r/g;

/** The last line that starts at or before an offset, by binary search. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

import type { Excerpt, Position } from "./report.js";
import type { Source } from "./source.js";

/** A stretch of text in UTF-16 offsets; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds lines and columns for the offsets of a text. */
export interface Locator {
  position(span: Span): Position;
  /** The part of the line that a span starts on which can be shown. */
  excerpt(span: Span): Excerpt;
}

/** Units that an excerpt has before and behind the start of its span: more than any line of output shows. */
const AROUND = 200;

/** The locator of a text. It is made when the first place is asked for, and then kept as long as the text is. */
export function locatorOf(source: Source): Locator {
  const known = locators.get(source);
  if (known) return known;
  const locator = createLocator(source);
  locators.set(source, locator);
  return locator;
}

const locators = new WeakMap<Source, Locator>();

function createLocator({ text, firstLine }: Source): Locator {
  const starts = findLineStarts(text);
  const startOf = (line: number) => starts[line] ?? text.length;
  return {
    position({ start, end }) {
      const line = lineOf(starts, start);
      const endLine = lineOf(starts, end);
      const column = start - startOf(line) + 1;
      return { line: line + firstLine, column, endLine: endLine + firstLine, endColumn: end - startOf(endLine) + 1 };
    },
    excerpt({ start }) {
      const line = lineOf(starts, start);
      const lineEnd = endOfLine(text, startOf(line), startOf(line + 1));
      const from = Math.max(startOf(line), start - AROUND);
      const to = Math.min(lineEnd, start + AROUND);
      return { text: text.slice(from, to), column: from - startOf(line) + 1, isCut: to < lineEnd };
    },
  };
}

/** Offsets at which lines start; they end at CRLF, LF or CR. */
function findLineStarts(text: string): number[] {
  const starts = [0];
  let feed = text.indexOf("\n");
  let end = text.indexOf("\r");
  while (feed >= 0 || end >= 0) {
    const isFeed = end < 0 || (feed >= 0 && feed < end) || feed === end + 1;
    const next = (isFeed ? feed : end) + 1;
    starts.push(next);
    if (feed >= 0 && feed < next) feed = text.indexOf("\n", next);
    if (end >= 0 && end < next) end = text.indexOf("\r", next);
  }
  return starts;
}

/** Offset behind the last character of a line, without its line break. */
function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && /[\r\n]/.test(text[end - 1]!)) end--;
  return end;
}

/** Index of the last line that starts at or before an offset, by binary search. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

import type { Excerpt, Position } from "./report.js";
import { COMMAND, printable } from "./reporters/printable.js";

/** The line of code that an issue is on, cut to fit, and what lies under its span. */
export interface Frame {
  /** As it is printed: escaped, tabs as two spaces, `…` where it is cut. */
  readonly code: string;
  /** Cells between the start of `code` and the underline, and cells to underline. */
  readonly indent: number;
  readonly length: number;
}

/** Shows what there is of a line around a span in at most `width` cells or so. The span always starts inside. */
export function frame({ text, column, isCut }: Excerpt, position: Position, width: number): Frame {
  const start = Math.min(text.length, Math.max(0, position.column - column));
  const end = position.endLine === position.line ? position.endColumn - column : text.length;
  const [from, to] = window(text, start, width);
  const show = createShow(text);
  const before = (from > 0 || column > 1 ? "…" : "") + show(from, start);
  const marked = show(start, Math.min(end, to));
  const after = show(Math.max(start, Math.min(end, to)), to) + (to < text.length || isCut ? "…" : "");
  return { code: `${before}${marked}${after}`.trimEnd(), indent: cells(before), length: Math.max(1, cells(marked)) };
}

/** The part of a text that is shown: all of it, or `width` of it with a quarter of them before the span. */
function window(text: string, start: number, width: number): [from: number, to: number] {
  if (text.length <= width) return [0, text.length];
  const from = snap(text, Math.max(0, Math.min(start - (width >> 2), text.length - width)));
  return [from, snap(text, Math.min(text.length, from + width))];
}

/** Keeps a cut from going through a surrogate pair. */
function snap(line: string, at: number): number {
  return (line.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}

/** Shows parts of a text. Put together they are safe, too: a command of a CI job may lie across two of them. */
function createShow(text: string): (from: number, to: number) => string {
  const hasCommand = text.search(COMMAND) >= 0;
  return (from, to) => {
    const shown = printable(text.slice(from, to).replaceAll("\t", "  "));
    return hasCommand ? shown.replaceAll("#", "\\u{23}") : shown;
  };
}

/** Cells that a terminal gives a printed text: two for East Asian wide characters and emoji, none for combining marks. */
function cells(text: string): number {
  let count = 0;
  for (const char of text) count += char < "\u0300" ? 1 : /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return count;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

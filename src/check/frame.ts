import { escapeText } from "../runtime/issues.js";
import type { Position } from "./report.js";

/** The line of code that an issue is on, cut to fit, and what lies under its span. */
export interface Frame {
  /** As it is printed: escaped, tabs as two spaces, `…` where it is cut. */
  readonly code: string;
  /** Cells between the start of `code` and the underline, and cells to underline. */
  readonly indent: number;
  readonly length: number;
}

/** Shows a line around a span in at most `width` cells or so. The span always starts inside. */
export function frame(line: string, position: Position, width: number): Frame {
  const start = position.column - 1;
  const end = position.endLine === position.line ? position.endColumn - 1 : line.length;
  const from = line.length <= width ? 0 : snap(line, Math.max(0, Math.min(start - (width >> 2), line.length - width)));
  const to = line.length <= width ? line.length : snap(line, Math.min(line.length, from + width));
  const before = (from > 0 ? "…" : "") + show(line.slice(from, start));
  const marked = show(line.slice(start, Math.min(end, to)));
  const after = show(line.slice(Math.max(start, Math.min(end, to)), to)) + (to < line.length ? "…" : "");
  return { code: `${before}${marked}${after}`.trimEnd(), indent: cells(before), length: Math.max(1, cells(marked)) };
}

/** Keeps a cut from going through a surrogate pair. */
function snap(line: string, at: number): number {
  return (line.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}

function show(text: string): string {
  return escapeText(text.replaceAll("\t", "  "));
}

/** Cells that a terminal gives a printed text: two for East Asian wide characters and emoji, none for combining marks. */
function cells(text: string): number {
  let count = 0;
  for (const char of text) count += char < "\u0300" ? 1 : /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return count;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

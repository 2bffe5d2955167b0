import { factorOf, measure, widthOf } from "./width.js";

/** A line of a text, with the width that it was measured to have. */
export interface Line {
  readonly text: string;
  readonly width: number;
}

const ELLIPSIS = "\u2026";
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Breaks a text into lines of at most `width` pixels, between words where that is possible, and cuts it after `most`
 * lines. Takes no longer for a long text than for one that fills its lines.
 */
export function wrap(given: string, width: number, size: number, isBold: boolean, most: number): Line[] {
  const text = tidy(given, most);
  const whole = measure(text, size, isBold);
  if (whole <= width && !text.includes("\n")) return [{ text, width: whole }];
  const factor = factorOf(size, isBold);
  const lines: Line[] = [];
  let start = 0;
  let last = 0;
  while (start < text.length && lines.length < most) {
    last = start;
    const end = endOfLine(text, start, width / factor);
    lines.push(lineOf(text.slice(start, end).trim(), size, isBold));
    start = end + /^[ \n]?/.exec(text.slice(end, end + 1))![0].length;
  }
  if (start < text.length) lines[most - 1] = cut(text.slice(last), width, size, isBold);
  return lines;
}

/** One kind of space, one kind of line break, and no more than could be shown. */
function tidy(text: string, most: number): string {
  return text
    .slice(0, most * 200)
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\t\u00a0 ]+/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function lineOf(text: string, size: number, isBold: boolean): Line {
  return { text, width: measure(text, size, isBold) };
}

/** Where the line that begins at `start` ends, for a room in thousandths of the font size. At least one character is in it. */
function endOfLine(text: string, start: number, room: number): number {
  let width = 0;
  let breakAt = -1;
  let softAt = -1;
  for (let i = start; i < text.length; ) {
    const code = text.codePointAt(i)!;
    if (code === 10) return i;
    const next = i + (code > 0xffff ? 2 : 1);
    if (code === 32) breakAt = i;
    else if (isIdeograph(code) && i > start) breakAt = i;
    width += widthOf(code);
    if (width > room && i > start && code !== 32 && !isJoined(text, i))
      return breakAt > start ? breakAt : softAt > start ? softAt : i;
    if (code === 45) breakAt = next;
    else if (isPunctuation(code)) softAt = next;
    i = next;
  }
  return text.length;
}

/** Where words without spaces, such as addresses and names of packages, may break: behind . / : ? & = _ */
function isPunctuation(code: number): boolean {
  return code === 46 || code === 47 || code === 58 || code === 63 || code === 38 || code === 61 || code === 95;
}

/** Lines may break before every character of Chinese, Japanese and Korean; not before what ends a sentence. */
function isIdeograph(code: number): boolean {
  return code > 0x3002 && code < 0xfaff && (code < 0xa4cf || code >= 0xac00) && (code < 0x3008 || code > 0x3011);
}

/** Whether the character at a place belongs to the one before it: a mark, or a part of an emoji. */
function isJoined(text: string, at: number): boolean {
  return /^(?:\p{M}|\u200d|\p{EMod})/u.test(text.slice(at, at + 2)) || text.charCodeAt(at - 1) === 0x200d;
}

/** The beginning of what is left, as far as it and an ellipsis have room on a line. */
function cut(left: string, width: number, size: number, isBold: boolean): Line {
  const [line = ""] = left.split("\n", 1);
  let room = width - measure(ELLIPSIS, size, isBold);
  let kept = "";
  for (const { segment } of GRAPHEMES.segment(line.slice(0, 400))) {
    room -= measure(segment, size, isBold);
    if (room < 0) break;
    kept += segment;
  }
  return lineOf(kept.trimEnd() + ELLIPSIS, size, isBold);
}

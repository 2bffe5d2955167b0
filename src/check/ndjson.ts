import { type Decoded, decode, MARK, toText } from "./encoding.js";

/** Bytes of a line beyond which it is no message, but a file of another kind. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** A stretch of a file that holds whole lines. */
export interface Block {
  readonly bytes: Uint8Array;
  /** Number of its first line, from 1. */
  readonly firstLine: number;
  /** Set where it stands for one line that is too long to be kept. */
  readonly isTooLong?: true;
}

/** Cuts what comes in pieces into blocks of whole lines; of all that comes it keeps one line at the most. */
export async function* blocksOf(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Block> {
  let rest: Uint8Array[] = [];
  let length = 0;
  let firstLine = 1;
  let isTooLong = false;
  for await (const piece of pieces) {
    let from = 0;
    if (isTooLong) {
      from = piece.indexOf(LINE_FEED) + 1;
      if (from === 0) continue;
      isTooLong = false;
      firstLine++;
    }
    const end = piece.lastIndexOf(LINE_FEED) + 1;
    if (end > from) {
      const bytes = Buffer.concat([...rest, piece.subarray(from, end)]);
      // Counted before, as whoever gets the block may hand its memory over to another thread.
      const next = firstLine + countLines(bytes);
      yield { bytes, firstLine };
      firstLine = next;
      rest = [];
      length = 0;
      from = end;
    }
    // A copy, as whoever gives the pieces may use their memory again.
    if (from < piece.length) rest.push(Buffer.from(piece.subarray(from)));
    length += piece.length - from;
    if (length <= MAX_LINE_BYTES) continue;
    yield { bytes: new Uint8Array(), firstLine, isTooLong: true };
    isTooLong = true;
    rest = [];
    length = 0;
  }
  if (length > 0) yield { bytes: Buffer.concat(rest), firstLine };
}

const LINE_FEED = 10;

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

/** Takes a line that is not blank, without its line break: its text, or why it has none. */
export type TakeLine = (line: Decoded, number: number) => void;

/** Reads a block line by line. */
export function readLines({ bytes, firstLine }: Block, take: TakeLine): void {
  const text = toText(bytes);
  if (text === undefined) readBytes(bytes, firstLine, take);
  else readText(text, firstLine, take);
}

function readText(text: string, firstLine: number, take: TakeLine): void {
  let number = firstLine;
  for (let at = 0; at < text.length; number++) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const last = text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
    // Only the first line can have a byte-order mark.
    const hasMark = number === 1 && text.charCodeAt(0) === MARK_UNIT;
    if (text.charCodeAt(at) === OPEN_BRACE || isWritten(text, at, last)) {
      take({ text: text.slice(hasMark ? 1 : at, last), issues: hasMark ? MARKED : NONE }, number);
    }
    at = end + 1;
  }
}

const CARRIAGE_RETURN = 13;
const OPEN_BRACE = 0x7b;
const MARK_UNIT = 0xfeff;
const MARKED: Decoded["issues"] = [MARK];
const NONE: Decoded["issues"] = [];

/** Whether there is more than white space. */
function isWritten(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() !== "";
}

/** Reads a block in which a byte is invalid: each line by itself, so that only those are refused that have one. */
function readBytes(bytes: Uint8Array, firstLine: number, take: TakeLine): void {
  let number = firstLine;
  for (let at = 0; at < bytes.length; number++) {
    const found = bytes.indexOf(LINE_FEED, at);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(at, bytes[end - 1] === CARRIAGE_RETURN ? Math.max(at, end - 1) : end);
    const decoded = decode(line, { firstLine: number, noun: "line" });
    if (decoded.text !== undefined || decoded.issues.some(({ code }) => code !== "empty-file")) take(decoded, number);
    at = end + 1;
  }
}

import { isAscii, isUtf8 } from "node:buffer";
import { createIssue, type Issue } from "../runtime/issues.js";
import { locatorOf } from "./lines.js";
import { type PlacedIssue, START } from "./report.js";
import type { Source } from "./source.js";

/** Text of a file (or of a line of one) without a byte-order mark, or none when it is not UTF-8; and what is wrong. */
export interface Decoded {
  readonly text?: string;
  readonly issues: readonly PlacedIssue[];
}

const UNZIP = "Uncompress it; only *.ndjson.gz and *.jsonl.gz are read as they are.";
const RESAVE = "Save it as UTF-8 without a byte-order mark.";

/** Where bytes come from: the line of their file on which they start, and what sentences call them. */
export type Place = Omit<Source, "text">;

const FILE: Place = { firstLine: 1, noun: "file" };

/** Reads bytes as UTF-8, which is what JSON between systems must be (RFC 8259, section 8.1). */
export function decode(bytes: Uint8Array, place: Place = FILE): Decoded {
  if (isGzipped(bytes)) {
    const message = `The ${place.noun} is compressed (gzip), not text.`;
    return refuse(createIssue("file-encoding", "", message, { hint: UNZIP }), place);
  }
  if (bytes.length > 1 && bytes.every((byte) => byte === 0)) {
    const hint = "Restore it: this is what a full disk or a crash leaves behind.";
    return refuse(createIssue("empty-file", "", `The ${place.noun} holds nothing but NUL bytes.`, { hint }), place);
  }
  const utf16 = utf16Kind(bytes);
  if (utf16) {
    const message = `The ${place.noun} is ${utf16}, not UTF-8.`;
    return refuse(createIssue("file-encoding", "", message, { hint: RESAVE }), place);
  }
  const hasMark = startsWithMark(bytes);
  const text = toText(hasMark ? bytes.subarray(3) : bytes);
  if (text === undefined) return { issues: [invalidByte(bytes, place)] };
  if (!/\S/.test(text)) {
    const hint = "Put one message into it, or delete it.";
    return refuse(createIssue("empty-file", "", `The ${place.noun} is empty.`, { hint }), place);
  }
  return { text, issues: hasMark ? [MARK] : [] };
}

/** The issue that a file starts with a byte-order mark: the edit takes away what stands before its text. */
export const MARK: PlacedIssue = {
  ...createIssue(
    "byte-order-mark",
    "",
    "The file starts with a byte-order mark, which JSON must not have.",
    { hint: RESAVE },
    "warning",
  ),
  ...START,
  edit: { start: -1, end: 0, text: "" },
};

/** Whether a file starts with the byte-order mark of UTF-8. */
export function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Whether bytes start as gzip does (RFC 1952, section 2.3.1). */
function isGzipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Text that starts with an ASCII character, as JSON does, has a zero among its first two bytes in UTF-16. */
export function utf16Kind(bytes: Uint8Array): string | undefined {
  const first = bytes[0];
  const second = bytes[1];
  if (first === 0xff && second === 0xfe) return "UTF-16 (little-endian)";
  if (first === 0xfe && second === 0xff) return "UTF-16 (big-endian)";
  if (first === 0 && second !== undefined) return "UTF-16 or UTF-32 (big-endian)";
  return second === 0 ? "UTF-16 or UTF-32 (little-endian)" : undefined;
}

/** The text of bytes without a mark; nothing when one of them is invalid. */
export function toText(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(bytes)) return buffer.toString("latin1");
  return isUtf8(bytes) ? buffer.toString("utf8") : undefined;
}

function invalidByte(bytes: Uint8Array, place: Place): PlacedIssue {
  const mark = startsWithMark(bytes) ? 3 : 0;
  const at = findInvalid(bytes.subarray(mark)) + mark;
  const text = Buffer.from(bytes.subarray(mark, at)).toString("utf8");
  const { line, column } = locatorOf({ ...place, text }).position({ start: text.length, end: text.length });
  const found = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  const message = `The ${place.noun} is not valid UTF-8: byte ${found} at line ${line}, column ${column}.`;
  const issue = createIssue("file-encoding", "", message, { hint: RESAVE });
  return { ...issue, line, column, endLine: line, endColumn: column + 1 };
}

/** Where the first invalid character starts: decoding puts another into its place, so that encoding gives other bytes. */
function findInvalid(bytes: Uint8Array): number {
  const again = Buffer.from(Buffer.from(bytes).toString("utf8"));
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at++;
  // Its first bytes may be those of the other one.
  while ((again[at]! & 0xc0) === 0x80) at--;
  return at;
}

function refuse(issue: Issue, { firstLine }: Place): Decoded {
  return { issues: [{ ...issue, ...START, line: firstLine, endLine: firstLine }] };
}

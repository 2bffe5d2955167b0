import { isAscii, isUtf8 } from "node:buffer";
import { createIssue, type Issue } from "../runtime/issues.js";
import { createLocator } from "./lines.js";
import { type PlacedIssue, START } from "./report.js";
import type { Source } from "./source.js";

/** Text of a file (or of a line of one) without a byte-order mark, or none when it is not UTF-8; and what is wrong. */
export interface Decoded {
  readonly text?: string;
  readonly issues: readonly PlacedIssue[];
}

const RESAVE = "Save it as UTF-8 without a byte-order mark.";

/** Where bytes come from: the line of their file on which they start, and what sentences call them. */
export type Place = Omit<Source, "text">;

const FILE: Place = { firstLine: 1, noun: "file" };

/** Reads bytes as UTF-8, which is what JSON between systems must be (RFC 8259, section 8.1). */
export function decode(bytes: Uint8Array, place: Place = FILE): Decoded {
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

/** The text of bytes of which the last may be the start of a character; nothing when one of them is invalid. */
function startOfText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** The longest valid beginning ends where the first invalid byte is. */
function invalidByte(bytes: Uint8Array, place: Place): PlacedIssue {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOfText(bytes.subarray(0, middle)) === undefined) high = middle - 1;
    else low = middle;
  }
  // A character that is begun but not finished is not part of the text.
  const text = startOfText(bytes.subarray(0, low)) ?? "";
  const { line, column } = createLocator({ ...place, text }).position({ start: text.length, end: text.length });
  const byte = bytes[Buffer.byteLength(text) + (startsWithMark(bytes) ? 3 : 0)] ?? 0;
  const found = `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const message = `The ${place.noun} is not valid UTF-8: byte ${found} at line ${line}, column ${column}.`;
  const issue = createIssue("file-encoding", "", message, { hint: RESAVE });
  return { ...issue, line, column, endLine: line, endColumn: column + 1 };
}

function refuse(issue: Issue, { firstLine }: Place): Decoded {
  return { issues: [{ ...issue, ...START, line: firstLine, endLine: firstLine }] };
}

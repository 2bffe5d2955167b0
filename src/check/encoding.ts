import { createIssue, type Issue } from "../runtime/issues.js";
import { createLocator } from "./lines.js";
import { type PlacedIssue, START } from "./report.js";

/** Text of a file without a byte-order mark, or none when it is not UTF-8; and what is wrong with its bytes. */
export interface Decoded {
  readonly text?: string;
  readonly issues: readonly PlacedIssue[];
}

const RESAVE = "Save it as UTF-8 without a byte-order mark.";

/** Reads bytes as UTF-8, which is what JSON between systems must be (RFC 8259, section 8.1). */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Kind(bytes);
  if (utf16) return refuse(createIssue("file-encoding", "", `The file is ${utf16}, not UTF-8.`, { hint: RESAVE }));

  const text = tryDecode(bytes, false);
  if (text === undefined) return refuse(invalidByte(bytes));
  if (text.trim() === "") {
    const hint = "Put one message into it, or delete it.";
    return refuse(createIssue("empty-file", "", "The file is empty.", { hint }));
  }
  if (!hasMark(bytes)) return { text, issues: [] };
  const message = "The file starts with a byte-order mark, which JSON must not have.";
  return { text, issues: [{ ...createIssue("byte-order-mark", "", message, { hint: RESAVE }, "warning"), ...START }] };
}

/** Whether a file starts with the byte-order mark of UTF-8, which TextDecoder takes away. */
function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Text that starts with an ASCII character, as JSON does, has a zero among its first two bytes in UTF-16. */
function utf16Kind(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16 (little-endian)";
  if (first === 0xfe && second === 0xff) return "UTF-16 (big-endian)";
  if (first === 0 && second !== undefined) return "UTF-16 or UTF-32 (big-endian)";
  return second === 0 ? "UTF-16 or UTF-32 (little-endian)" : undefined;
}

/** The text, or nothing when a byte is invalid; a character that is cut off at the end passes if `isPart`. */
function tryDecode(bytes: Uint8Array, isPart: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isPart });
  } catch {
    return undefined;
  }
}

/** The longest valid beginning ends where the first invalid byte is. */
function invalidByte(bytes: Uint8Array): PlacedIssue {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tryDecode(bytes.subarray(0, middle), true) === undefined) high = middle - 1;
    else low = middle;
  }
  // A character that is begun but not finished is not part of the text.
  const valid = tryDecode(bytes.subarray(0, low), true) ?? "";
  const { line, column } = createLocator(valid)({ start: valid.length, end: valid.length });
  const byte = bytes[Buffer.byteLength(valid) + (hasMark(bytes) ? 3 : 0)] ?? 0;
  const found = `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const message = `The file is not valid UTF-8: byte ${found} at line ${line}, column ${column}.`;
  const issue = createIssue("file-encoding", "", message, { hint: RESAVE });
  return { ...issue, line, column, endLine: line, endColumn: column + 1 };
}

function refuse(issue: Issue | PlacedIssue): Decoded {
  return { issues: [{ ...START, ...issue }] };
}

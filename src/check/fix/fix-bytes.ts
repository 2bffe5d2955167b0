import { decode, startsWithMark, toText } from "../encoding.js";
import type { Judging } from "../message.js";
import type { Dialect } from "../read-json.js";
import type { TextKind } from "../text.js";
import { fixText } from "./fix-text.js";

/** What became of some bytes. */
export interface FixedBytes {
  /** The same bytes where nothing was fixed. */
  readonly bytes: Uint8Array;
  readonly made: number;
}

/** Fixes the bytes of a file that holds one message, or a list of them. */
export function fixFileBytes(bytes: Uint8Array, dialect: Dialect, judging: Judging): FixedBytes {
  // UTF-16, and what is empty but for a mark, has nothing that could be fixed.
  if (decode(bytes).text === undefined) return { bytes, made: 0 };
  return fixBytes(bytes, 1, { dialect, list: true, everyMessage: false }, judging);
}

/** Fixes the bytes of one line of a file. */
export function fixLineBytes(bytes: Uint8Array, line: number, judging: Judging): FixedBytes {
  return fixBytes(bytes, line, LINE, judging);
}

const LINE: TextKind = { dialect: "json", list: false, everyMessage: false };

function fixBytes(bytes: Uint8Array, firstLine: number, kind: TextKind, judging: Judging): FixedBytes {
  const bare = firstLine === 1 ? withoutMarks(bytes) : bytes;
  const marks = bare === bytes ? 0 : 1;
  const text = toText(bare);
  if (text === undefined) return { bytes, made: 0 };
  if (text.trim() === "") return { bytes: bare, made: marks };
  const fixed = fixText({ text, firstLine, noun: kind.list ? "file" : "line" }, kind, judging);
  return { bytes: fixed.made > 0 ? Buffer.from(fixed.text) : bare, made: fixed.made + marks };
}

/** A file that was saved twice with a byte-order mark has two: they go together, so that fixing again finds none. */
function withoutMarks(bytes: Uint8Array): Uint8Array {
  let bare = bytes;
  while (startsWithMark(bare)) bare = bare.subarray(3);
  return bare;
}

import type { Checking } from "../checking.js";
import { utf16Kind } from "../encoding.js";
import { isInShard } from "../input/shard.js";
import { type Block, blocksOf } from "../ndjson.js";
import { piecesOf } from "../pieces.js";
import { fixLineBytes } from "./fix-bytes.js";

/** A line of a file before and after fixing, with its line break. Without a fix, both are the same bytes. */
export interface FixedLine {
  readonly number: number;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** How many fixes were made in it. */
  readonly made: number;
}

/** Fixes an NDJSON file while it is read, and gives its lines block by block. */
export async function* fixLines(path: string, checking: Checking): AsyncGenerator<readonly FixedLine[]> {
  for await (const block of blocksOf(piecesOf(path))) yield fixBlock(block, checking);
}

/**
 * How many fixes an NDJSON file needs. None where it can't be written again: nothing is kept of a line that is too long,
 * and UTF-16 has no lines.
 */
export async function countLineFixes(path: string, checking: Checking): Promise<number> {
  let made = 0;
  for await (const block of blocksOf(piecesOf(path))) {
    if (block.isTooLong || (block.firstLine === 1 && utf16Kind(block.bytes))) return 0;
    for (const line of fixBlock(block, checking)) made += line.made;
  }
  return made;
}

function fixBlock({ bytes, firstLine }: Block, checking: Checking): FixedLine[] {
  const lines: FixedLine[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, at) + 1 || bytes.length;
    lines.push(fixLine(bytes.subarray(at, end), firstLine + lines.length, checking));
    at = end;
  }
  return lines;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function fixLine(before: Uint8Array, number: number, checking: Checking): FixedLine {
  const { shard } = checking;
  if (shard && !isInShard(number - 1, shard)) return { number, before, after: before, made: 0 };
  const end = endOfText(before);
  const { bytes, made } = fixLineBytes(before.subarray(0, end), number, checking);
  return { number, before, after: made === 0 ? before : Buffer.concat([bytes, before.subarray(end)]), made };
}

/** Where the line break of a line starts. */
function endOfText(line: Uint8Array): number {
  const end = line.at(-1) === LINE_FEED ? line.length - 1 : line.length;
  return line[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
}

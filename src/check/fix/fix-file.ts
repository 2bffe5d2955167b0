import { readFileSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { writeReason } from "../../diagnostics/write-reason.js";
import { createIssue, type Issue } from "../../runtime/issues.js";
import type { Checking } from "../checking.js";
import { decode, startsWithMark, toText } from "../encoding.js";
import { isGzip, kindOf } from "../input/kinds.js";
import { type Block, blocksOf } from "../ndjson.js";
import { piecesOf } from "../pieces.js";
import type { Dialect } from "../read-json.js";
import type { PlacedIssue } from "../report.js";
import type { Source } from "../source.js";
import { checkText, type TextKind } from "../text.js";
import { fixText } from "./fix-text.js";
import { type Replacement, replaceFile } from "./replace-file.js";

/** What fixing a file came to. */
export interface Fixed {
  /** How many fixes were made. */
  readonly made: number;
  /** Why it could not be written: then none was made. */
  readonly issue?: Issue;
}

/** Is shown a change: a file before and after it, or one line, with its number and its line break. */
export type ShowChange = (before: string, after: string, line?: number) => void;

/**
 * Makes the safe fixes in a file, and leaves every other byte as it is. It is replaced as a whole, or not at all; with
 * `show`, changes are shown instead. A file that can't be read, and one that is compressed or code, is left alone.
 */
export async function fixFile(file: string, checking: Checking, show?: ShowChange): Promise<Fixed> {
  const kind = kindOf(file);
  if (kind === "code" || isGzip(file)) return NOTHING;
  const path = resolve(checking.cwd, file);
  try {
    const before = statSync(path);
    if (!before.isFile()) return NOTHING;
    if (kind === "ndjson") return await fixLineFile(path, before, checking, show);
    return await fixWholeFile(path, before, kind, checking, show);
  } catch {
    // What can't be read is told when it is checked.
    return NOTHING;
  }
}

const NOTHING: Fixed = { made: 0 };

async function fixWholeFile(
  path: string,
  before: Stats,
  dialect: Dialect,
  checking: Checking,
  show?: ShowChange,
): Promise<Fixed> {
  const bytes = readFileSync(path);
  const { text } = decode(bytes);
  if (text === undefined) return NOTHING;
  const fixed = fixSource({ text, firstLine: 1, noun: "file" }, { dialect, list: true, everyMessage: false }, checking);
  const mark = startsWithMark(bytes) ? "\ufeff" : "";
  const made = fixed.made + mark.length;
  if (made > 0 && show) show(mark + text, fixed.text);
  if (made === 0 || show) return { made };
  return replace(path, before, made, (replacement) => replacement.write(Buffer.from(fixed.text)));
}

async function fixLineFile(path: string, before: Stats, checking: Checking, show?: ShowChange): Promise<Fixed> {
  let made = 0;
  // A first reading finds out whether there is anything to write.
  for await (const block of blocksOf(piecesOf(path))) {
    // Nothing is kept of such a line, so that it could not be written again.
    if (block.isTooLong) return NOTHING;
    made += fixBlock(block, checking, show).made;
  }
  if (made === 0 || show) return { made };
  return replace(path, before, made, async (replacement) => {
    for await (const block of blocksOf(piecesOf(path))) replacement.write(fixBlock(block, checking).bytes);
  });
}

/** Fixes the lines of a block; one in which a byte is invalid stays as it is. */
function fixBlock({ bytes, firstLine }: Block, checking: Checking, show?: ShowChange) {
  const mark = firstLine === 1 && startsWithMark(bytes) ? 3 : 0;
  const text = toText(bytes.subarray(mark));
  if (text === undefined) return { made: 0, bytes };
  let made = mark > 0 ? 1 : 0;
  const lines = text.split(/(?<=\n)/).map((whole, i) => {
    const line = whole.replace(/\r?\n$/, "");
    const source = { text: line, firstLine: firstLine + i, noun: "line" } as const;
    const fixed = line.trim() === "" ? { text: line, made: 0 } : fixSource(source, LINE, checking);
    made += fixed.made;
    const after = fixed.text + whole.slice(line.length);
    const before = i === 0 && mark > 0 ? `\ufeff${whole}` : whole;
    if (before !== after) show?.(before, after, firstLine + i);
    return after;
  });
  return { made, bytes: Buffer.from(lines.join("")) };
}

const LINE: TextKind = { dialect: "json", list: false, everyMessage: false };

function fixSource(source: Source, kind: TextKind, checking: Checking) {
  return fixText(source.text, (text): readonly PlacedIssue[] => {
    const { issues, found } = checkText(checking, { ...source, text }, kind, (all) => all);
    return [...issues, ...found.flatMap((one) => one.issues)];
  });
}

/** Writes a file anew and puts it in the place of the old one; when something is wrong, the old one stays. */
async function replace(
  path: string,
  before: Stats,
  made: number,
  write: (replacement: Replacement) => void | Promise<void>,
): Promise<Fixed> {
  let replacement: Replacement | undefined;
  try {
    replacement = replaceFile(path, before);
    await write(replacement);
    if (replacement.commit()) return { made };
    return {
      made: 0,
      issue: createIssue("file-changed", "", "The file was changed while it was fixed.", { hint: "Try again." }),
    };
  } catch (error) {
    replacement?.discard();
    const hint = "Nothing was changed.";
    const message = `The fixed file can't be written: ${writeReason(error)}.`;
    return { made: 0, issue: createIssue("output-unwritable", "", message, { hint }) };
  }
}

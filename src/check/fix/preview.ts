import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkFiles } from "../check.js";
import type { Checking, Tell } from "../checking.js";
import { decode } from "../encoding.js";
import { dialectOf, kindOf } from "../input/kinds.js";
import { checkLineFile } from "../line-file.js";
import { checkWholeFile } from "../whole-file.js";
import { fixFileBytes } from "./fix-bytes.js";
import { orUnreadable } from "./fix-file.js";
import { countLineFixes, fixLines } from "./fix-lines.js";
import { isFixable } from "./fixable.js";
import { lineDiff, unifiedDiff } from "./unified-diff.js";

/** Takes the next part of a diff. */
export type Print = (diff: string) => void | Promise<void>;

/** Prints what fixing a file would change, tells what it would leave, and gives the number of fixes; writes nothing. */
export async function previewFixes(file: string, checking: Checking, print: Print, tell: Tell): Promise<number> {
  const preview = kindOf(file) === "ndjson" ? previewLines : previewWhole;
  const made = isFixable(file) ? await orUnreadable(() => preview(file, checking, print, tell)) : 0;
  if (!made) await checkFiles([file], checking, tell);
  return made ?? 0;
}

async function previewWhole(file: string, checking: Checking, print: Print, tell: Tell): Promise<number> {
  const before = readFileSync(resolve(checking.cwd, file));
  const { bytes, made } = fixFileBytes(before, dialectOf(file), checking);
  if (made === 0) return 0;
  await print(unifiedDiff(file, textOf(before), textOf(bytes)));
  checkWholeFile(file, decode(bytes), dialectOf(file), checking, tell);
  return made;
}

async function previewLines(file: string, checking: Checking, print: Print, tell: Tell): Promise<number> {
  const path = resolve(checking.cwd, file);
  const made = await countLineFixes(path, checking);
  if (made === 0) return 0;
  await checkLineFile(file, printedLines(), checking, tell);
  return made;

  /** The file as it would be; on the way, its changes are printed. */
  async function* printedLines(): AsyncGenerator<Uint8Array> {
    let isFirst = true;
    for await (const lines of fixLines(path, checking)) {
      for (const { number, before, after } of lines) {
        if (before === after) continue;
        await print(lineDiff(file, isFirst, number, textOf(before), textOf(after)));
        isFirst = false;
      }
      yield Buffer.concat(lines.map(({ after }) => after));
    }
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

import { createIssue } from "../runtime/issues.js";
import { type Budget, untoldIssue } from "./budget.js";
import { type Checking, createKeep, type Tell } from "./checking.js";
import { type Decoded, MARK, startsWithMark, utf16Kind } from "./encoding.js";
import { type Block, blocksOf, MAX_LINE_BYTES, readLines } from "./ndjson.js";
import { unreadable } from "./read-json.js";
import { byPlace, type PlacedIssue, START } from "./report.js";
import { checkText, type Keep, type TextKind } from "./text.js";

/** How far the check of an NDJSON file has come. */
export interface Progress {
  readonly file: string;
  readonly checking: Checking;
  readonly budget: Budget;
  readonly keep: Keep;
  readonly tell: Tell;
  /** Messages so far, and how many of them had a report. */
  messages: number;
  reported: number;
}

/** Checks a file that has a message on each line, while it is read. */
export async function checkLineFile(
  file: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  checking: Checking,
  tell: Tell,
  checkBlock: (block: Block, progress: Progress) => unknown = checkLines,
): Promise<void> {
  const progress: Progress = { file, checking, tell, messages: 0, reported: 0, ...createKeep(file, checking) };
  const about: PlacedIssue[] = [];
  try {
    for await (const block of blocksOf(pieces)) {
      const isFirst = block.firstLine === 1;
      if (isFirst && utf16Kind(block.bytes)) {
        about.push({ ...NOT_UTF8, ...START });
        break;
      }
      const hasMark = isFirst && startsWithMark(block.bytes);
      if (hasMark) about.push(MARK);
      await checkBlock(hasMark ? { ...block, bytes: block.bytes.subarray(3) } : block, progress);
      await checking.pause?.(progress.messages);
    }
    if (progress.messages + progress.reported + about.length === 0 && !checking.shard)
      about.push({ ...EMPTY, ...START });
  } catch (error) {
    about.push(unreadable(error));
  }
  close(progress, about);
}

const NOT_UTF8 = createIssue("file-encoding", "", "The file is UTF-16 or UTF-32, not UTF-8.", {
  hint: "Save it as UTF-8.",
});
const EMPTY = createIssue("empty-file", "", "The file is empty: no line has a message.", {
  hint: "Fill it, or delete it.",
});

/** The report of the file as a whole, where there is something to say that no message has said. */
function close({ file, checking, budget, keep, tell, messages, reported }: Progress, about: PlacedIssue[]): void {
  const told = keep(about);
  const untold = budget.untold();
  const issues = untold ? [...told, untoldIssue(untold)] : told;
  const rest = messages - reported;
  if (issues.length > 0 || (rest > 0 && !checking.everyMessage)) {
    tell({ file, index: null, messages: Math.max(rest, 0), issues }, untold);
  }
}

/** Checks the lines of a block, one after the other. */
export function checkLines(block: Block, progress: Progress): void {
  const { shard } = progress.checking;
  const take = (line: Decoded, number: number) => {
    if (!shard || (number - 1) % shard.count === shard.index - 1) checkLine(line, number, progress);
  };
  if (block.isTooLong) take({ issues: [tooLong(block.firstLine)] }, block.firstLine);
  else readLines(block, take);
}

/** Checks one line. Where each message has a report, each has a budget of its own, too. */
function checkLine({ text, issues: odd }: Decoded, number: number, progress: Progress): void {
  const { file, checking, tell } = progress;
  const { everyMessage = false } = checking;
  const { keep, budget } = everyMessage ? createKeep(file, checking) : progress;
  if (text === undefined) {
    progress.reported++;
    tell({ file, index: number, messages: 0, issues: keep(odd) });
    return;
  }
  const source = { text, firstLine: number, noun: "line" } as const;
  const { messages, issues, found } = checkText(checking, source, everyMessage ? EACH : FOUND, keep);
  progress.messages += messages;
  const { nth: _, issues: inside = [], ...origin } = found[0] ?? { nth: 0 };
  if (issues.length + inside.length === 0 && !everyMessage) return;
  const untold = everyMessage && budget.untold();
  const told = [...[...issues, ...inside].sort(byPlace), ...(untold ? [untoldIssue(untold)] : [])];
  progress.reported++;
  tell({ file, index: number, messages, ...origin, issues: told });
}

const FOUND: TextKind = { dialect: "json", list: false, everyMessage: false };
const EACH: TextKind = { ...FOUND, everyMessage: true };

function tooLong(line: number): PlacedIssue {
  const message = `The line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MB, so that it can't be a message.`;
  const issue = createIssue("too-long", "", message, { hint: "Does the file have one message on each line?" });
  return { ...issue, ...START, line, endLine: line };
}

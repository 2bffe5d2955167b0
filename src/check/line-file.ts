import { createIssue } from "../runtime/issues.js";
import { type Budget, untoldIssue } from "./budget.js";
import { type Checking, createKeep, type Tell } from "./checking.js";
import { type Decoded, utf16Kind } from "./encoding.js";
import { isInShard } from "./input/shard.js";
import type { Keep } from "./keep.js";
import { type Block, blocksOf, MAX_LINE_BYTES, readLines } from "./ndjson.js";
import { unreadable } from "./read-json.js";
import { byPlace, type PlacedIssue, START } from "./report.js";
import { type Checked, checkText, type TextKind } from "./text.js";
import type { Crew } from "./threads/crew.js";
import { doInOrder } from "./threads/in-order.js";
import type { Job } from "./threads/job.js";
import { nextTurn } from "./turn.js";

/** How far the check of an NDJSON file has come. */
export interface Progress {
  readonly file: string;
  readonly checking: Checking;
  readonly budget: Budget;
  readonly keep: Keep;
  readonly tell: Tell;
  /** Lines so far that are not blank (those of other shards too), the messages on them, and how many of these had a report. */
  lines: number;
  messages: number;
  reported: number;
}

/** The check of an NDJSON file that has not begun. */
export function createProgress(file: string, checking: Checking, tell: Tell): Progress {
  return { file, checking, tell, lines: 0, messages: 0, reported: 0, ...createKeep(file, checking) };
}

/** Checks a file that has a message on each line, while it is read. With a crew, other threads check a part of the lines. */
export async function checkLineFile(
  file: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  checking: Checking,
  tell: Tell,
  crew?: Crew,
): Promise<void> {
  const progress = createProgress(file, checking, tell);
  const about: PlacedIssue[] = [];
  try {
    const blocks = blocksOfText(pieces, about);
    if (crew) await checkTogether(blocks, progress, crew);
    else {
      for await (const block of blocks) {
        checkLines(block, progress);
        await checking.pause?.(progress.messages);
        await nextTurn();
      }
    }
    if (progress.lines + about.length === 0) about.push({ ...EMPTY, ...START });
  } catch (error) {
    about.push(unreadable(error));
  }
  close(progress, about);
}

/** The blocks of a file; none where it is not UTF-8, which is added to what is wrong with it. */
async function* blocksOfText(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  about: PlacedIssue[],
): AsyncGenerator<Block> {
  for await (const block of blocksOf(pieces)) {
    if (block.firstLine === 1 && utf16Kind(block.bytes)) {
      about.push({ ...NOT_UTF8, ...START });
      return;
    }
    yield block;
  }
}

/** Has blocks checked by several threads, and joins what they found as if it had been one. */
async function checkTogether(blocks: AsyncIterable<Block>, progress: Progress, crew: Crew): Promise<void> {
  const { checking, budget, tell } = progress;
  await doInOrder(jobsOf(blocks, progress), crew, checking, async ({ reports, lines, messages, untold }) => {
    progress.lines += lines;
    progress.messages += messages;
    for (const { report, untold: own } of reports) {
      const issues = checking.everyMessage ? report.issues : budget.keep(report.issues);
      if (issues.length === 0 && !checking.everyMessage) continue;
      progress.reported += report.messages;
      tell({ ...report, issues }, own);
    }
    if (untold) budget.add(untold);
    await checking.pause?.(progress.messages);
  });
}

async function* jobsOf(blocks: AsyncIterable<Block>, { file, checking, budget }: Progress): AsyncGenerator<Job> {
  for await (const block of blocks) {
    yield { kind: "block", file, block, isSpent: !checking.everyMessage && budget.isSpent() };
  }
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
    tell({ file, index: null, messages: rest, issues }, untold);
  }
}

/** Checks the lines of a block, one after the other. */
export function checkLines(block: Block, progress: Progress): void {
  const { shard } = progress.checking;
  const take = (line: Decoded, number: number) => {
    progress.lines++;
    if (!shard || isInShard(number - 1, shard)) checkLine(line, number, progress);
  };
  if (block.isTooLong) take({ issues: [tooLong(block.firstLine)] }, block.firstLine);
  else readLines(block, take);
}

/** Checks one line. Where each message has a report, each has a budget of its own, too. */
function checkLine({ text, issues: odd }: Decoded, number: number, progress: Progress): void {
  const { file, checking, tell } = progress;
  const { everyMessage = false } = checking;
  const { keep, budget } = everyMessage ? createKeep(file, checking) : progress;
  const source = { text: text ?? "", firstLine: number, noun: "line" } as const;
  const kind = everyMessage ? EACH : FOUND;
  const { messages, issues, found } = text === undefined ? NO_TEXT : checkText(checking, source, kind, keep);
  const { nth: _, issues: inside = [], ...origin } = found[0] ?? { nth: 0 };
  progress.messages += messages;
  // Nearly all lines end here.
  if (odd.length + issues.length + inside.length === 0 && !everyMessage) return;
  const all = [...keep(odd), ...issues, ...inside].sort(byPlace);
  const untold = everyMessage && budget.untold();
  const told = untold ? [...all, untoldIssue(untold)] : all;
  if (told.length === 0 && !everyMessage) return;
  progress.reported += messages;
  tell({ file, index: number, messages, ...origin, issues: told });
}

const NO_TEXT: Checked = { messages: 0, isList: false, issues: [], found: [] };
const FOUND: TextKind = { dialect: "json", list: false, everyMessage: false };
const EACH: TextKind = { ...FOUND, everyMessage: true };

function tooLong(line: number): PlacedIssue {
  const message = `The line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MB, so that it can't be a message.`;
  const issue = createIssue("too-long", "", message, { hint: "Does the file have one message on each line?" });
  return { ...issue, ...START, line, endLine: line };
}

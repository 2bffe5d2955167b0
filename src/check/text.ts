import { parseJson } from "../runtime/helpers.js";
import { createIssue } from "../runtime/issues.js";
import type { Untold } from "./budget.js";
import { compactLength } from "./compact.js";
import { clean, examine, tell } from "./examine.js";
import type { Keep, Keeping } from "./keep.js";
import type { Span } from "./lines.js";
import { isSurveyPart, messagesIn } from "./list.js";
import { type Judging, judgeMessage, type Origin } from "./message.js";
import { wholeOf } from "./positions.js";
import { type Dialect, parseSource } from "./read-json.js";
import { type PlacedIssue, START } from "./report.js";
import type { Source } from "./source.js";

/** What was found in a text. */
export interface Checked {
  /** How many messages it holds. */
  readonly messages: number;
  /** Whether it is a list of messages. */
  readonly isList: boolean;
  /** What is wrong with the text as a whole. */
  readonly issues: readonly PlacedIssue[];
  /** The message of a file; of a list or a line what something was found in, or all when that was asked for. */
  readonly found: readonly Found[];
}

/** What was found in one message. */
export interface Found extends Origin {
  /** Its place in the list of messages. */
  readonly nth: number;
  readonly issues: readonly PlacedIssue[];
  /** Issues that are only counted, where the message has a budget of its own. */
  readonly untold?: Untold;
}

/** What a text may be. */
export interface TextKind {
  readonly dialect: Dialect;
  /** Whether it may be a list of messages. */
  readonly list: boolean;
  /** Whether each message is told of, also where nothing was found in it. */
  readonly everyMessage: boolean;
}

/**
 * Checks the message in a text, or the messages in it where it may be a list of them; `keepEach` makes what decides for
 * one message of a list, where each has a budget of its own.
 */
export function checkText(
  judging: Judging,
  source: Source,
  kind: TextKind,
  keep: Keep,
  keepEach: () => Keeping = () => ({ keep }),
): Checked {
  const flawless = kind.list && !kind.everyMessage ? countFlawless(judging, source.text) : undefined;
  if (flawless !== undefined) return { messages: flawless, isList: true, issues: NONE, found: NONE };
  const list = kind.list ? messagesIn(source.text) : undefined;
  if (list) return checkList(judging, { source, plain: source.text, items: list, misread: NONE }, kind, keep, keepEach);

  const { json, plain, compact, issues: misread } = parseSource(source, kind.dialect, keep);
  if (!json) return { messages: 0, isList: false, issues: misread, found: NONE };
  const items = kind.list && plain !== source.text ? messagesIn(plain) : undefined;
  if (items) return checkList(judging, { source, plain, items, misread }, kind, keep, keepEach);

  const examined = examine(judging, json.value, plain, compact);
  // Nearly all lines end here.
  if (!examined && !kind.list && !kind.everyMessage)
    return { messages: 1, isList: false, issues: misread, found: NONE };
  const found = tell(examined ?? clean(judging, json.value), wholeOf(source), keep);
  return { messages: 1, isList: false, issues: misread, found: [{ nth: 0, ...found }] };
}

/** Characters of a list that may be read at once. */
const SHORT = 1_000_000;

/** How many messages a short list has, where nothing is wrong with any: reading each by itself would take twice as long. */
function countFlawless(judging: Judging, text: string): number | undefined {
  if (text.length > SHORT || !/^\s*\[/.test(text)) return undefined;
  const values = parseJson(text);
  if (!Array.isArray(values) || values.every(isSurveyPart)) return undefined;
  const compact = compactLength(text, values);
  if (compact === undefined) return undefined;
  return values.every((value) => !judgeMessage(judging, value, compact)) ? values.length : undefined;
}

/** A text that is a list of messages. */
interface List {
  readonly source: Source;
  /** The text as JSON, whose items stand where they stand in the source. */
  readonly plain: string;
  readonly items: readonly Span[];
  /** What is wrong with the text as a whole. */
  readonly misread: readonly PlacedIssue[];
}

/** Checks a list message by message, so that of a long one only what is told takes memory. */
function checkList(
  judging: Judging,
  { source, plain, items, misread }: List,
  { everyMessage }: TextKind,
  keep: Keep,
  keepEach: () => Keeping,
): Checked {
  const found: Found[] = [];
  for (const [nth, { start, end }] of items.entries()) {
    const text = plain.slice(start, end);
    const value: unknown = JSON.parse(text);
    const examined = examine(judging, value, text, compactLength(text, value));
    if (!examined && !everyMessage) continue;
    const own = keepEach();
    const told = tell(examined ?? clean(judging, value), { source, start, end }, own.keep);
    const untold = own.budget?.untold();
    if (told.issues.length > 0 || everyMessage) found.push({ nth, ...told, ...(untold && { untold }) });
  }
  const issues = items.length === 0 ? [...misread, ...keep([EMPTY_LIST])] : misread;
  return { messages: items.length, isList: true, issues, found };
}

const NONE: readonly never[] = [];

/** The issue that a list has no message in it. */
export const EMPTY_LIST: PlacedIssue = {
  ...createIssue("empty-file", "", "The list is empty: there is no message in it.", {
    hint: "Put one in, or delete it.",
  }),
  ...START,
};

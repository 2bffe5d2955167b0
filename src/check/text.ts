import { createIssue, type Issue } from "../runtime/issues.js";
import { isObject } from "../runtime/shapes.js";
import { createLocator } from "./lines.js";
import { identify, type Judgement, type Judging, judgeMessage, type Origin } from "./message.js";
import { isSaidBy, pitfallIssue } from "./pitfall-issues.js";
import { findPitfalls, type Pitfall } from "./pitfalls.js";
import { placeIssues } from "./positions.js";
import { type Dialect, parseSource } from "./read-json.js";
import { byPlace, type PlacedIssue, START } from "./report.js";
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
}

/** What a text may be. */
export interface TextKind {
  readonly dialect: Dialect;
  /** Whether it may be a list of messages. */
  readonly list: boolean;
  /** Whether each message is told of, also where nothing was found in it. */
  readonly everyMessage: boolean;
}

/** Decides which issues of a message are told; what it leaves out is neither placed nor shown. */
export type Keep = <I extends Issue>(issues: readonly I[]) => readonly I[];

/** Checks the message in a text, or the messages in it where it may be a list of them. */
export function checkText(judging: Judging, source: Source, kind: TextKind, keep: Keep): Checked {
  const { dialect, list, everyMessage } = kind;
  const { json, plain, isCompact, issues: misread } = parseSource(source, dialect);
  if (!json) return { messages: 0, isList: false, issues: keep(misread), found: [] };

  const isList = list && Array.isArray(json.value) && !isBareSurvey(json.value);
  const values: readonly unknown[] = isList ? (json.value as readonly unknown[]) : [json.value];
  const atMost = isCompact ? plain.length : longest(plain);
  const judged: Judged[] = [];
  for (let nth = 0; nth < values.length; nth++) {
    const judgement = judgeMessage(judging, values[nth], atMost);
    if (judgement) judged.push({ nth, ...judgement });
    else if (everyMessage || (list && !isList)) judged.push(clean(judging, nth, values[nth]));
  }
  const pitfalls = isCompact
    ? NO_PITFALLS
    : findPitfalls(plain, (nth) => identify(judging.catalogue, values[nth]).variant?.root);
  const issues = keep(values.length === 0 ? [...misread, EMPTY_LIST] : misread);
  // Nearly all lines end here.
  if (judged.length + pitfalls.length + issues.length === 0)
    return { messages: values.length, isList, issues, found: NONE };
  const found = withPitfalls(judged, pitfalls, isList, (nth) => clean(judging, nth, values[nth]));
  return { messages: values.length, isList, issues, found: place(source, found, isList, keep) };
}

const NONE: readonly never[] = [];
const NO_PITFALLS: readonly Pitfall[] = [];

/** The judgement of a message in which nothing was found. */
function clean({ catalogue }: Judging, nth: number, value: unknown): Judged {
  return { nth, origin: identify(catalogue, value), issues: NONE, pathInText: (path) => path };
}

/** A judgement of one of the messages, with the pitfalls in it. */
interface Judged extends Judgement {
  readonly nth: number;
  readonly pitfalls?: readonly Pitfall[];
}

const EMPTY_LIST: PlacedIssue = {
  ...createIssue("empty-file", "", "The list is empty: there is no message in it.", {
    hint: "Put one in, or delete it.",
  }),
  ...START,
};

/** A survey alone, as the admin center exports it, is no list of messages. */
function isBareSurvey(list: readonly unknown[]): boolean {
  const isPart = (part: unknown) => isObject(part) && ("Questions" in part || "Answers" in part);
  return list.length > 0 && list.every(isPart);
}

/**
 * A length that the compact JSON of what a text holds does not exceed: that of the text, but for numbers with an
 * exponent. 1e20 has 21 digits, and what is larger is written with an exponent again.
 */
function longest(text: string): number {
  return text.length < 1_500 || /\d[eE]/.test(text) ? text.length * 6 : text.length;
}

/** Adds pitfalls to the judgements of the messages that they are in. */
function withPitfalls(
  judged: readonly Judged[],
  pitfalls: readonly Pitfall[],
  isList: boolean,
  clean: (nth: number) => Judged,
): readonly Judged[] {
  if (pitfalls.length === 0) return judged;
  const byMessage = new Map(judged.map((judgement) => [judgement.nth, judgement]));
  for (const pitfall of pitfalls) {
    const nth = isList ? Number(/^\/(\d+)/.exec(pitfall.path)?.[1] ?? 0) : 0;
    const judgement = byMessage.get(nth) ?? clean(nth);
    byMessage.set(nth, { ...judgement, pitfalls: [...(judgement.pitfalls ?? []), pitfall] });
  }
  return [...byMessage.values()].sort((a, b) => a.nth - b.nth);
}

/** Puts what was found in each message at its place, all in one walk over the text. */
function place(source: Source, judged: readonly Judged[], isList: boolean, keep: Keep): Found[] {
  if (judged.every(({ issues, pitfalls }) => issues.length === 0 && !pitfalls)) {
    return judged.map(({ nth, origin }) => ({ nth, ...origin, issues: NONE }));
  }
  const inText = ({ nth, pathInText }: Judged, path: string) => (isList ? `/${nth}` : "") + pathInText(path);
  const issues = judged.flatMap((judgement) => {
    const told = judgement.issues.filter(
      (issue) => !judgement.pitfalls?.some((pitfall) => says(pitfall, issue, inText(judgement, issue.path))),
    );
    return keep(told).map((issue) => ({ ...issue, judgement }));
  });
  const byMessage = new Map<Judged, PlacedIssue[]>(judged.map((judgement) => [judgement, []]));
  for (const { judgement, ...issue } of placeIssues(source, issues, (path, { judgement }) => inText(judgement, path))) {
    byMessage.get(judgement)!.push(issue);
  }
  const locator = createLocator(source);
  return [...byMessage].map(([{ nth, origin, pitfalls = [] }, placed]) => {
    const fallen = pitfalls.map((pitfall) =>
      pitfallIssue(pitfall, isList ? withoutIndex(pitfall.path) : pitfall.path, locator),
    );
    return { nth, ...origin, issues: [...placed, ...keep(fallen)].sort(byPlace) };
  });
}

/** Whether an issue at a path of the text says again what a pitfall says. */
function says(pitfall: Pitfall, issue: Issue, path: string): boolean {
  return pitfall.path === path && isSaidBy(issue, pitfall);
}

/** Pointer into a message for one into the list that it is in. */
function withoutIndex(path: string): string {
  return path.replace(/^\/[^/]*/, "");
}

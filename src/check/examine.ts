import type { Keep } from "./keep.js";
import { MOST_MISTAKES, tooManyMistakes } from "./limit.js";
import { identify, type Judgement, type Judging, judgeMessage, type Origin } from "./message.js";
import { eachOnce, pitfallIssue } from "./pitfall-issues.js";
import { findPitfalls, type Pitfall } from "./pitfalls.js";
import { type Part, placeInPart } from "./positions.js";
import { byPlace, type PlacedIssue } from "./report.js";

/** The judgement of a message, with the pitfalls in it. */
export interface Examined extends Judgement {
  readonly pitfalls: readonly Pitfall[];
}

/** Judges a message and looks for pitfalls in its text; nothing when nothing is wrong. */
export function examine(
  judging: Judging,
  value: unknown,
  text: string,
  compact: number | undefined,
): Examined | undefined {
  const judgement = judgeMessage(judging, value, compact ?? longest(text));
  const pitfalls = compact === undefined ? findPitfalls(text, identify(judging.catalogue, value).variant?.root) : NONE;
  if (!judgement && pitfalls.length === 0) return undefined;
  return { ...(judgement ?? clean(judging, value)), pitfalls };
}

const NONE: readonly never[] = [];

/** What is said of a message in which nothing was found. */
export function clean({ catalogue }: Judging, value: unknown): Examined {
  return { origin: identify(catalogue, value), issues: NONE, pathInText: (path) => path, pitfalls: NONE };
}

/**
 * A length that the compact JSON of what a text holds does not exceed: that of the text, but for numbers with an
 * exponent. 1e20 has 21 digits, and what is larger is written with an exponent again.
 */
function longest(text: string): number {
  return text.length < 1_500 || /\d[eE]/.test(text) ? text.length * 6 : text.length;
}

/** What is told of a message. */
export interface Told extends Origin {
  readonly issues: readonly PlacedIssue[];
}

/** Puts what was found in a message at its place, each mistake once. */
export function tell({ origin, pathInText, ...found }: Examined, part: Part, keep: Keep): Told {
  const { issues, pitfalls } = eachOnce(found.issues, found.pitfalls.slice(0, MOST_MISTAKES), pathInText);
  const isCut = found.pitfalls.length > MOST_MISTAKES && !issues.some(({ code }) => code === "too-many-issues");
  const placed = placeInPart(part, keep(isCut ? [...issues, tooManyMistakes()] : issues), pathInText);
  const fallen = keep(pitfalls).map((pitfall) => pitfallIssue(pitfall, part));
  return { ...origin, issues: [...placed, ...fallen].sort(byPlace) };
}

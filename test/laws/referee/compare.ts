import { findMistakes } from "../../../src/runtime/find-mistakes.js";
import { joinPointer } from "../../../src/runtime/pointer.js";
import { DIFFERENCES, type Difference, ours, theirs } from "./findings.js";
import type { Target } from "./targets.js";
import { holds } from "./typebox.js";

/** What the three say of a value. */
export interface Comparison {
  /** Whether Ajv accepts it. */
  readonly isValid: boolean;
  /** The keywords that it breaks, as Ajv says. */
  readonly keywords: readonly string[];
  /** In a sentence, what they do not agree on. */
  readonly disagreement?: string;
}

/**
 * Compares paths and keywords of mistakes with Ajv's, and the verdict with TypeBox's. What is quickly told to be clean must
 * have no mistake at all, not even a warning of a rule; and what has none must be told so, save where there is a reason.
 */
export function compare(target: Target, value: unknown, differences: readonly Difference[] = DIFFERENCES): Comparison {
  const { table, referee, authored } = target;
  const mistakes = findMistakes(table, value);
  const found = ours(mistakes, differences);
  const refereeErrors = referee(value);
  const expected = theirs(refereeErrors);
  const isValid = expected.length === 0;
  const said = { isValid, keywords: refereeErrors.map(({ keyword }) => keyword) };
  const isFine = mistakes.length + expected.length === 0;
  const isClean = table.isClean?.(value);
  if (isClean && !isFine)
    return { ...said, disagreement: sentence("It is said to be clean, but Ajv finds", expected, found) };
  if (table.isClean && !isClean && isFine && !mayDoubt(target, value))
    return { ...said, disagreement: "There is nothing to say of it, but it is not said to be clean." };
  if (mistakes.some(({ path, way }) => path !== joinPointer(way)))
    return { ...said, disagreement: "A mistake has a way to it that does not fit its path." };
  if (found.join("\n") !== expected.join("\n"))
    return { ...said, disagreement: sentence("Ajv finds", expected, found) };
  if (!authored || holds(authored, value) === isValid) return said;
  return {
    ...said,
    disagreement: sentence(`TypeBox ${isValid ? "refuses" : "accepts"} it, Ajv finds`, expected, found),
  };
}

/**
 * Whether there is a reason to have a closer look: characters of two UTF-16 units and keys without a value, which are not
 * told apart in a hurry; and provisional names, under which there may be anything.
 */
function mayDoubt({ variant }: Target, value: unknown): boolean {
  return hasDoubts(value) || variant.shapes.some(({ provisional }) => provisional);
}

function hasDoubts(value: unknown): boolean {
  if (typeof value === "string") return /[\u{10000}-\u{10ffff}]/u.test(value);
  return value === undefined || (typeof value === "object" && value !== null && Object.values(value).some(hasDoubts));
}

function sentence(start: string, expected: readonly string[], found: readonly string[]): string {
  const list = (findings: readonly string[]) => findings.join(", ") || "nothing";
  return `${start} ${list(expected)}; our tables find ${list(found)}.`;
}

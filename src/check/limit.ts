import { type Issue, mustBe } from "../runtime/issues.js";
import type { Catalogue, Finding } from "../runtime/shapes.js";

/** Mistakes of one message that are looked at; none that can be sent has room for more. */
export const MOST_MISTAKES = 1000;

/**
 * A catalogue whose validators give up on a message after so many mistakes, and say so: words for hundreds of thousands
 * would take seconds, and nobody would read them.
 */
export function limitMistakes(catalogue: Catalogue): Catalogue {
  return { ...catalogue, limit: { most: MOST_MISTAKES, beyond: TOO_MANY } };
}

/** A catalogue that tells all mistakes: what mends them has to see all. */
export function withoutLimit({ limit, ...catalogue }: Catalogue): Catalogue {
  return catalogue;
}

const TOO_MANY = {
  code: "too-many-issues",
  expected: `one with at most ${MOST_MISTAKES} mistakes`,
  found: "one with more",
  hint: "Only the first are looked at.",
} satisfies Finding;

/** The issue that a message has more mistakes than are looked at. */
export function tooManyMistakes(): Issue {
  const { code, expected, found, hint } = TOO_MANY;
  return mustBe(code, "", "The message", expected, found, { hint });
}

import { brokenText } from "../../mutations/json-text.js";
import { added, dropped, renamed } from "../../mutations/keys.js";
import { beyond } from "../../mutations/limits.js";
import { type Mutation, type Mutator, mutate } from "../../mutations/mutation.js";
import type { Original } from "../../mutations/outcomes.js";
import { spotsIn } from "../../mutations/outcomes.js";
import { retyped } from "../../mutations/types.js";
import { misspeltChoice, otherConstant } from "../../mutations/values.js";

/** The one key that may be spelt in two ways. */
const otherKey: Mutator = ({ keys, found }) =>
  keys.at(-1) === "imageURL" && found !== undefined
    ? [{ what: "other spelling", keys, edit: { name: "imageUrl" }, at: [...keys.slice(0, -1), "imageUrl"] }]
    : [];

const FIXABLE: readonly Mutator[] = [renamed, misspeltChoice, otherKey];
const OTHER: readonly Mutator[] = [dropped, added, retyped, beyond, otherConstant, brokenText];

/** An example, and the mistakes that can be made in it. */
export interface Subject {
  readonly original: Original;
  /** Those that may have a safe fix. */
  readonly fixable: readonly Mutation[];
  readonly other: readonly Mutation[];
}

/** Finds the mistakes that can be made in an example. */
export function subjectOf(original: Original): Subject {
  const spots = spotsIn(original);
  const of = (mutators: readonly Mutator[]) => spots.flatMap((spot) => mutators.flatMap((mutator) => mutator(spot)));
  return { original, fixable: of(FIXABLE), other: of(OTHER) };
}

/** A value with some mistakes. */
export interface Mistaken {
  readonly value: unknown;
  /** Those that could be made: others can't be made any more. */
  readonly made: readonly Mutation[];
}

/** Makes mistakes, the deepest first: a renamed key is not found again. */
export function makeMistakes(value: unknown, mutations: readonly Mutation[]): Mistaken {
  const made: Mutation[] = [];
  let mistaken = value;
  for (const mutation of mutations.toSorted((a, b) => b.keys.length - a.keys.length)) {
    try {
      mistaken = mutate(mistaken, mutation.keys, mutation.edit);
      made.push(mutation);
    } catch {
      // What it is about is gone.
    }
  }
  return { value: mistaken, made };
}

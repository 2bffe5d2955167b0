import type { Value } from "../../src/model/model.js";
import { becomes, type Mutation, type Mutator } from "./mutation.js";
import type { Spot } from "./spots.js";

/** A limit of a value: what is just allowed, and what is one too little or too much. */
export interface Limit {
  /** Name of its keyword. */
  readonly keyword: string;
  readonly code: string;
  readonly inside: unknown;
  readonly outside: unknown;
}

/** The limits of a value; those of a list need one that keeps to them, as `found`. */
export function limitsOf(value: Value, found?: unknown): Limit[] {
  switch (value.kind) {
    case "text":
      return [
        ...limit("minLength", value.minLength, -1, (length) => "x".repeat(length)),
        ...limit("maxLength", value.maxLength, 1, (length) => "x".repeat(length)),
      ];
    case "number":
      return [
        ...limit("minimum", value.minimum, -1, (number) => number),
        ...limit("maximum", value.maximum, 1, (number) => number),
      ];
    case "list":
      if (!Array.isArray(found) || found.length === 0) return [];
      return [
        ...limit("minItems", value.minItems, -1, (count) => listOf(count, found)),
        ...limit("maxItems", value.maxItems, 1, (count) => listOf(count, found)),
      ];
    default:
      return [];
  }
}

function limit(keyword: string, at: number | undefined, step: 1 | -1, make: (at: number) => unknown): Limit[] {
  if (at === undefined || (at + step < 0 && keyword !== "minimum")) return [];
  const code = keyword.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
  return [{ keyword, code, inside: make(at), outside: make(at + step) }];
}

/** A list of so many items: those that there are, over and over. */
function listOf(count: number, items: readonly unknown[]): unknown[] {
  return Array.from({ length: count }, (_, i) => items[i % items.length]);
}

/** A value that is one below or above what is allowed. */
export const beyond: Mutator = (spot: Spot): Mutation[] =>
  limitsOf(spot.value, spot.found).map(({ keyword, code, outside }) =>
    becomes(spot, `is beyond ${keyword}`, outside, code),
  );

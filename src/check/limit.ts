import { type Issue, mustBe } from "../runtime/issues.js";
import type { Catalogue, Check, Finding, RawError, Variant } from "../runtime/shapes.js";

/** Mistakes of one message that are looked at; none that can be sent has room for more. */
export const MOST_MISTAKES = 1000;

/**
 * A catalogue whose validators give up on a message after so many mistakes, and say so: words for hundreds of thousands
 * would take seconds, and nobody would read them.
 */
export function limitMistakes({ tag, variants, other }: Catalogue): Catalogue {
  const limited = new Map([...variants, other].map((variant) => [variant, limit(variant)]));
  const catalogue = { tag, variants: variants.map((variant) => limited.get(variant)!), other: limited.get(other)! };
  unlimited.set(catalogue, { tag, variants, other });
  return catalogue;
}

const unlimited = new WeakMap<Catalogue, Catalogue>();

/** The catalogue that a limited one was made of: what mends all mistakes has to see all. */
export function withoutLimit(catalogue: Catalogue): Catalogue {
  return unlimited.get(catalogue) ?? catalogue;
}

function limit(variant: Variant): Variant {
  const all = variant.root.check;
  if (!all) return variant;
  const check: Check = (value) => {
    if (all(value)) return true;
    check.errors = cut(all.errors!, value);
    return false;
  };
  return { ...variant, root: { ...variant.root, check } };
}

function cut(errors: readonly RawError[], value: unknown): readonly RawError[] {
  if (errors.length <= MOST_MISTAKES) return errors;
  return [...errors.slice(0, MOST_MISTAKES), { path: "", keyword: "rule", param: TOO_MANY, value }];
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

import type { Catalogue, Check, Finding, RawError, Variant } from "../runtime/shapes.js";

/** Mistakes of one message that are looked at; none that can be sent has room for more. */
const MOST = 1000;

/**
 * A catalogue whose validators give up on a message after so many mistakes, and say so: words for hundreds of thousands
 * would take seconds, and nobody would read them.
 */
export function limitMistakes({ tag, variants, other }: Catalogue): Catalogue {
  const limited = new Map([...variants, other].map((variant) => [variant, limit(variant)]));
  return { tag, variants: variants.map((variant) => limited.get(variant)!), other: limited.get(other)! };
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
  if (errors.length <= MOST) return errors;
  const finding: Finding = {
    code: "too-many-issues",
    expected: `one with at most ${MOST} mistakes`,
    found: `one with ${errors.length}`,
    hint: "Only the first are told.",
  };
  return [...errors.slice(0, MOST), { path: "", keyword: "rule", param: finding, value }];
}

import type { RuleCheck } from "../shapes.js";

/** Warns of a list with more than one item. Microsoft: only the first shipping method is used (Create rich messages). */
export const onlyFirst: RuleCheck<readonly unknown[], true> = (items) =>
  items.length > 1
    ? {
        code: "only-first",
        severity: "warning",
        expected: "a list of one item",
        hint: "Microsoft documents that only the first shipping method is used.",
      }
    : undefined;

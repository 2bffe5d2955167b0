import { quote } from "../issues.js";
import type { RuleCheck } from "../shapes.js";

/** Warns of a text that is none of those that are known, where no source says that there are no others. */
export const knownValue: RuleCheck<string, readonly string[]> = (text, known) =>
  known.includes(text)
    ? undefined
    : {
        code: "unusual-value",
        severity: "warning",
        expected: known.map(quote).join(" or "),
        hint: "Other values are not documented.",
      };

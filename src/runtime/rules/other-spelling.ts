import { quote } from "../issues.js";
import { own, type RuleCheck } from "../shapes.js";

/** Warns of a text in another spelling than the usual one; the parameter has the usual one of every other. */
export const otherSpelling: RuleCheck<string, { readonly [spelling: string]: string }> = (text, spellings) => {
  const to = own(spellings, text);
  return to === undefined
    ? undefined
    : {
        code: "other-spelling",
        severity: "warning",
        expected: quote(to),
        fix: { op: "replace", to, safe: true },
      };
};

import { quote } from "../issues.js";
import { escapePointer } from "../pointer.js";
import { type Finding, own, type RuleCheck } from "../shapes.js";

type Keys = { readonly [key: string]: string };

/** Warns of a key in another spelling than the usual one; the parameter has the usual one of every other. */
export const otherKey: RuleCheck<{ readonly [key: string]: unknown }, Keys> = (object, spellings) => {
  let findings: Finding[] | undefined;
  for (const key in spellings) {
    const to = own(spellings, key);
    if (to === undefined || !Object.hasOwn(object, key)) continue;
    // Two keys can't both get the same name.
    const both = Object.hasOwn(object, to) || findings?.some(({ fix }) => fix?.to === to);
    findings ??= [];
    findings.push({
      code: "other-spelling",
      severity: "warning",
      expected: `named ${quote(to)}`,
      found: `named ${quote(key)}`,
      ...(both && { hint: `Both are there: keep ${quote(to)} only.` }),
      fix: both ? { op: "remove", safe: false } : { op: "rename", to, safe: true },
      path: `/${escapePointer(key)}`,
      value: object[key],
    });
  }
  return findings;
};

import { quote } from "../issues.js";
import { escapePointer } from "../pointer.js";
import { type Finding, isObject, own, type RuleCheck } from "../shapes.js";

/** Refuses each object of a list whose text under a key is that of an earlier one; the key is the parameter. */
export const uniqueValues: RuleCheck<readonly unknown[], string> = (items, key) => {
  if (items.length < 2) return undefined;
  const seen = new Set<string>();
  let findings: Finding[] | undefined;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    const value = isObject(item) ? own(item, key) : undefined;
    if (typeof value !== "string") continue;
    if (seen.has(value)) {
      const path = `/${i}/${escapePointer(key)}`;
      const found = `${quote(value)} again`;
      findings ??= [];
      findings.push({ code: "duplicate-value", expected: "unique in its list", found, path, value });
    }
    seen.add(value);
  }
  return findings;
};

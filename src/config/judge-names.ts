import { createIssue, type Issue, quote } from "../runtime/issues.js";
import { suggest } from "../runtime/keys.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject, own } from "../runtime/shapes.js";
import type { Known } from "./settings.js";

/** What is wrong with the names of rules and variants in a config, whatever else is wrong with it, given all there are. */
export function findUnknownNames(config: unknown, known: Known): Issue[] {
  const { rules, variants } = isObject(config) ? config : {};
  return [
    ...(isObject(rules) ? Object.keys(rules) : []).flatMap((code) => judgeRule(code, known)),
    ...(Array.isArray(variants) ? variants : []).flatMap((name, i) => judgeVariant(name, `/variants/${i}`, known)),
  ];
}

function judgeRule(code: string, { switchable, fixed }: Known): Issue[] {
  if (Object.hasOwn(switchable, code)) return [];
  const path = `/rules/${escapePointer(code)}`;
  const why = own(fixed, code);
  if (why) return [createIssue("fixed-rule", path, `The rule ${quote(code)} can't be switched.`, { hint: why })];
  const codes = Object.keys(switchable);
  const hint = didYouMean(code, codes) ?? "List all codes with: omnirich explain";
  return [createIssue("unknown-code", path, `There is no rule ${quote(code)}.`, { hint })];
}

function judgeVariant(name: unknown, path: string, { variants }: Known): Issue[] {
  // What is no name at all is told already.
  if (typeof name !== "string" || name === "" || variants.includes(name)) return [];
  const hint = didYouMean(name, variants) ?? `Known: ${variants.join(", ")}.`;
  return [createIssue("unknown-variant", path, `There is no variant ${quote(name)}.`, { hint })];
}

function didYouMean(word: string, known: readonly string[]): string | undefined {
  const meant = suggest(word, known);
  return meant && `Did you mean ${quote(meant)}?`;
}

import { rules as catalogue } from "../diagnostics/rules.js";
import type { JsonSchema } from "../model/model.js";
import { chain, type Node, section } from "./document.js";
import { partsOf, unionOf } from "./kinds.js";

/** The rules of the second node that the first one does not have in the same words: no schema says what they refuse. */
export function missingRules(rootA: JsonSchema, a: Node, rootB: JsonSchema, b: Node): readonly string[] {
  const asked = rulesOf(rootB, b);
  if (asked.length === 0) return [];
  const known = rulesOf(rootA, a);
  // In a union, a rule counts for a branch: nothing may have moved.
  const isKept = (rule: string) => known.includes(rule) && !isRelative(rule);
  if (!isUnion(rootA, a) && !isUnion(rootB, b)) return asked.filter((rule) => !isKept(rule)).map(nameOf);
  return known.join() === asked.join() && asked.every(isKept) ? [] : asked.map(nameOf);
}

/** Each rule with what it needs to know. */
function rulesOf(root: JsonSchema, node: Node): readonly string[] {
  return partsOf(root, node).flatMap((part) =>
    ["x-omnirich", "x-omnirich-shape"].flatMap((notes) =>
      Object.entries(section(section(part, notes), "rules")).map((rule) => JSON.stringify(rule)),
    ),
  );
}

/** Whether all that a rule finds is a warning, so that it refuses nothing. Behind its name may stand whose it is. */
export function onlyWarns(name: string): boolean {
  const rule = name.replace(/ .*$/s, "");
  const raised = catalogue.filter(({ code, raisedBy }) => (raisedBy ? raisedBy.includes(rule) : code === rule));
  return raised.length > 0 && raised.every(({ severity }) => severity === "warning");
}

/** Whether the same words may mean something else in another file. */
function isRelative(rule: string): boolean {
  return rule.includes('"$ref"');
}

function isUnion(root: JsonSchema, node: Node): boolean {
  return chain(root, node).some((part) => unionOf(part) !== undefined);
}

function nameOf(rule: string): string {
  return String(JSON.parse(rule)[0]);
}

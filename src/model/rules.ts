import { issueAt, type LocatedIssue, type Origin } from "../diagnostics/located.js";
import { withArticle } from "../runtime/issues.js";
import { isObject, own } from "../runtime/shapes.js";
import type { Rule, RuleUse, Shape, Value } from "./model.js";
import { camelCase } from "./names.js";
import { RULE_DEMANDS, type RuleDemand } from "./rule-demands.js";

/** The rules that a schema names for a value of this kind, or for a shape: each with what it needs to know. */
export function readRules(given: unknown, kind: RuleDemand["about"], at: Origin, issues: LocatedIssue[]): RuleUse[] {
  return Object.entries(isObject(given) ? given : {}).flatMap(([name, param]) => {
    const complaint = complain(name, kind, param);
    if (!complaint) return useRule(name, param);
    issues.push(issueAt("unknown-rule", at, complaint.message, { hint: complaint.hint }));
    return [];
  });
}

function complain(
  name: string,
  kind: RuleDemand["about"],
  param: unknown,
): { message: string; hint: string } | undefined {
  const quoted = JSON.stringify(name);
  const demand = own(RULE_DEMANDS, name);
  if (!demand) {
    const hint = `Known rules: ${Object.keys(RULE_DEMANDS).join(", ")}.`;
    return { message: `There is no rule ${quoted}.`, hint };
  }
  const {
    about,
    param: [words, isRight],
  } = demand;
  if (about !== kind) {
    const hint = about === "shape" ? "Name it among the notes of a shape." : "Name it at the field that it is about.";
    return { message: `The rule ${quoted} is about ${withArticle(about)}, not about ${withArticle(kind)}.`, hint };
  }
  if (isRight(param)) return undefined;
  return { message: `The rule ${quoted} needs to be given ${words}.`, hint: `Write { ${quoted}: … }.` };
}

/** A rule at work, whose function is called as the rule is, in camel case. */
export function useRule(name: string, param: unknown): RuleUse {
  return { name, function: camelCase(name), param };
}

/** What measures a message, by the names that schemas have for it. */
const SIZES: { readonly [name: string]: string } = {
  "message-size": "checkMessageSize",
  "stored-size": "checkStoredSize",
};

/** The functions of the runtime that measure a message. */
export function readSizes(given: unknown, file: string, issues: LocatedIssue[]): string[] {
  return (Array.isArray(given) ? given : []).flatMap((name: unknown, i) => {
    const size = own(SIZES, String(name));
    if (size) return size;
    const origin = { file, pointer: `/x-omnirich-message/sizes/${i}` };
    const hint = `Known: ${Object.keys(SIZES).join(", ")}.`;
    issues.push(issueAt("unknown-rule", origin, `There is no size ${JSON.stringify(name)}.`, { hint }));
    return [];
  });
}

/** The rules that a schema explains itself. */
export function readOwnRules(given: unknown, file: string, issues: LocatedIssue[]): Rule[] {
  const texts = ["title", "why", "remedy"] as const;
  const isFull = (text: unknown) => typeof text === "string" && text.trim() !== "";
  return (Array.isArray(given) ? given : []).flatMap((rule: unknown, i) => {
    const isComplete =
      isObject(rule) &&
      typeof rule.code === "string" &&
      /^[a-z]+(?:-[a-z]+)*$/.test(rule.code) &&
      texts.every((key) => isFull(rule[key])) &&
      isObject(rule.source) &&
      isFull(rule.source.title);
    if (isComplete) return { ...rule, severity: "error", stage: "message" } as unknown as Rule;
    const origin = { file, pointer: `/x-omnirich-message/rules/${i}` };
    const hint = "A rule has a code in kebab-case, and a title, a why, a remedy and a source that say something.";
    issues.push(issueAt("unexplained-code", origin, "This rule does not fully explain its code.", { hint }));
    return [];
  });
}

/** Every code that the form of a field has must be explained, and each code once. */
export function checkCodes(
  variants: readonly { readonly source: string; readonly shapes: readonly Shape[]; readonly rules: readonly Rule[] }[],
  catalogue: readonly Rule[],
): LocatedIssue[] {
  const issues: LocatedIssue[] = [];
  const known = new Map(catalogue.map((rule) => [rule.code, ""]));
  for (const { source: file, rules } of variants) {
    for (const [i, { code }] of rules.entries()) {
      const holder = known.get(code);
      if (holder === undefined) known.set(code, file);
      else {
        const message = `The code ${JSON.stringify(code)} is explained by ${holder || "omnirich itself"} already.`;
        const origin = { file, pointer: `/x-omnirich-message/rules/${i}/code` };
        issues.push(issueAt("rule-clash", origin, message, { hint: "Use another code, or leave this rule out." }));
      }
    }
  }
  for (const { source: file, shapes } of variants) {
    for (const { origin, value } of shapes.flatMap((shape) => shape.fields)) {
      const code = formCode(value);
      if (code === undefined || known.has(code)) continue;
      const message = `No rule explains the code ${JSON.stringify(code)}.`;
      const hint = "Explain it in message({ rules: [{ code, title, why, remedy, source }] }), or use a known code.";
      issues.push(issueAt("unexplained-code", { file, pointer: origin }, message, { hint }));
    }
  }
  return issues;
}

function formCode(value: Value): string | undefined {
  if (value.kind === "list") return formCode(value.items);
  return value.kind === "text" ? value.form?.code : undefined;
}

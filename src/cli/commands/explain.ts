import { parseArgs } from "node:util";
import type { Rule } from "../../model/model.js";
import { quote } from "../../runtime/issues.js";
import { allRules } from "../all-rules.js";
import { type Command, Exit } from "../command.js";
import { didYouMean, tooMany, UsageError } from "../usage.js";

const help = `Usage: omnirich explain [code]

Tells what an issue code means, why the rule exists and what to do. Without a code: lists all of them.

Examples:
  omnirich explain
  omnirich explain misspelt-key
`;

/** Prints a rule, or the list of all rules. */
export const command: Command = {
  help,
  async run(args, { stdout }) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [code, extra] = positionals;
    if (extra !== undefined) throw tooMany(extra);
    const rules = await allRules();
    if (code === undefined) {
      stdout.write(listRules(rules));
      return Exit.Ok;
    }
    const rule = rules.find((candidate) => candidate.code === code);
    if (!rule) throw unknownCode(code, rules);
    stdout.write(printRule(rule));
    return Exit.Ok;
  },
};

function unknownCode(code: string, rules: readonly Rule[]): UsageError {
  const meant = didYouMean(
    code,
    rules.map((rule) => rule.code),
  );
  return new UsageError(`There is no code ${quote(code)}.`, meant ?? "List all codes with: omnirich explain");
}

const STAGES: { readonly [stage in Rule["stage"]]: string } = {
  message: "In messages",
  send: "When sending",
  file: "In files and on the command line",
  schema: "In schemas, when generating",
};

function listRules(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ code }) => code.length)) + 2;
  const groups = Object.entries(STAGES).map(([stage, title]) => {
    const lines = rules
      .filter((rule) => rule.stage === stage)
      .map((rule) => `  ${rule.code.padEnd(width)}${rule.title}`);
    return `${title}\n${lines.join("\n")}\n`;
  });
  return groups.join("\n");
}

function printRule(rule: Rule): string {
  const { code, severity, title, why, remedy, source, bad, good } = rule;
  const sections = [
    `${code} (${severity})\n${title}`,
    `Why: ${why}`,
    `What to do: ${remedy}`,
    `Source: ${source.title}${source.url === undefined ? "" : `\n${indent(source.url)}`}`,
    switchOff(rule),
    bad && `Refused:\n${indent(bad)}`,
    good && `Accepted:\n${indent(good)}`,
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

function switchOff({ code, stage, off }: Rule): string {
  if (off !== undefined) return `Switch it off: ${off}`;
  if (stage !== "message") return "It can't be switched off.";
  const option = `rules: { "${code}": "off" }`;
  return `Switch it off: ${option} among the options of validateMessage, createSender or a builder; on the command line --rule ${code}=off`;
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}

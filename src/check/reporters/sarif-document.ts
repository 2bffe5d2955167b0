import { toJson } from "./json-text.js";
import { escapeMarkdown } from "./markdown.js";
import type { RuleText } from "./reporter.js";

/**
 * A SARIF log of one run, cut where its results go: the head ends with their opening bracket, the tail follows on it. The
 * rules stand in the tail, as only those that were broken are told.
 */
export function sarifDocument(version: string, rules: readonly RuleText[]): [head: string, tail: string] {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        columnKind: "utf16CodeUnits",
        results: [],
        tool: { driver: { name: "omnirich", version, rules: rules.map(toDescriptor) } },
      },
    ],
  };
  const text = `${toJson(log, 2)}\n`;
  const cut = text.indexOf("[]") + 1;
  return [text.slice(0, cut), text.slice(cut)];
}

function toDescriptor({ code, severity, title, why, remedy }: RuleText): object {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: remedy, markdown: escapeMarkdown(remedy) },
    defaultConfiguration: { level: severity },
  };
}

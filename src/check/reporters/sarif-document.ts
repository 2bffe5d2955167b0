import { toJson } from "./json-text.js";
import { escapeMarkdown } from "./markdown.js";
import type { ReporterContext, RuleText } from "./reporter.js";

/** A SARIF log of one run, cut where its results go: the head ends with their opening bracket, the tail follows on it. */
export function sarifDocument({ version, rules }: ReporterContext): [head: string, tail: string] {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "omnirich", version, rules: rules.map(toDescriptor) } },
        columnKind: "utf16CodeUnits",
        results: [],
      },
    ],
  };
  const text = `${toJson(log, 2)}\n`;
  const cut = text.lastIndexOf("[]") + 1;
  return [text.slice(0, cut), text.slice(cut + 1)];
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

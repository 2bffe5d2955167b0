import { escapeMarkdown, tableRow } from "../../check/reporters/markdown.js";
import { nameOrigin } from "../../diagnostics/located.js";
import { type Change, isBreak } from "../change.js";
import { closing, effectText, type Report, type Reporter, summary } from "./report.js";

/** Rows of a table; a comment on GitHub can't take more than 65,536 characters. */
const MOST = 100;

/** For the comment of a pull request or the notes of a release. */
export const markdown: Reporter = (report) => {
  const { changes, against } = report;
  const title = `## Schemas since ${escapeMarkdown(against)}\n\n`;
  if (changes.length === 0)
    return `${title}Nothing changed${report.hidden > 0 ? " at this level" : ""}. ${escapeMarkdown(closing(report))}\n`;
  return `${title}${escapeMarkdown(summary(report))} ${closingLine(report)}\n${tables(changes)}`;
};

function closingLine(report: Report): string {
  return escapeMarkdown(closing(report));
}

/** A table for each level of harm. */
function tables(changes: readonly Change[]): string {
  const groups = [
    ["Breaking", changes.filter(({ producers, consumers }) => producers === "breaks" || consumers === "breaks")],
    [
      "May break",
      changes.filter((change) => isBreak(change) && change.producers !== "breaks" && change.consumers !== "breaks"),
    ],
    ["Not breaking", changes.filter((change) => !isBreak(change))],
  ] as const;
  return groups.map(([title, group]) => table(title, group)).join("");
}

function table(title: string, changes: readonly Change[]): string {
  if (changes.length === 0) return "";
  const head = `\n### ${title}\n\n| Change | Effect | Place | Code |\n| --- | --- | --- | --- |\n`;
  const rows = changes
    .slice(0, MOST)
    .map((change) =>
      tableRow([change.message, effectText(change), nameOrigin(change.place), `${change.code} (${change.level})`]),
    );
  const rest = changes.length - rows.length;
  return `${head}${rows.join("")}${rest > 0 ? `\n… and ${rest} more\n` : ""}`;
}

import type { PlacedIssue } from "../report.js";
import { escapeMarkdown, tableRow } from "./markdown.js";

/** Rows of the table; GitHub takes 1 MiB of Markdown, and nobody reads more. */
const MOST = 200;

/** Findings as a Markdown table, for the summary of a CI job. */
export interface JobTable {
  add(file: string, issue: PlacedIssue): void;
  /** The whole text, under a title. */
  end(title: string): string;
}

/** Makes an empty table. */
export function createJobTable(): JobTable {
  const rows: string[] = [];
  let total = 0;
  return {
    add(file, { line, column, severity, code, message, hint }) {
      if (total++ >= MOST) return;
      rows.push(tableRow([`${file}:${line}:${column}`, severity, code, hint ? `${message} ${hint}` : message]));
    },
    end(title) {
      const lines = title.split("\n").map(escapeMarkdown).join("<br>\n");
      const text = `### omnirich\n\n${lines}\n`;
      if (total === 0) return text;
      const more = total > rows.length ? `\nand ${total - rows.length} more\n` : "";
      return `${text}\n| place | severity | code | message |\n| --- | --- | --- | --- |\n${rows.join("")}${more}`;
    },
  };
}

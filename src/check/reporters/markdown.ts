import { printable } from "./printable.js";

/** Text as Markdown that shows just this text: no link, no HTML, no end of a table cell. */
export function escapeMarkdown(text: string): string {
  // Entities, as a backslash would not keep GitHub from linking addresses, issues and people.
  return printable(text).replace(/[!#-&(-+.:<>?@[-`{-~]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A row of a table, its cells escaped. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeMarkdown).join(" | ")} |\n`;
}

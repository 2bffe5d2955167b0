import { frame } from "../frame.js";
import type { Excerpt, PlacedIssue } from "../report.js";
import type { Paint } from "./paint.js";

/** Cells of a line of output, more or less. */
const WIDTH = 100;

/** The line that an issue is on, its underline, and what to do beside that, or below where it would run over the edge. */
export function codeLines(issue: PlacedIssue, excerpt: Excerpt, remedy: string, paint: Paint): string[] {
  const number = String(issue.line);
  const { code, indent, length } = frame(excerpt, issue, WIDTH - number.length - 7);
  const gutter = `    ${" ".repeat(number.length)} | `;
  const source = `    ${paint("quiet", `${number} |`)} ${code}`;
  const underline = `${gutter}${" ".repeat(indent)}${paint(issue.severity, "^".repeat(length))}`;
  if (remedy === "") return [source, underline];
  const isBeside = gutter.length + indent + length + 1 + remedy.length <= WIDTH;
  return isBeside ? [source, `${underline} ${remedy}`] : [source, underline, `    ${remedy}`];
}

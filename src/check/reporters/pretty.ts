import { escapeText } from "../../runtime/issues.js";
import { breadcrumb } from "../breadcrumb.js";
import { frame } from "../frame.js";
import { splitLines } from "../lines.js";
import { type FileReport, isUnmatched, type PlacedIssue, type Summary, summarise } from "../report.js";
import { advice } from "./advice.js";
import { count } from "./count.js";
import { createPaint, type Paint } from "./paint.js";

/** Issues of one file that are printed in full; of the rest only the number. */
const MOST = 20;
/** Cells of a line of output, more or less. */
const WIDTH = 100;

/** All reports for a person to read: each issue with its code frame, and the numbers at the end. */
export function reportPretty(reports: readonly FileReport[], colour: boolean): string {
  const paint = createPaint(colour);
  const withIssues = reports.filter((report) => report.issues.length > 0);
  const summary = summarise(reports);
  const affected = withIssues.filter((report) => !isUnmatched(report)).length;
  return `${withIssues.map((report) => prettyFile(report, paint)).join("")}${prettySummary(summary, affected, paint)}\n`;
}

/** The issues of one file, without a summary. */
function prettyFile(report: FileReport, paint: Paint): string {
  const lines = splitLines(report.text);
  const shown = report.issues.slice(0, MOST).map((issue) => prettyIssue(report, issue, lines, paint));
  const rest = report.issues.slice(MOST);
  if (rest.length > 0) shown.push(`  and ${rest.length} more: ${countByCode(rest)}`);
  return `${header(report, paint)}\n\n${shown.join("\n\n")}\n\n`;
}

function header({ file, type, variant }: FileReport, paint: Paint): string {
  const name = paint("file", escapeText(file));
  if (type === undefined) return name;
  return `${name}  ${paint("quiet", variant ? `${variant.label} (${type})` : `unknown type (${type})`)}`;
}

function prettyIssue(report: FileReport, issue: PlacedIssue, lines: readonly string[], paint: Paint): string {
  const { code, severity, line, column } = issue;
  // What concerns a file as a whole has no place to show.
  const source = isWhole(issue) ? "" : lines[line - 1];
  const remedy = advice(issue);
  const crumb = breadcrumb(report.variant, KEY_CODES.has(code) ? issue.path.replace(/\/[^/]*$/, "") : issue.path);
  const place = `${escapeText(report.file)}:${line}:${column}`;
  return [
    `  ${paint(severity, severity)} ${code}  ${escapeText(issue.message)}`,
    ...(source ? codeLines(issue, source, remedy, paint) : [remedy && `    ${remedy}`]),
    isWhole(issue) ? "" : `    ${crumb ? `${`at ${crumb}`.padEnd(60)}  ` : "at "}${paint("quiet", place)}`,
  ]
    .filter((text) => text !== "")
    .join("\n");
}

/** Issues about a key or a missing one are placed by the object around it: the key itself is in the message. */
const KEY_CODES: ReadonlySet<string> = new Set(["misspelt-key", "key-casing", "unknown-property", "missing-property"]);

function isWhole({ line, column, endLine, endColumn, code }: PlacedIssue): boolean {
  return line === endLine && column === endColumn && code !== "json-syntax";
}

function codeLines(issue: PlacedIssue, source: string, remedy: string, paint: Paint): string[] {
  const number = String(issue.line);
  const { code, indent, length } = frame(source, issue, WIDTH - number.length - 7);
  const gutter = `    ${" ".repeat(number.length)} | `;
  const underline = `${gutter}${" ".repeat(indent)}${paint(issue.severity, "^".repeat(length))}`;
  // What would run over the edge goes onto a line of its own.
  const isBeside = gutter.length + indent + length + 1 + remedy.length <= WIDTH;
  return [
    `    ${paint("quiet", `${number} |`)} ${code}`,
    remedy && isBeside ? `${underline} ${remedy}` : underline,
    remedy && !isBeside ? `    ${remedy}` : "",
  ];
}

function countByCode(issues: readonly PlacedIssue[]): string {
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([code, count]) => `${count} ${code}`)
    .join(", ");
}

function prettySummary({ files, errors, warnings, fixable }: Summary, affected: number, paint: Paint): string {
  if (errors + warnings === 0) return paint("good", files === 1 ? "1 file is valid" : `All ${files} files are valid`);
  const found = [errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")].filter(Boolean);
  const where = affected > 0 ? ` in ${affected} of ${count(files, "file")}` : ` (${count(files, "file")} checked)`;
  return (
    paint(errors > 0 ? "error" : "warning", found.join(", ")) + where + (fixable > 0 ? ` (${fixable} fixable)` : "")
  );
}

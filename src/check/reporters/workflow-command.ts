import { isAbsolute, relative } from "node:path";
import type { PlacedIssue } from "../report.js";
import { slashed } from "./file-uri.js";
import { printable } from "./printable.js";
import { sentence } from "./sentence.js";

/** The line that makes GitHub Actions annotate a file (its workflow command `error` or `warning`). */
export function workflowCommand(file: string, issue: PlacedIssue, prefix = ""): string {
  const properties = Object.entries({ file: githubPath(file, prefix), ...place(issue), title: issue.code });
  const text = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  return `::${issue.severity} ${text}::${escapeData(sentence(issue))}\n`;
}

/** Relative to the top of the repository; `prefix` leads from there to the folder of the run. */
function githubPath(file: string, prefix: string): string {
  const inside = isAbsolute(file) ? relative(process.cwd(), file) : file;
  return inside.startsWith("..") ? slashed(file) : prefix + slashed(inside);
}

/** GitHub wants no columns where a span goes over several lines. */
function place({ line, column, endLine, endColumn }: PlacedIssue): object {
  return line === endLine ? { line, endLine, col: column, endColumn } : { line, endLine };
}

/** As the runner reads it back: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts. */
function escapeData(text: string): string {
  return printable(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

import type { PlacedIssue } from "../report.js";
import { createPaint } from "./paint.js";
import { printable } from "./printable.js";
import type { CreateReporter } from "./reporter.js";
import { sentence } from "./sentence.js";
import { summarise } from "./summary.js";

/**
 * One line an issue, for editors and grep. The problem matcher of a VS Code task that reads it:
 *
 * ```json
 * {
 *   "owner": "omnirich",
 *   "fileLocation": ["autoDetect", "${workspaceFolder}"],
 *   "pattern": {
 *     "regexp": "^(.+?):(\\d+):(\\d+): (error|warning) (\\S+): (.*)$",
 *     "file": 1, "line": 2, "column": 3, "severity": 4, "code": 5, "message": 6
 *   }
 * }
 * ```
 */
export const createCompact: CreateReporter = () => ({
  add: ({ file, issues }) => issues.map((issue) => `${compactLine(file, issue)}\n`).join(""),
  // Never in colours: what reads this line by line would have to take them out again.
  end: (tally) => `${summarise(tally, createPaint(false))}\n`,
});

/** An issue in one line: `file:line:column: error code: message hint`. */
export function compactLine(file: string, issue: PlacedIssue): string {
  const { line, column, severity, code } = issue;
  return `${printable(file)}:${line}:${column}: ${severity} ${printable(code)}: ${sentence(issue)}`;
}

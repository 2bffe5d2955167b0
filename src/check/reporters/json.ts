import { isError } from "../../runtime/issues.js";
import { type FileReport, type PlacedIssue, summarise } from "../report.js";

/** All reports as one JSON document; its shape is stable, because people script against it. */
export function reportJson(reports: readonly FileReport[]): string {
  const document = { version: 1, files: reports.map(describeFile), summary: summarise(reports) };
  return `${JSON.stringify(document, null, 2).replace(INVISIBLE, asEscape)}\n`;
}

function describeFile({ file, type, variant, issues }: FileReport) {
  return {
    file,
    // Reserved for files that hold more than one message.
    index: null,
    type: type ?? null,
    name: variant?.name ?? null,
    valid: !issues.some(isError),
    issues: issues.map(describeIssue),
  };
}

function describeIssue(issue: PlacedIssue) {
  const { code, severity, path, line, column, endLine, endColumn, message, hint, fix, help } = issue;
  return { code, severity, path, line, column, endLine, endColumn, message, hint, fix, help };
}

/** Terminals obey these even in JSON; as escapes they are the same data. */
const INVISIBLE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

function asEscape(char: string): string {
  const units = Array.from({ length: char.length }, (_, i) => char.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

import { type LocatedIssue, nameOrigin } from "../diagnostics/located.js";
import { escapeText } from "../runtime/issues.js";
import type { Output } from "./command.js";

/** Prints issues of schemas, profiles or outputs, each with its hint and its place. */
export function printLocated(issues: readonly LocatedIssue[], stderr: Output): void {
  for (const { severity, code, message, hint, file, path } of issues) {
    const place = file === undefined ? "" : `\n  at ${escapeText(nameOrigin({ file, pointer: path }))}`;
    stderr.write(`${severity} ${code}  ${escapeText(message)}${hint ? `\n  ${escapeText(hint)}` : ""}${place}\n\n`);
  }
}

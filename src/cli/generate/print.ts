import { count } from "../../check/reporters/count.js";
import type { LocatedIssue } from "../../diagnostics/located.js";
import type { Difference } from "../../output/check.js";
import { escapeText, isError } from "../../runtime/issues.js";
import type { Output } from "../command.js";
import { printLocated } from "../print-located.js";

/** Prints the issues of schemas and output: errors, with which nothing is written, and warnings. */
export function printFound(issues: readonly LocatedIssue[], stderr: Output): void {
  if (issues.length === 0) return;
  printLocated(issues, stderr);
  const errors = issues.filter(isError).length;
  const warnings = issues.length - errors;
  const counts = [...(errors ? [count(errors, "error")] : []), ...(warnings ? [count(warnings, "warning")] : [])];
  const outcome = errors > 0 ? "; nothing was written" : "";
  stderr.write(`${counts.join(", ")}${outcome}. More: omnirich explain <code>\n`);
}

/** Says that an output is as it should be. */
export function printFresh(folder: string, files: number, isCheck: boolean, stdout: Output): void {
  const name = escapeText(folder);
  stdout.write(isCheck ? `${name} is fresh: ${files} files.\n` : `${name}: ${count(files, "file")}, all fresh.\n`);
}

/** Says what differs in an output that was only compared. */
export function printDifferences(folder: string, differences: readonly Difference[], stdout: Output): void {
  for (const { kind, path } of differences) stdout.write(`${kind.padEnd(8)} ${escapeText(`${folder}/${path}`)}\n`);
  stdout.write(`${escapeText(folder)} does not match the schemas (${count(differences.length, "file")}).`);
}

/** Says what was changed in an output. */
export function printChanges(folder: string, files: number, changes: readonly Difference[], stdout: Output): void {
  const done = { stale: "updated", missing: "created", orphaned: "removed" };
  for (const { kind, path } of changes) stdout.write(`${done[kind]} ${escapeText(`${folder}/${path}`)}\n`);
  stdout.write(`${escapeText(folder)}: ${count(files, "file")}, ${changes.length} changed.\n`);
}

import type { Report } from "../check/report.js";
import type { Terminal } from "./command.js";
import { readVersion } from "./version.js";

/** Prints what was found in messages on standard error; where nothing was, nothing. */
export async function printIssues(reports: readonly Report[], { stderr }: Terminal): Promise<void> {
  if (reports.every(({ issues }) => issues.length === 0)) return;
  const { createPretty } = await import("../check/reporters/pretty.js");
  const { createCounter } = await import("../check/tally.js");
  const counter = createCounter();
  const pretty = createPretty({ colour: stderr.colour, version: readVersion(), rules: [] });
  for (const report of reports) {
    counter.add(report);
    stderr.write(pretty.add(report));
  }
  stderr.write(pretty.end(counter.tally()));
}

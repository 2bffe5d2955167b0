import type { Report } from "../check/report.js";
import type { Terminal } from "./command.js";
import { readVersion } from "./version.js";

/** Prints what was found in one message on standard error; where nothing was, nothing. */
export async function printIssues(report: Report, { stderr }: Terminal): Promise<void> {
  if (report.issues.length === 0) return;
  const { createPretty } = await import("../check/reporters/pretty.js");
  const { createCounter } = await import("../check/tally.js");
  const counter = createCounter();
  counter.add(report);
  const pretty = createPretty({ colour: stderr.colour, version: readVersion(), rules: [] });
  stderr.write(pretty.add(report) + pretty.end(counter.tally()));
}

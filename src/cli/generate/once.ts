import { resolve } from "node:path";
import { escapeText, isError } from "../../runtime/issues.js";
import { Exit, type Output, type Terminal } from "../command.js";
import type { Arguments } from "./arguments.js";
import { type Plan, planJobs } from "./jobs.js";
import { printChanges, printDifferences, printFound, printFresh } from "./print.js";
import { generateAll, type Result } from "./results.js";

/** What a run did. */
export interface Outcome {
  readonly code: number;
  readonly plan: Plan;
  /** The files that were generated, as absolute paths. */
  readonly files: readonly string[];
}

/** Generates once, and writes or compares all outputs; when one has an error, none is written. */
export async function generateOnce(args: Arguments, terminal: Terminal): Promise<Outcome> {
  const plan = await planJobs(args);
  const { jobs, again, report } = plan;
  if (report) {
    const { printIssues } = await import("../print-issues.js");
    await printIssues([report], terminal);
    if (report.issues.some(isError)) return { code: Exit.Usage, plan, files: [] };
  }
  const results = await generateAll(jobs, terminal);
  const issues = results.flatMap((result) => result.issues);
  printFound(issues, terminal.stderr);
  if (issues.some(isError)) return { code: Exit.Findings, plan, files: [] };
  const code = await (args.check ? check(results, again, terminal.stdout) : write(results, terminal));
  return { code, plan, files: results.flatMap(({ job, files }) => files.map(({ path }) => resolve(job.out, path))) };
}

async function check(results: readonly Result[], again: string, stdout: Output): Promise<number> {
  const { compareOutput } = await import("../../output/check.js");
  let code: number = Exit.Ok;
  for (const { job, files, fresh } of results) {
    const differences = fresh === undefined ? await compareOutput(job.out, files) : [];
    if (differences.length === 0) printFresh(job.out, fresh ?? files.length, true, stdout);
    else {
      printDifferences(job.out, differences, stdout);
      stdout.write(` Run: ${escapeText(again)}\n`);
      code = Exit.Findings;
    }
  }
  return code;
}

async function write(results: readonly Result[], { stdout, stderr }: Terminal): Promise<number> {
  const { writeOutputs } = await import("../../output/write.js");
  const stale = results.filter(({ fresh }) => fresh === undefined);
  const { changes, issues } = await writeOutputs(stale.map(({ job, files }) => ({ folder: job.out, files })));
  printFound(issues, stderr);
  if (issues.length > 0) return Exit.Findings;
  for (const result of results) {
    const { job, files, fresh } = result;
    const made = changes[stale.indexOf(result)] ?? [];
    if (made.length === 0) printFresh(job.out, fresh ?? files.length, false, stdout);
    else printChanges(job.out, files.length, made, stdout);
  }
  return Exit.Ok;
}

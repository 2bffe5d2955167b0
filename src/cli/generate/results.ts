import { join, relative, resolve } from "node:path";
import { issueAt, type LocatedIssue, nameOrigin } from "../../diagnostics/located.js";
import type { OutputFile } from "../../model/model.js";
import { readText } from "../../output/check.js";
import { countFresh } from "../../output/fresh.js";
import { hashGenerator } from "../../output/generator.js";
import { listedFiles, MANIFEST } from "../../output/manifest.js";
import { findOwnOutput } from "../../output/own-output.js";
import { quote } from "../../runtime/issues.js";
import type { Terminal } from "../command.js";
import type { Job } from "./jobs.js";

/** What became of one output. */
export interface Result {
  readonly job: Job;
  readonly issues: readonly LocatedIssue[];
  readonly files: readonly OutputFile[];
  /** How many files there are, where these need not be generated to know that they are fresh. */
  readonly fresh?: number;
}

/** Generates all outputs, in memory. */
export async function generateAll(jobs: readonly Job[], terminal: Terminal): Promise<Result[]> {
  const [{ SCHEMAS }, ...before] = await Promise.all([import("../../codegen.js"), ...jobs.map(listed)]);
  const schemasOf = ({ options: { schemas = SCHEMAS, cwd } }: Job) => ({ globs: [schemas].flat(), cwd });
  const results: Result[] = [];
  for (const job of jobs) {
    const own = [...clash(job, jobs), ...findOwnOutput(schemasOf(job), before.flat())];
    results.push(own.length > 0 ? { job, issues: own, files: [] } : await generateOne(job, terminal));
  }
  const after = results.flatMap(({ job, files }) => files.map(({ path }) => resolve(job.out, path)));
  return results.map((result) => {
    const isTold = result.issues.some(({ code }) => code === "own-output");
    const own = isTold ? [] : findOwnOutput(schemasOf(result.job), after);
    return { ...result, issues: [...result.issues, ...own].map((issue) => fromHere(issue, result.job)) };
  });
}

async function generateOne(job: Job, { isSameGenerator, importFrom }: Terminal): Promise<Result> {
  const { generate, hashInput } = await import("../../codegen.js");
  const options = importFrom === undefined ? job.options : { ...job.options, importFrom };
  const input = hashInput(options);
  const fresh = job.options.evidence === "warn" ? undefined : await findFresh(job.out, input, isSameGenerator);
  if (fresh !== undefined) return { job, issues: [], files: [], fresh };
  return { job, ...(await generate(options, input)) };
}

/** How many files there are, when they need not be generated to know that they are fresh. Warnings are told each time. */
async function findFresh(
  folder: string,
  input: Promise<string | undefined>,
  isSameGenerator?: boolean,
): Promise<number | undefined> {
  if (!isSameGenerator && hashGenerator() === undefined) return undefined;
  return countFresh(folder, input);
}

/** The files that an output has now. */
async function listed({ out }: Job): Promise<string[]> {
  const paths = listedFiles(await readText(join(out, MANIFEST)));
  return paths.length > 0 ? [...paths, MANIFEST].map((path) => resolve(out, path)) : [];
}

/** Whether an earlier output of the config goes into the same folder. */
function clash(job: Job, jobs: readonly Job[]): LocatedIssue[] {
  const other = jobs.slice(0, jobs.indexOf(job)).find(({ out }) => resolve(out) === resolve(job.out));
  if (!other?.origin || !job.origin) return [];
  const message = `The folder ${quote(job.out)} is that of ${nameOrigin(other.origin)} as well.`;
  const origin = { ...job.origin, file: relative(job.options.cwd, resolve(job.origin.file)) };
  return [issueAt("output-clash", origin, message, { hint: "Give each output a folder of its own." })];
}

/** An issue with its file as seen from the folder of the process, not from that of the config. */
function fromHere(issue: LocatedIssue, { options: { cwd } }: Job): LocatedIssue {
  if (issue.file === undefined || cwd === process.cwd()) return issue;
  return { ...issue, file: relative(process.cwd(), resolve(cwd, issue.file)).replaceAll("\\", "/") };
}

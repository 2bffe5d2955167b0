import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { table } from "../../table.js";
import { bundle } from "../bundle.js";
import { sources } from "../contestants.js";
import { inBench, temporary } from "../folders.js";
import { ofEachType, picker, sendable } from "../messages.js";

const SCRIPT = new URL("../allocating.js", import.meta.url).pathname;
const FLAGS = ["--expose-gc", "--min-semi-space-size=128", "--max-semi-space-size=128"];

/** Whom this is about. */
const isOurs = (name) => name.startsWith("omnirich") || name.includes("floor");

async function jobsOf(subject, payloads) {
  const rows = (await sources(subject, isOurs)).filter(({ verdict }) => verdict);
  const jobs = [];
  for (const { name, verdict, result, hasRules } of rows) {
    const file = inBench(`${temporary}/allocation-${subject}-${jobs.length}.mjs`);
    writeFileSync(file, await bundle(result ?? verdict, { platform: "node" }));
    for (const [size, values] of Object.entries(payloads(hasRules))) {
      jobs.push({ name, size, values, module: pathToFileURL(file).href });
    }
  }
  return jobs;
}

function measure(jobs, calls) {
  const file = inBench(`${temporary}/allocation.json`);
  writeFileSync(file, JSON.stringify(jobs));
  const { status, stdout, stderr } = spawnSync(process.execPath, [...FLAGS, SCRIPT, file, calls], { encoding: "utf8" });
  if (status !== 0) throw new Error(`allocation could not be measured: ${stderr}`);
  return JSON.parse(stdout);
}

/** What validating a valid message allocates, in bytes a call: what is left after the result is too much. */
export async function measureAllocation({ allocationCalls }) {
  const jobs = [
    ...(await jobsOf("one", () => ({ "list picker, S": [picker(1)], "list picker, M": [picker(30)] }))),
    ...(await jobsOf("nine", (hasRules) => ({
      "all types in turn": hasRules ? sendable : ofEachType,
    }))),
  ];
  const bytes = measure(jobs, String(allocationCalls));
  const columns = [...new Set(jobs.map(({ size }) => size))];
  const names = [...new Set(jobs.map(({ name }) => name))];
  const of = (name, size) => bytes[jobs.findIndex((job) => job.name === name && job.size === size)];
  const rows = names.map((name) => [name, ...columns.map((size) => of(name, size)?.toFixed(0) ?? "")]);
  return {
    text: [
      `## Allocated by validating a valid message, bytes a call (${allocationCalls.toLocaleString("en")} calls)`,
      table(["", ...columns], rows),
      "The less of two runs, with nothing collected while it is counted, from a loop that calls many functions: what an " +
        "engine saves by writing one out where it is called is not counted. The result is among it. Rules that read JSON " +
        "text or addresses, and measuring the message, are in the last row.",
    ].join("\n\n"),
    of,
  };
}

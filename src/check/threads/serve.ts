import { parentPort, workerData } from "node:worker_threads";
import { catalogue } from "../../../generated/index.js";
import type { Checking } from "../checking.js";
import { limitMistakes } from "../limit.js";
import type { Report } from "../report.js";
import { doJob, type Job } from "./job.js";
import type { Orders } from "./orders.js";

/** Does the jobs that come, as one of the crew. */
export function serve(): void {
  const checking: Checking = { ...(workerData as Orders), catalogue: limitMistakes(catalogue) };
  parentPort!.on("message", (job: Job) => {
    const { reports, ...rest } = doJob(job, checking);
    const passed = reports.map(({ report, ...more }) => ({ report: withoutTables(report), ...more }));
    parentPort!.postMessage({ ...rest, reports: passed });
  });
  parentPort!.postMessage("ready");
}

/** Tables of variants have functions in them; whoever gets the report finds the variant again by its type. */
function withoutTables({ variant, ...report }: Report): Report {
  return report;
}

import { catalogue } from "../../generated/index.js";
import { checkFiles } from "../../src/check/check.js";
import type { Checking } from "../../src/check/checking.js";
import { findFiles } from "../../src/check/find-files.js";
import { limitMistakes } from "../../src/check/limit.js";
import type { Report } from "../../src/check/report.js";

/** All reports of a check, as the command line would get them one by one. */
export async function checkAll(inputs: readonly string[], options: Partial<Checking> = {}): Promise<Report[]> {
  const reports: Report[] = [];
  const checking: Checking = { catalogue: limitMistakes(catalogue), cwd: process.cwd(), ...options };
  const { files } = findFiles(inputs, { cwd: checking.cwd, allowCode: checking.allowCode === true });
  await checkFiles(files, checking, (report) => reports.push(report));
  return reports;
}

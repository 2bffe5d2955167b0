import { appendFileSync } from "node:fs";
import type { Shard } from "../../check/input/shard.js";
import type { Report, Tally } from "../../check/report.js";
import { reporters } from "../../check/reporters/index.js";
import { createPaint } from "../../check/reporters/paint.js";
import type { Reporter, ReporterContext } from "../../check/reporters/reporter.js";
import { summarise } from "../../check/reporters/summary.js";
import { allRules } from "../all-rules.js";
import type { Output } from "../command.js";
import { pathInRepository } from "../repository.js";
import { readVersion } from "../version.js";
import type { Target } from "./arguments.js";
import { openReportFile, type ReportFile } from "./report-file.js";
import { bufferOutput } from "./screen.js";

/** Everything that a run writes its reports to. */
export interface Outputs {
  add(report: Report): void;
  /** Ends every report; files take their names. */
  end(tally: Tally): void;
  /** Passes on what is held back; waits where the reader can't take more. */
  flush(): Promise<void> | undefined;
  /** Takes away files that are not whole. */
  discard(): void;
}

/** A report and where it goes. */
interface Line {
  readonly reporter: Reporter;
  readonly to: ReportFile;
}

/** Opens the targets of a run. Throws UsageError where a file can't be written. */
export async function openOutputs(targets: readonly Target[], stdout: Output, shard?: Shard): Promise<Outputs> {
  const screen = bufferOutput(stdout);
  const part = shard ? { shard: `${shard.index}/${shard.count}` } : {};
  const lines: Line[] = [];
  const discard = () => {
    for (const { to } of lines) to.discard();
  };
  // Whoever ends the check leaves no half of a report behind.
  const interrupt = () => {
    discard();
    process.exit(128 + SIGINT);
  };
  const hasFiles = targets.some(({ file }) => file !== undefined);
  if (hasFiles) process.once("SIGINT", interrupt);
  try {
    for (const target of targets) {
      const create = await reporters[target.reporter]!.load();
      const to = target.file === undefined ? screen : openReportFile(target.file);
      lines.push({ reporter: create({ ...(await contextOf(target, stdout)), ...part }), to });
    }
    // Reports in files alone would leave whoever started the check without a word.
    if (targets.every(({ file }) => file !== undefined))
      lines.push({ reporter: summaryAlone(stdout.colour), to: screen });
  } catch (error) {
    process.off("SIGINT", interrupt);
    discard();
    throw error;
  }
  return {
    add: (report) => {
      for (const { reporter, to } of lines) to.write(reporter.add(report));
    },
    end: (tally) => {
      for (const { reporter, to } of lines) {
        to.write(reporter.end(tally));
        to.close();
      }
      process.off("SIGINT", interrupt);
    },
    flush: () => screen.flush(),
    discard: () => {
      process.off("SIGINT", interrupt);
      discard();
    },
  };
}

/** Number of the signal that Ctrl+C sends. */
const SIGINT = 2;

function summaryAlone(colour: boolean): Reporter {
  return { add: () => "", end: (tally) => `${summarise(tally, createPaint(colour))}\n` };
}

async function contextOf({ reporter, file }: Target, stdout: Output): Promise<ReporterContext> {
  const summary = process.env.GITHUB_STEP_SUMMARY;
  return {
    colour: file === undefined && stdout.colour,
    version: readVersion(),
    prefix: pathInRepository(process.cwd()),
    // Only SARIF says what each rule is, and reading them all takes its time.
    rules: reporter === "sarif" ? await allRules() : [],
    ...(summary && { jobSummary: (markdown: string) => appendFileSync(summary, markdown) }),
  };
}

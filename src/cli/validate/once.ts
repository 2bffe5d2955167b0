import { checkFiles } from "../../check/check.js";
import type { Checking, Tell } from "../../check/checking.js";
import { createCounter } from "../../check/tally.js";
import type { Crew } from "../../check/threads/crew.js";
import type { Terminal } from "../command.js";
import type { Arguments } from "./arguments.js";
import { createCrew } from "./crew.js";
import { exitCode } from "./exit-code.js";
import type { Fixing } from "./make-fixes.js";
import { openOutputs } from "./outputs.js";
import { createProgress } from "./progress.js";
import { readSettings, type Settings } from "./settings.js";

/** What one run came to. */
export interface Once {
  readonly code: number;
  readonly settings: Settings;
}

/** Checks everything once and writes the reports. Throws UsageError. */
export async function validateOnce(args: Arguments, terminal: Terminal): Promise<Once> {
  const settings = await readSettings(args);
  const { files, checking, reports, baseline, isPiped } = settings;
  if (args.fix === "show") {
    const { showFixes } = await import("./show-fixes.js");
    return { code: await showFixes(args, settings, terminal), settings };
  }

  const outputs = await openOutputs(args.targets, terminal.stdout, args.shard);
  const progress = createProgress(terminal.stderr);
  const counter = createCounter();
  const crew = createCrew(args, settings, terminal);
  const endGuard = args.allowCode ? (await import("./code-guard.js")).guardAgainstCode(terminal.stderr) : undefined;
  const tell: Tell = (report, untold) => {
    counter.add(report, untold);
    outputs.add(report);
    progress.update(counter.tally);
  };
  try {
    for (const report of reports) tell(report);
    const fixing = args.fix === "make" ? await (await import("./make-fixes.js")).makeFixes(settings) : NO_FIXES;
    const pause = (messages: number) => {
      progress.update(() => ({ ...counter.tally(), messages: counter.tally().messages + messages }));
      return outputs.flush();
    };
    await checkFiles(files, { ...checking, pause }, fixing.tellFailures(tell), crew);
    if (isPiped) await checkPiped(args, { ...checking, pause }, tell, terminal, crew);
    const tally = { ...counter.tally(), fixed: fixing.made, ...(await baseline.finish(files)) };
    progress.clear();
    outputs.end(tally);
    return { code: exitCode(settings, args, tally, terminal.stderr), settings };
  } catch (error) {
    progress.clear();
    outputs.discard();
    throw error;
  } finally {
    crew?.dismiss();
    endGuard?.();
  }
}

/** A run that fixes nothing. */
const NO_FIXES: Fixing = { made: 0, tellFailures: (tell) => tell };

async function checkPiped(
  { stdinFilename }: Arguments,
  checking: Checking,
  tell: Tell,
  { stdin }: Terminal,
  crew: Crew | undefined,
): Promise<void> {
  const { checkStandardInput } = await import("./standard-input.js");
  return checkStandardInput(stdinFilename, checking, tell, stdin, crew);
}

import { checkFiles } from "../../check/check.js";
import type { Tell } from "../../check/checking.js";
import type { Tally } from "../../check/report.js";
import { createCounter } from "../../check/tally.js";
import { Exit, type Terminal } from "../command.js";
import type { Arguments } from "./arguments.js";
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
  if (args.fix === "show") return { code: await showFixes(settings, terminal), settings };

  const outputs = await openOutputs(args.targets, terminal.stdout);
  const progress = createProgress(terminal.stderr);
  const counter = createCounter();
  const showProgress = (more = 0) => progress.update(counter.tally().files, counter.tally().messages + more);
  const tell: Tell = (report, untold) => {
    counter.add(report, untold);
    outputs.add(report);
    showProgress();
  };
  try {
    for (const report of reports) tell(report);
    const fixed = args.fix === "make" ? await makeFixes(settings, tell) : 0;
    const pause = (messages: number) => {
      showProgress(messages);
      return outputs.flush();
    };
    await checkFiles(files, { ...checking, pause }, tell);
    if (isPiped) await checkPiped(args, { ...settings, checking: { ...checking, pause } }, tell, terminal);
    const tally = { ...counter.tally(), fixed, ...(await baseline.finish(files)) };
    progress.clear();
    outputs.end(tally);
    return { code: exitCode(settings, args, tally, terminal), settings };
  } catch (error) {
    progress.clear();
    outputs.discard();
    throw error;
  }
}

async function showFixes({ files, checking, isMisused }: Settings, { stdout }: Terminal): Promise<number> {
  const { showFixes: show } = await import("./fix-files.js");
  await show(files, checking, stdout);
  return isMisused ? Exit.Usage : Exit.Ok;
}

async function makeFixes({ files, checking }: Settings, tell: Tell): Promise<number> {
  const { makeFixes: make } = await import("./fix-files.js");
  return make(files, checking, tell);
}

async function checkPiped({ stdinFilename }: Arguments, { checking }: Settings, tell: Tell, { stdin }: Terminal) {
  const { checkStandardInput } = await import("./standard-input.js");
  return checkStandardInput(stdinFilename, checking, tell, stdin);
}

function exitCode(settings: Settings, args: Arguments, { errors, warnings }: Tally, { stderr }: Terminal): number {
  if (settings.isMisused) return Exit.Usage;
  const isTooMuch = warnings > settings.maxWarnings;
  if (isTooMuch) stderr.write(`${warnings} warnings are more than the ${settings.maxWarnings} that are allowed.\n`);
  return (errors > 0 || isTooMuch) && !args.exitZero ? Exit.Findings : Exit.Ok;
}

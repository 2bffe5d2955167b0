import type { Tell } from "../../check/checking.js";
import { previewFixes } from "../../check/fix/preview.js";
import { createCounter } from "../../check/tally.js";
import { Exit, type Terminal } from "../command.js";
import { UsageError } from "../usage.js";
import type { Arguments } from "./arguments.js";
import { exitCode } from "./exit-code.js";
import { openOutputs } from "./outputs.js";
import type { Settings } from "./settings.js";

/** The diff goes to standard output, and what would be left to the other one, so that the diff can be applied as it is. */
export async function showFixes(args: Arguments, settings: Settings, terminal: Terminal): Promise<number> {
  const { files, checking, reports, isPiped } = settings;
  if (isPiped) throw new UsageError("Standard input can't be fixed.", "Name the file.");
  const outputs = await openOutputs([{ reporter: "pretty" }], terminal.stderr);
  const counter = createCounter();
  const tell: Tell = (report, untold) => {
    counter.add(report, untold);
    outputs.add(report);
  };
  for (const report of reports) tell(report);
  const print = async (diff: string) => {
    if (terminal.stdout.write(diff) === false) await terminal.stdout.drained?.();
  };
  let made = 0;
  for (const file of files) made += await previewFixes(file, checking, print, tell);
  outputs.end(counter.tally());
  const fixes = made === 1 ? "1 fix" : `${made} fixes`;
  if (made > 0) terminal.stderr.write(`--fix would make ${fixes}; this is what it would leave.\n`);
  const code = exitCode(settings, args, counter.tally(), terminal.stderr);
  return code === Exit.Ok && made > 0 && !args.exitZero ? Exit.Findings : code;
}

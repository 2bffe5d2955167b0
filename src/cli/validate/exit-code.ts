import type { Tally } from "../../check/report.js";
import { Exit, type Output } from "../command.js";
import type { Arguments } from "./arguments.js";
import type { Settings } from "./settings.js";

/** The exit code of a check; says when there are too many warnings, as nothing else would. */
export function exitCode(settings: Settings, args: Arguments, { errors, warnings }: Tally, stderr: Output): number {
  const { isMisused, maxWarnings } = settings;
  if (isMisused) return Exit.Usage;
  const isTooMuch = warnings > maxWarnings;
  if (isTooMuch) stderr.write(`${warnings} warnings are more than the ${maxWarnings} that are allowed.\n`);
  return (errors > 0 || isTooMuch) && !args.exitZero ? Exit.Findings : Exit.Ok;
}

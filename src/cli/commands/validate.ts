import { type Command, Exit, type Terminal } from "../command.js";
import { asUsageError, printUsageError } from "../usage.js";
import { type Arguments, readArguments } from "../validate/arguments.js";
import { validateHelp } from "../validate/help.js";
import { validateOnce } from "../validate/once.js";

/** Checks files and prints what is wrong with them. */
export const command: Command = {
  help: validateHelp,
  async run(words, terminal) {
    const args = readArguments(words);
    return args.watch ? watchOn(args, terminal) : (await validateOnce(args, terminal)).code;
  },
};

/** Checks again on every change, until somebody ends it. */
async function watchOn(args: Arguments, terminal: Terminal): Promise<number> {
  const { watchAndCheck } = await import("../validate/watch.js");
  const ended = new AbortController();
  process.once("SIGINT", () => ended.abort());
  let isFirst = true;
  const check = async () => {
    try {
      return (await validateOnce(args, terminal)).settings;
    } catch (error) {
      const usage = asUsageError(error, validateHelp);
      // What is wrong from the start is wrong usage; a config that breaks later can be mended.
      if (!usage || isFirst) throw error;
      await printUsageError(usage, "validate", terminal.stderr);
      return undefined;
    } finally {
      isFirst = false;
    }
  };
  await watchAndCheck(args, check, terminal.stderr, ended.signal);
  return Exit.Ok;
}

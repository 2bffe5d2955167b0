import type { Command } from "../command.js";
import { readArguments } from "../generate/arguments.js";
import { generateHelp } from "../generate/help.js";
import { generateOnce } from "../generate/once.js";

/** Generates output from schemas, or checks that it is fresh. */
export const command: Command = {
  help: generateHelp,
  async run(words, terminal) {
    const args = readArguments(words);
    if (!args.watch) return (await generateOnce(args, terminal)).code;
    const { watchAndGenerate } = await import("../generate/watch.js");
    return watchAndGenerate(args, terminal);
  },
};

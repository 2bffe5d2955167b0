import { type Command, Exit, type Terminal } from "./command.js";
import { asUsageError, didYouMean, printUsageError, UsageError } from "./usage.js";
import { verbs } from "./verbs.js";

const help = `Usage: omnirich <command> [options]

Checks and converts rich messages of Dynamics 365 Omnichannel.

Commands:
${Object.entries(verbs)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join("\n")}

Options:
  --help       Show this help, or that of a command
  --version    Show the version; with --verbose, the schemas, rules and sources that it contains, with their dates

Examples:
  omnirich validate "messages/**/*.json"
  omnirich convert export.json -o message.json
  omnirich validate --help
`;

/** Runs the command line and gives its exit code. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let command: Command = { help, run: runTop };
  try {
    const [name = "", ...rest] = args;
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (verb) command = (await verb.load()).command;
    if (asksForHelp(args)) {
      terminal.stdout.write(command.help);
      return Exit.Ok;
    }
    return await command.run(verb ? rest : args, terminal);
  } catch (error) {
    const usage = asUsageError(error, command.help);
    if (usage) {
      const [verb = ""] = args;
      await printUsageError(usage, Object.hasOwn(verbs, verb) ? verb : undefined, terminal.stderr);
      return Exit.Usage;
    }
    terminal.stderr.write(`${await describeBug(error)}\n`);
    return Exit.Internal;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === "--help" || arg === "-h");
}

const VERSION: readonly string[] = ["--version", "-v"];

/** What the command line does without a verb. */
async function runTop(words: readonly string[], { stdout, stderr }: Terminal): Promise<number> {
  const [word] = words;
  if (words.length === 2 && words.includes("--verbose") && words.some((one) => VERSION.includes(one))) {
    const { printContents } = await import("./contents.js");
    stdout.write(await printContents());
    return Exit.Ok;
  }
  if (word !== undefined && VERSION.includes(word)) {
    const { readVersion } = await import("./version.js");
    stdout.write(`${readVersion()}\n`);
    return Exit.Ok;
  }
  if (word === undefined) {
    stderr.write(help);
    return Exit.Usage;
  }
  const { quote } = await import("../runtime/issues.js");
  const kind = word.startsWith("-") ? "option" : "command";
  const known = kind === "option" ? ["--help", "--version"] : Object.keys(verbs);
  throw new UsageError(`There is no ${kind} ${quote(word)}.`, didYouMean(word, known));
}

async function describeBug(error: unknown): Promise<string> {
  const { escapeText } = await import("../runtime/issues.js");
  const { readVersion } = await import("./version.js");
  const what = escapeText(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  return `internal error in omnirich ${readVersion()}: ${what}. This is a bug; please report this line with the command that you ran.`;
}

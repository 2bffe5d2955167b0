import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Merged, Part } from "../../check/merge.js";
import { isUnmatched, isValid, type Report, type Tally } from "../../check/report.js";
import { reporters } from "../../check/reporters/index.js";
import { quote } from "../../runtime/issues.js";
import { type Command, Exit, type Terminal } from "../command.js";
import { reporterHelp } from "../reporter-help.js";
import { didYouMean, oneOf, UsageError, wholeNumber } from "../usage.js";
import { writeOutput } from "../write-output.js";

const help = `Usage: omnirich report merge <reports...> [options]

Joins reports that omnirich validate --reporter json wrote, such as those of the shards of one check, and prints them
as one, in any form. The reports must be of this version of the form (version 1).

Options:
  --reporter <name>    ${Object.keys(reporters).join(", ")}; default: json
  --max-warnings <n>   Fail when there are more warnings; the shards can't know
  -o, --output <file>  Write to this file instead of standard output; overwritten when it is there
  --help               Show this help

Reporters:
${reporterHelp}

Exit codes:
  0  every message is valid (there may be warnings)
  1  something was found
  2  wrong usage, a file that is no report, or a report of a pattern that matched no file
  3  a bug in omnirich

Examples:
  omnirich report merge shard-1.json shard-2.json > report.json
  omnirich report merge shards/*.json --reporter sarif --output omnirich.sarif
`;

/** Joins reports and prints them as one. */
export const command: Command = {
  help,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        reporter: { type: "string", default: "json" },
        output: { type: "string", short: "o" },
        "max-warnings": { type: "string" },
      },
    });
    const [subcommand, ...files] = positionals;
    if (subcommand !== "merge") throw unknownSubcommand(subcommand);
    const reporter = oneOf("--reporter", values.reporter, Object.keys(reporters));
    if (files.length === 0) throw new UsageError("No report was named.", HINT);

    const { findGap, mergeParts } = await import("../../check/merge.js");
    const most = wholeNumber("--max-warnings", values["max-warnings"], 0);
    const { catalogue } = await import("../../../generated/index.js");
    const parts: Part[] = [];
    for (const file of files) parts.push(await readReport(file));
    const gap = findGap(parts);
    if (gap) throw new UsageError(gap, "Name the JSON report of every shard, each once.");
    const merged = mergeParts(catalogue, parts);
    await write(merged, reporter, values.output, terminal);
    return exitCode(merged.reports, merged.tally, most);
  },
};

const HINT = "Name files that omnirich validate --reporter json wrote.";

function unknownSubcommand(word: string | undefined): UsageError {
  if (word === undefined) return new UsageError("No subcommand was named.", "The only one is: omnirich report merge");
  return new UsageError(`There is no subcommand ${quote(word)}.`, didYouMean(word, ["merge"]));
}

async function readReport(file: string): Promise<Part> {
  const { readPart } = await import("../../check/merge.js");
  const read = readPart(await readText(file));
  if ("part" in read) return read.part;
  throw new UsageError(`The file ${quote(file)} is not a JSON report of omnirich: ${read.problem}`, HINT);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UsageError(`The file ${quote(file)} doesn't exist.`, HINT, "no-file-matched");
    throw new UsageError(`The file ${quote(file)} can't be read: ${code}.`, HINT, "file-unreadable");
  }
}

async function write({ reports, tally }: Merged, name: string, output: string | undefined, { stdout }: Terminal) {
  const { allRules } = await import("../all-rules.js");
  const { readVersion } = await import("../version.js");
  const create = await reporters[name]!.load();
  const colour = output === undefined && stdout.colour;
  const reporter = create({ colour, version: readVersion(), rules: await allRules() });
  const chunks: string[] = [];
  const put = output === undefined ? stdout.write.bind(stdout) : chunks.push.bind(chunks);
  for (const report of reports) put(reporter.add(report));
  put(reporter.end(tally));
  if (output === undefined) return;
  await writeOutput(output, chunks.join(""), true);
}

/** As the check that all of them were parts of would have ended. */
function exitCode(reports: readonly Report[], { errors, warnings }: Tally, most = Number.POSITIVE_INFINITY): number {
  if (reports.some(isUnmatched)) return Exit.Usage;
  return errors > 0 || warnings > most || !reports.every(isValid) ? Exit.Findings : Exit.Ok;
}

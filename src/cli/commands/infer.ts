import { parseArgs } from "node:util";
import { isValid, type Report } from "../../check/report.js";
import { count } from "../../check/reporters/count.js";
import { CHOICE } from "../../infer/choices.js";
import type { Sample } from "../../infer/index.js";
import { quote } from "../../runtime/issues.js";
import { type Command, Exit, type Terminal } from "../command.js";
import { printIssues } from "../print-issues.js";
import { UsageError } from "../usage.js";

const help = `Usage: omnirich infer <files, folders or patterns...> [options]

Drafts a JSON Schema from samples: real payloads in JSON (*.json), in lists, one a line (*.ndjson, *.jsonl, also *.gz),
or from standard input (-). Every sample is valid by it. Prints it, to be edited; when something is wrong with a sample,
nothing is written.

What is concluded:
  required   a key that every object at its place has; other keys are optional, and unlisted ones are not allowed
  null       a place that held null and something else may be null
  choices    at most ${CHOICE.mostChoices} different texts, each seen twice and ${CHOICE.leastRepeats} times on average, among ${CHOICE.leastValues} or more; never ids, text
             of more than ${CHOICE.mostWords} words or ${CHOICE.mostCharacters} characters, or numbers
  formats    date-time, date, uuid, email and uri, where all texts have it
  JSON text  text that always is JSON of an object is described by what it holds; it may be an object at times
  types      a place that held text, numbers, true or false may hold each of those that it held; lists and objects
             beside anything else are not described
  tags       objects whose keys depend on the value of one property become a oneOf with that tag; whole samples like
             that do not, as a message is one object: infer each kind by itself
  maps       objects whose keys are numbers, ids or days, or more than a hundred, allow any key
  names      equal shapes get one name under $defs, made of their keys
Every field says in how many objects and samples it was seen. Values are not copied, but for choices and tags.

Options:
  --name <name>        Name of the message, such as ListPicker; by default made of the output file or of the samples
  --tag <property>     What tells messages apart, which is constant in samples of one kind; default: richObjectType
  --no-formats         Don't recognise formats
  --source <title>     Where the samples come from, as the evidence of every field says it
  --url <address>      Where that can be looked up; by default the folder of the samples
  --date <day>         Day on which that was, as YYYY-MM-DD; default: today
  --no-ignore          Take what .gitignore names as well
  -o, --output <file>  Write to this file; its folder is made when it is missing
  --force              Overwrite the file if it is there
  --help               Show this help

Exit codes:
  0  drafted; warnings say where the samples tell too little, or too much for one type
  1  something is wrong with a sample
  2  wrong usage, or no file matched
  3  a bug in omnirich

Examples:
  omnirich infer samples/*.json
  omnirich infer "samples/**/*.json" --name ListPicker -o rich/list-picker.json
  omnirich infer - --name Order < orders.ndjson
`;

/** Drafts the schema of samples and prints it, or writes it to a file. */
export const command: Command = {
  help,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      allowNegative: true,
      options,
    });
    const { checkName, defaultName, defaultSource, isDay } = await import("../infer/defaults.js");
    if (positionals.length === 0) throw new UsageError("No sample was named.", "Name files, or - for standard input.");
    if (values.name !== undefined) checkName(values.name);
    if (values.date !== undefined && !isDay(values.date)) {
      throw new UsageError(`--date must be a day such as 2026-01-31, not ${quote(values.date)}.`);
    }
    const { files, isPiped } = await findSamples(positionals, values.ignore, values.output);
    const { samples, reports } = await readAll(files, isPiped, terminal);
    if (!reports.every(isValid)) return refuse(reports, terminal);

    const { inferSchema } = await import("../../infer/index.js");
    const { reportSamples } = await import("../../infer/report-samples.js");
    const tag = values.tag ?? "richObjectType";
    const source = defaultSource(files, samples.length, values);
    const name = values.name ?? defaultName(files, values.output);
    const { schema, issues } = inferSchema(samples, { name, tag, formats: values.formats, source });
    const all = [...reports, ...reportSamples(samples, issues)];
    if (schema === undefined) return refuse(all, terminal);
    if (values.tag !== undefined) await checkTag(values.tag, samples);
    await printIssues(all, terminal);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (values.output === undefined) terminal.stdout.write(text);
    else await write(values.output, text, values.force, samples.length, terminal);
    return Exit.Ok;
  },
};

const options = {
  name: { type: "string" },
  tag: { type: "string" },
  formats: { type: "boolean", default: true },
  source: { type: "string" },
  url: { type: "string" },
  date: { type: "string" },
  ignore: { type: "boolean", default: true },
  output: { type: "string", short: "o" },
  force: { type: "boolean", default: false },
} as const;

/** The files that the arguments stand for, but for the one that is to be written. */
async function findSamples(inputs: readonly string[], useIgnore: boolean, output: string | undefined) {
  const named = inputs.filter((input) => input !== "-");
  const isPiped = named.length < inputs.length;
  const { findFiles } = await import("../../check/find-files.js");
  if (named.length === 0) return { files: [], isPiped };
  const { files, unmatched } = findFiles(named, { useIgnore, ...(output !== undefined && { skip: [output] }) });
  const [none] = unmatched;
  if (none) throw UsageError.of(none.issue);
  const { resolve } = await import("node:path");
  if (output !== undefined && files.some((file) => resolve(file) === resolve(output))) {
    throw new UsageError(`The file ${quote(output)} is among the samples, so it can't be written.`);
  }
  return { files, isPiped };
}

async function readAll(files: readonly string[], isPiped: boolean, { stdin }: Terminal) {
  const { SampleReader } = await import("../../infer/read-samples.js");
  const reader = new SampleReader(process.cwd());
  if (isPiped && !(await reader.readInput(stdin))) return reader;
  for (const file of files) if (!(await reader.readFile(file))) break;
  return reader;
}

/** That a tag was asked for is not forgotten when it can't be one. */
async function checkTag(tag: string, samples: readonly Sample[]): Promise<void> {
  const { isTag } = await import("../../infer/tags.js");
  if (isTag(tag, samples)) return;
  const hint = "A tag is text, or a whole number, in every sample, and has at most 50 values in all.";
  throw new UsageError(`The property ${quote(tag)} can't be a tag of these samples.`, hint);
}

async function refuse(reports: readonly Report[], terminal: Terminal): Promise<number> {
  await printIssues(reports, terminal);
  return Exit.Findings;
}

async function write(path: string, text: string, force: boolean, samples: number, { stderr }: Terminal): Promise<void> {
  const { writeInFolder } = await import("../write-whole.js");
  const issue = await writeInFolder(path, text, force);
  if (issue) throw UsageError.of(issue);
  const { printable } = await import("../../check/reporters/printable.js");
  const file = printable(path);
  const next = `omnirich generate --schemas ${file}`;
  stderr.write(`${file}: drafted from ${count(samples, "sample")}. Edit it, then run: ${next}\n`);
}

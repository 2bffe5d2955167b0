import { relative, resolve } from "node:path";
import type { Checking } from "../../check/checking.js";
import { findFiles } from "../../check/find-files.js";
import { kindOf } from "../../check/input/kinds.js";
import { takeShard } from "../../check/input/shard.js";
import { limitMistakes } from "../../check/limit.js";
import { fileReport, type Report } from "../../check/report.js";
import type { Config } from "../../config/settings.js";
import { quote } from "../../runtime/issues.js";
import { UsageError } from "../usage.js";
import type { Arguments } from "./arguments.js";
import { type BaselineFile, NO_BASELINE, openBaseline } from "./baseline-file.js";
import { isBroken, readBasis } from "./config.js";
import { readLevels } from "./levels.js";

/** What a run is to check, and how: the command line and the config together. */
export interface Settings {
  readonly checking: Checking;
  /** Files to check, sorted. */
  readonly files: readonly string[];
  /** Whether standard input is to be checked as well. */
  readonly isPiped: boolean;
  /** What is wrong before anything is checked: a broken config, broken schemas, inputs that lead to no file. */
  readonly reports: readonly Report[];
  /** Whether that is wrong usage. */
  readonly isMisused: boolean;
  readonly maxWarnings: number;
  readonly baseline: BaselineFile;
  /** The config, where there is one. */
  readonly config?: Config;
}

/** Joins the command line with the config, and finds the files. Throws UsageError. */
export async function readSettings(args: Arguments): Promise<Settings> {
  const cwd = process.cwd();
  const basis = await readBasis(args);
  const { catalogue, config } = basis;
  const levels = args.rules.length > 0 ? readLevels(args.rules, await basis.switches()) : undefined;
  const rules = config?.rules || levels ? { ...config?.rules, ...levels } : undefined;
  const baseline = baselineOf(args, config, cwd);
  const { form = config?.form, unknownProperties = config?.unknownProperties } = args;
  const checking: Checking = {
    catalogue: limitMistakes(catalogue),
    cwd,
    allowCode: args.allowCode,
    everyMessage: args.targets.some(({ reporter }) => reporter === "ndjson"),
    ...(form && { form }),
    ...(unknownProperties && { unknownProperties }),
    ...(rules && { rules }),
    ...(config?.variants && { variants: config.variants }),
    ...(args.shard && { shard: args.shard }),
    ...(baseline.unknown && { unknown: baseline.unknown }),
  };
  const found = isBroken(basis) ? NOTHING : await find(args, config, cwd);
  refuseOverwriting(args, found.files, config, cwd);
  const { maxWarnings = config?.maxWarnings ?? Number.POSITIVE_INFINITY } = args;
  const reports = [...basis.reports, ...found.reports];
  const isMisused = isBroken(basis) || found.reports.length > 0;
  return { ...found, checking, baseline, maxWarnings, reports, isMisused, ...(config && { config }) };
}

/** A check never writes to what it reads. */
function refuseOverwriting(
  { targets }: Arguments,
  files: readonly string[],
  config: Config | undefined,
  cwd: string,
): void {
  const written = targets.flatMap(({ file }) => (file === undefined ? [] : file));
  // Resolving the names of all files would take its time and memory, and most checks write none.
  if (written.length === 0) return;
  const read = new Set([...files, ...(config ? [config.file] : [])].map((file) => resolve(cwd, file)));
  const overwritten = written.find((file) => read.has(resolve(cwd, file)));
  if (overwritten === undefined) return;
  const message = `A report can't go to ${quote(overwritten)}: that is a file that is checked.`;
  throw new UsageError(message, "Choose another path for --output.");
}

const NOTHING = { files: [], isPiped: false, reports: [] };

function baselineOf(args: Arguments, config: Config | undefined, cwd: string): BaselineFile {
  const named = config?.baseline && resolve(config.folder, config.baseline);
  const path = args.baseline ?? named ?? (args.updateBaseline ? "omnirich.baseline.json" : undefined);
  return path === undefined ? NO_BASELINE : openBaseline(path, cwd, args.updateBaseline);
}

/** The files that the command line names, or else the config; of these what changed, and what belongs to the shard. */
async function find(
  args: Arguments,
  config: Config | undefined,
  cwd: string,
): Promise<Pick<Settings, "files" | "isPiped" | "reports">> {
  const inputs = args.inputs.filter((input) => input !== "-");
  const isPiped = inputs.length < args.inputs.length;
  const named = inputs.length > 0 || isPiped ? inputs : (config?.files ?? []);
  if (named.length === 0 && !isPiped) throw nothingNamed(args, config);
  const from = inputs.length > 0 || !config ? cwd : config.folder;
  const skip = [args.baseline, config?.baseline && relative(cwd, resolve(config.folder, config.baseline))];
  const { files, unmatched } = findFiles(named, {
    cwd,
    from,
    useIgnore: args.useIgnore,
    allowCode: args.allowCode,
    skip: skip.filter((file) => file !== undefined),
  });
  const changed = args.changed === undefined ? files : await keepThoseThatChanged(files, args.changed, cwd);
  return {
    files: args.shard ? takePart(changed, args.shard) : changed,
    isPiped,
    reports: unmatched.map(({ input, issue }) => fileReport(input, issue)),
  };
}

function nothingNamed({ config: given }: Arguments, config: Config | undefined): UsageError {
  if (config)
    return new UsageError("No file was named.", `Name files, folders or patterns, or set files in ${config.file}.`);
  const hint =
    given === false ? "Name files, folders or patterns." : "Name files, folders or patterns, or run: omnirich init";
  return new UsageError("No file was named.", hint);
}

async function keepThoseThatChanged(files: readonly string[], since: string, cwd: string): Promise<readonly string[]> {
  const { changedFiles, keepChanged } = await import("../../check/input/changed.js");
  const changed = changedFiles(cwd, since === "" ? undefined : since);
  if ("files" in changed) return keepChanged(files, changed.files, cwd);
  throw UsageError.of(changed.issue);
}

/** A shard has its part of the files, and its part of the lines of every NDJSON file. */
function takePart(files: readonly string[], shard: NonNullable<Arguments["shard"]>): readonly string[] {
  const isLines = (file: string) => kindOf(file) === "ndjson";
  return [
    ...takeShard(
      files.filter((file) => !isLines(file)),
      shard,
    ),
    ...files.filter(isLines),
  ].sort();
}

import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Report } from "../../check/report.js";
import type { GenerateOptions } from "../../codegen.js";
import { findConfig } from "../../config/find-config.js";
import type { Config, OutputSettings } from "../../config/settings.js";
import type { Arguments } from "./arguments.js";

/** One output: what to generate, and where to. */
export interface Job {
  readonly options: GenerateOptions & { readonly cwd: string };
  /** The output folder, relative to that of the process. */
  readonly out: string;
  /** Where the config names the folder. */
  readonly origin?: { readonly file: string; readonly pointer: string };
}

/** What a run is to do. */
export interface Plan {
  readonly jobs: readonly Job[];
  /** The command that does all of it. */
  readonly again: string;
  /** Folder of the config, where there is one. */
  readonly folder?: string;
  /** What is wrong with the config, or to be warned of; where it is broken, there are no jobs. */
  readonly report?: Report;
}

/** What to generate: what the arguments say, else what the config says, else our default. */
export async function planJobs(args: Arguments): Promise<Plan> {
  const { schemas, out, profile, tag, evidence } = args;
  const saysWhat = [schemas, out, profile, tag, evidence].some((option) => option !== undefined);
  const path = saysWhat ? undefined : findConfig(process.cwd());
  if (path === undefined) return { jobs: [await jobOf(args)], again: commandOf(args) };
  // Most projects have none, and reading it takes longer than generating where nothing has changed.
  const { readConfig } = await import("../../config/read-config.js");
  const { config, report } = readConfig(path, undefined, shown(path));
  const reported = report ? { report } : {};
  if (!config) return { jobs: [], again: "", folder: resolve(path, ".."), ...reported };
  const jobs = config.generate === undefined ? [await jobOf(args)] : jobsOf(config, config.generate);
  return { jobs, again: commandOf(args), folder: config.folder, ...reported };
}

function jobsOf(config: Config, generate: OutputSettings | readonly OutputSettings[]): Job[] {
  const isList = Array.isArray(generate);
  const outputs: readonly OutputSettings[] = isList ? generate : [generate as OutputSettings];
  return outputs.map(({ out, ...options }, i) => ({
    options: { ...options, cwd: config.folder },
    out: shown(resolve(config.folder, out)),
    origin: { file: config.file, pointer: isList ? `/generate/${i}/out` : "/generate/out" },
  }));
}

async function jobOf({ schemas, out = OUT, profile, tag, evidence }: Arguments): Promise<Job> {
  const named = schemas ?? (profile === undefined ? undefined : await ownSchemas());
  return {
    options: {
      cwd: process.cwd(),
      ...(named && { schemas: named }),
      ...(profile !== undefined && { profile }),
      ...(tag !== undefined && { tag }),
      ...(evidence !== undefined && { evidence }),
    },
    out,
  };
}

/** The output folder when none is named. */
const OUT = "generated";

/** The schemas of this package, for a profile in a project that has none of its own. */
async function ownSchemas(): Promise<readonly string[] | undefined> {
  if (existsSync("schemas")) return undefined;
  const { schemasOfPackage } = await import("../calibrate/own-schemas.js");
  return schemasOfPackage();
}

function commandOf({ schemas = [], out = OUT, profile, tag, evidence }: Arguments): string {
  const option = (name: string, value: string | undefined) => (value === undefined ? "" : ` --${name} ${value}`);
  const globs = schemas.map((glob) => ` --schemas '${glob}'`).join("");
  const rest = option("profile", profile) + option("tag", tag) + option("evidence", evidence);
  return `omnirich generate${globs}${rest}${out === OUT ? "" : ` --out ${out}`}`;
}

/** A path as people see it. */
function shown(path: string): string {
  return relative(process.cwd(), path).replaceAll("\\", "/") || ".";
}

import { basename, dirname, resolve } from "node:path";
import { CONFIG_FILE } from "../../config/find-config.js";
import { Exit, type Terminal } from "../command.js";
import { watchFolders } from "../watch-folders.js";
import type { Arguments } from "./arguments.js";
import type { Job, Plan } from "./jobs.js";
import { generateOnce } from "./once.js";

/** Generates again on every change of what decides on the output, until somebody ends it. */
export async function watchAndGenerate(args: Arguments, terminal: Terminal): Promise<number> {
  const ended = new AbortController();
  process.once("SIGINT", () => ended.abort());
  const written = new Set<string>();
  let isFirst = true;
  let broken = false;
  const run = async () => {
    const { code, plan, files } = await generateOnce(args, terminal);
    // A config that is broken from the start is wrong usage; one that breaks later can be mended.
    if (isFirst && code === Exit.Usage) {
      broken = true;
      ended.abort();
    }
    isFirst = false;
    for (const { out } of plan.jobs) written.add(resolve(out));
    for (const file of files) written.add(file).add(dirname(file));
    return foldersOf(plan);
  };
  await watchFolders(run, (path) => matters(path, written), terminal.stderr, ended.signal);
  return broken ? Exit.Usage : Exit.Ok;
}

/** The folder of the run, that of the config, and those of all that is read. */
async function foldersOf({ jobs, folder }: Plan): Promise<Set<string>> {
  const { findInputs } = await import("../../codegen.js");
  const files = await Promise.all(jobs.map(({ options }) => findInputs(options)));
  const bases = jobs.flatMap(basesOf);
  return new Set([process.cwd(), ...(folder ? [folder] : []), ...bases, ...files.flat().map((file) => dirname(file))]);
}

/** Where globs start, so that the first file there is noticed. */
function basesOf({ options: { schemas = [], cwd } }: Job): string[] {
  const wanted = [schemas].flat().filter((glob) => !glob.startsWith("!"));
  return wanted.map((glob) => dirname(resolve(cwd, `${glob.split(/[*?{}[\]()]/)[0]}x`)));
}

/** What schemas, and what they import, are written in. */
const SOURCE = /\.(?:json|[cm]?[jt]sx?)$/i;

/** Whether the change of a file may change the output. What a run writes itself does not. */
function matters(path: string, written: ReadonlySet<string>): boolean {
  const name = basename(path);
  if (name.startsWith(".") || written.has(path)) return false;
  // A name without a dot may be a folder.
  return SOURCE.test(name) || name === CONFIG_FILE || !name.includes(".");
}

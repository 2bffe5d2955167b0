import { parseArgs } from "node:util";
import { type Command, Exit, type Terminal } from "../command.js";
import type { Part, Setup } from "../init/part.js";
import type { Planned } from "../init/plan.js";
import { UsageError } from "../usage.js";

const help = `Usage: omnirich init [options]

Sets up the repository in this folder: a config, a message to start from, completion in VS Code, a hook for pre-commit,
and a check in GitHub Actions and in Azure Pipelines. Shows first what it will write, and asks when somebody can answer.
Overwrites nothing: of a file that is there already, it prints what to add by hand. Delete what you don't need.

Options:
  -y, --yes   Write without asking
  --dry-run   Print the whole files; write nothing
  --help      Show this help

Examples:
  omnirich init
  omnirich init --dry-run
  omnirich init --yes
`;

/** Sets up a repository: shows what is missing, asks, and writes all of it or nothing. */
export const command: Command = {
  help,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { yes: { type: "boolean", short: "y", default: false }, "dry-run": { type: "boolean", default: false } },
    });
    const { planParts, partsOf } = await import("../init/plan.js");
    const { nextSteps, showAdditions, showFiles, showPlan, showRepository } = await import("../init/show.js");
    const { repositoryAround } = await import("../repository.js");
    const { plan, issue } = await planParts(partsOf(await readSetup()));
    if (issue) throw UsageError.of(issue);

    const { stdout } = terminal;
    stdout.write(showPlan(plan) + showRepository(repositoryAround(process.cwd())));
    const missing = plan.filter(({ state }) => state === "create").map(({ part }) => part);
    if (values["dry-run"]) {
      stdout.write(`${showFiles(missing)}${showAdditions(plan)}Nothing was written: this was a dry run.\n`);
      return Exit.Ok;
    }
    if (!(await write(missing, plan, terminal, values.yes))) return Exit.Ok;
    stdout.write(showAdditions(plan) + nextSteps(await isInstalled()));
    return Exit.Ok;
  },
};

/** Writes what is missing, unless the person at the terminal does not agree. */
async function write(
  missing: readonly Part[],
  plan: readonly Planned[],
  terminal: Terminal,
  yes: boolean,
): Promise<boolean> {
  const { stdout } = terminal;
  if (missing.length === 0) {
    stdout.write(`All ${plan.length} files are there already: nothing was written.\n\n`);
    return true;
  }
  const { agrees } = await import("../init/ask.js");
  const { question } = await import("../init/show.js");
  if (stdout.isTerminal && !yes && !(await agrees(question(missing), terminal))) {
    stdout.write("Nothing was written.\n");
    return false;
  }
  const { writeParts } = await import("../init/write-parts.js");
  const issue = await writeParts(missing);
  if (issue) throw UsageError.of(issue);
  const { count } = await import("../../check/reporters/count.js");
  stdout.write(`Wrote ${count(missing.length, "file")}.\n\n`);
  return true;
}

async function readSetup(): Promise<Setup> {
  const { readFile } = await import("node:fs/promises");
  const { CONFIG, messageFiles } = await import("../init/config.js");
  const { readPackageFile } = await import("../package-file.js");
  const { readVersion } = await import("../version.js");
  const { examples } = readPackageFile("generated/schemas/list-picker.json") as { examples: readonly unknown[] };
  const files = messageFiles(await readFile(CONFIG, "utf8").catch(() => undefined));
  return { version: readVersion(), files, example: examples[0] };
}

async function isInstalled(): Promise<boolean> {
  const { existsSync } = await import("node:fs");
  return existsSync("node_modules/omnirich/package.json");
}

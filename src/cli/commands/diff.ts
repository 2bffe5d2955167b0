import { parseArgs } from "node:util";
import { count } from "../../check/reporters/count.js";
import type { LocatedIssue } from "../../diagnostics/located.js";
import { type Change, LEVELS, type Level } from "../../diff/change.js";
import { type Command, Exit, type Output } from "../command.js";
import { printLocated } from "../print-located.js";
import { oneOf, UsageError } from "../usage.js";

const help = `Usage: omnirich diff --against <commit | folder | file> [schemas...] [options]

Says what has changed in schemas, and whom it breaks: producers, whose builder call no longer compiles or is refused;
consumers, whose stored message is no longer valid. Schemas are files, folders or globs, as JSON Schema, TypeScript or
JavaScript; without any: generated/schemas/*.json. Of a commit, only JSON is read, and nothing is checked out.

Options:
  --against <what>   What to compare with: any name of a commit, a folder, or a file
  --level <level>    wire: which JSON is valid and written; types: also names and what compiles; docs: also what is
                     said to people. Default: types
  --reporter <name>  pretty: for people; json: for programs; markdown: for a pull request. Default: pretty
  --fail-on <what>   may-break: exit 1 also where a break can't be ruled out; breaks: only where it is certain.
                     Default: may-break
  --codes            List the codes of changes, with what each means
  --help             Show this help

Exit code 1 when something breaks at the levels that are shown, 2 when the schemas can't be compared.

Examples:
  omnirich diff --against main
  omnirich diff --against v1.2.0 --reporter markdown
  omnirich diff --against published/schemas 'rich/*.json'
  omnirich diff --against old/card.json rich/card.json --level wire
`;

/** Compares schemas with what they were, and tells whom the changes break. */
export const command: Command = {
  help,
  async run(args, { stdout, stderr }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        against: { type: "string" },
        level: { type: "string", default: "types" },
        reporter: { type: "string", default: "pretty" },
        "fail-on": { type: "string", default: "may-break" },
        codes: { type: "boolean", default: false },
      },
    });
    if (values.codes) return listCodes(stdout);
    const { reporters } = await import("../../diff/reporters/index.js");
    const level = oneOf("--level", values.level, LEVELS);
    const failOn = oneOf("--fail-on", values["fail-on"], ["may-break", "breaks"]);
    const name = oneOf("--reporter", values.reporter, Object.keys(reporters) as (keyof typeof reporters)[]);
    if (!values.against)
      throw new UsageError("Nothing to compare with was named.", "Name it: omnirich diff --against main");

    const { diff } = await import("../../diff/diff.js");
    const { changes, bump, issues } = await diff({
      against: values.against,
      ...(positionals.length > 0 && { schemas: positionals }),
    });
    if (issues.length > 0) return refuse(issues, stderr);
    const shown = changes.filter((change) => isWithin(change, level));
    const report = { against: values.against, changes: shown, hidden: changes.length - shown.length, bump };
    stdout.write(reporters[name].report(report, stdout.colour));
    const harm: readonly string[] = failOn === "breaks" ? ["breaks"] : ["breaks", "may-break"];
    const isHarmful = ({ producers, consumers }: Change) => harm.includes(producers) || harm.includes(consumers);
    return shown.some(isHarmful) ? Exit.Findings : Exit.Ok;
  },
};

function isWithin({ level }: Change, outermost: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(outermost);
}

async function listCodes(stdout: Output): Promise<number> {
  const { CHANGES } = await import("../../diff/changes.js");
  const width = Math.max(...Object.keys(CHANGES).map(({ length }) => length)) + 2;
  for (const [code, { title }] of Object.entries(CHANGES)) stdout.write(`${code.padEnd(width)}${title}\n`);
  return Exit.Ok;
}

/** Prints what is in the way of comparing. That is no finding: nobody knows what has changed. */
function refuse(issues: readonly LocatedIssue[], stderr: Output): number {
  printLocated(issues, stderr);
  stderr.write(`${count(issues.length, "error")}; nothing was compared. More: omnirich explain <code>\n`);
  return Exit.Usage;
}

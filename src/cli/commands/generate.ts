import { parseArgs } from "node:util";
import { count } from "../../check/reporters/count.js";
import type { Generated } from "../../codegen.js";
import type { LocatedIssue } from "../../diagnostics/located.js";
import { nameOrigin } from "../../diagnostics/located.js";
import type { Difference } from "../../output/check.js";
import { escapeText } from "../../runtime/issues.js";
import type { Command, Output } from "../command.js";

const help = `Usage: omnirich generate [--schemas <glob>]... [--profile <file>] [--out <folder>] [--check]

Writes JSON Schemas, types, validators, builders and docs for your schemas. All or nothing: when a schema has a
mistake, nothing is written.

Options:
  --schemas <glob>  Schema files: TypeScript, JavaScript or JSON; may be repeated. Default: schemas/*.ts
  --profile <file>  Wire names that omnirich calibrate found; without --schemas and without a folder schemas, they are
                    put into the schemas that omnirich has itself
  --out <folder>    Output folder. Default: generated
  --check           Write nothing; exit 1 and name every stale, missing or orphaned file
  --help            Show this help

Examples:
  omnirich generate
  omnirich generate --schemas 'rich/*.json' --out src/rich
  omnirich generate --check
`;

/** Generates output from schemas, or checks that it is fresh. */
export const command: Command = {
  help,
  async run(args, { stdout, stderr, isSameGenerator }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        schemas: { type: "string", multiple: true },
        profile: { type: "string" },
        out: { type: "string", default: "generated" },
        check: { type: "boolean", default: false },
      },
    });
    const { generate, hashInput } = await import("../../codegen.js");
    const own = values.profile === undefined || values.schemas ? undefined : await ownSchemas();
    const options = {
      ...((values.schemas ?? own) && { schemas: values.schemas ?? own! }),
      ...(values.profile !== undefined && { profile: values.profile }),
    };
    const input = hashInput(options);
    const fresh = await findFresh(values.out, input, isSameGenerator);
    if (fresh !== undefined) return tellFresh(values.out, fresh, values.check, stdout);
    const generated = await generate(options, input);
    if (generated.issues.length > 0) return refuse(generated.issues, stderr);
    if (!values.check) return write(values.out, generated, stdout, stderr);
    const schemas = (values.schemas ?? []).map((glob) => ` --schemas '${glob}'`).join("");
    const profile = values.profile === undefined ? "" : ` --profile ${values.profile}`;
    const again = `omnirich generate${schemas}${profile}${values.out === "generated" ? "" : ` --out ${values.out}`}`;
    return check(values.out, generated, stdout, again);
  },
};

/** The schemas of this package, for a profile in a project that has none of its own. */
async function ownSchemas(): Promise<readonly string[] | undefined> {
  const { existsSync } = await import("node:fs");
  if (existsSync("schemas")) return undefined;
  const { schemasOfPackage } = await import("../calibrate/own-schemas.js");
  return schemasOfPackage();
}

/** How many files there are, when they need not be generated to know that they are fresh. */
async function findFresh(
  folder: string,
  input: Promise<string | undefined>,
  isSameGenerator?: boolean,
): Promise<number | undefined> {
  const { hashGenerator } = await import("../../output/generator.js");
  if (!isSameGenerator && hashGenerator() === undefined) return undefined;
  const { countFresh } = await import("../../output/fresh.js");
  return countFresh(folder, input);
}

function tellFresh(folder: string, files: number, isCheck: boolean, stdout: Output): number {
  stdout.write(isCheck ? `${folder} is fresh: ${files} files.\n` : `${folder}: ${count(files, "file")}, all fresh.\n`);
  return 0;
}

async function check(folder: string, { files }: Generated, stdout: Output, again: string): Promise<number> {
  const { compareOutput } = await import("../../output/check.js");
  const differences = await compareOutput(folder, files);
  for (const difference of differences) stdout.write(describe(folder, difference));
  if (differences.length === 0) return tellFresh(folder, files.length, true, stdout);
  const what = `${escapeText(folder)} does not match the schemas (${count(differences.length, "file")}).`;
  stdout.write(`${what} Run: ${escapeText(again)}\n`);
  return 1;
}

async function write(folder: string, { files }: Generated, stdout: Output, stderr: Output): Promise<number> {
  const { writeOutput } = await import("../../output/write.js");
  const { changes, issues } = await writeOutput(folder, files);
  if (issues.length > 0) return refuse(issues, stderr);
  if (changes.length === 0) return tellFresh(folder, files.length, false, stdout);
  const done = { stale: "updated", missing: "created", orphaned: "removed" };
  for (const { kind, path } of changes) stdout.write(`${done[kind]} ${escapeText(`${folder}/${path}`)}\n`);
  stdout.write(`${folder}: ${count(files.length, "file")}, ${changes.length} changed.\n`);
  return 0;
}

/** Prints the issues of schemas and output. Nothing was written. */
function refuse(issues: readonly LocatedIssue[], stderr: Output): number {
  for (const { code, message, hint, file, path } of issues) {
    const place = file === undefined ? "" : `\n  at ${escapeText(nameOrigin({ file, pointer: path }))}`;
    stderr.write(`error ${code}  ${escapeText(message)}${hint ? `\n  ${escapeText(hint)}` : ""}${place}\n\n`);
  }
  stderr.write(`${count(issues.length, "error")}; nothing was written. More: omnirich explain <code>\n`);
  return 1;
}

function describe(folder: string, { kind, path }: Difference): string {
  return `${kind.padEnd(8)} ${escapeText(`${folder}/${path}`)}\n`;
}

import { parseArgs } from "node:util";
import { checkFiles } from "../../check/check.js";
import { isUnmatched } from "../../check/report.js";
import type { Rule } from "../../model/model.js";
import { isError, quote } from "../../runtime/issues.js";
import type { RuleLevels } from "../../runtime/validate.js";
import { allRules } from "../all-rules.js";
import { type Command, Exit } from "../command.js";
import { didYouMean, oneOf, UsageError } from "../usage.js";

const help = `Usage: omnirich validate <files, folders or patterns...> [options]

Checks rich messages in JSON files. Folders are searched for *.json; node_modules is skipped.

Options:
  --reporter <name>            pretty (default) or json
  --unknown-properties <what>  What a key is that no schema knows: error, warn (default) or ignore
  --rule <code>=<level>        Switch a rule off, or make it a warning or an error; may be given several times
  --help                       Show this help

Exit codes:
  0  every message is valid (there may be warnings)
  1  something was found
  2  wrong usage, or no file matched
  3  a bug in omnirich

Examples:
  omnirich validate message.json
  omnirich validate "messages/**/*.json"
  omnirich validate messages --unknown-properties error
  omnirich validate messages --rule apple-image=off --rule stored-size=error
  omnirich validate messages --reporter json > report.json
`;

/** Checks files and prints what is wrong with them. */
export const command: Command = {
  help,
  async run(args, { stdout }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        reporter: { type: "string", default: "pretty" },
        "unknown-properties": { type: "string", default: "warn" },
        rule: { type: "string", multiple: true, default: [] },
      },
    });
    const reporter = oneOf("--reporter", values.reporter, ["pretty", "json"]);
    const unknown = values["unknown-properties"];
    const unknownProperties = oneOf("--unknown-properties", unknown, ["error", "warn", "ignore"]);
    const rules = await readLevels(values.rule);
    if (positionals.length === 0) throw new UsageError("No file was named.", "Name files, folders or patterns.");

    const { catalogue } = await import("../../../generated/index.js");
    const reports = await checkFiles(catalogue, positionals, { unknownProperties, rules });
    stdout.write(await REPORTERS[reporter](reports, stdout.colour));
    if (reports.some(isUnmatched)) return Exit.Usage;
    const refused = reports.some(({ issues }) => issues.some(isError));
    return refused ? Exit.Findings : Exit.Ok;
  },
};

const LEVELS = ["off", "warning", "error"] as const;

/** The values of --rule: each a code and its level; of two for one code, the last counts. */
async function readLevels(values: readonly string[]): Promise<RuleLevels> {
  if (values.length === 0) return {};
  const rules = await allRules();
  const codes = rules.filter(isSwitchable).map(({ code }) => code);
  return Object.fromEntries(
    values.map((value) => {
      const [, code = "", level = ""] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
      if (code === "") throw new UsageError(`--rule must be <code>=<${LEVELS.join("|")}>, not ${quote(value)}.`);
      if (!codes.includes(code)) throw unknownCode(code, codes, rules);
      return [code, oneOf(`--rule ${code}`, level, LEVELS)];
    }),
  );
}

/** Rules of messages can be switched, unless they say that they can't. */
function isSwitchable({ code, stage, off }: Rule): boolean {
  return code === "unknown-property" || (stage === "message" && off === undefined);
}

function unknownCode(code: string, codes: readonly string[], rules: readonly Rule[]): UsageError {
  const rule = rules.find((candidate) => candidate.code === code);
  if (rule) return new UsageError(`The rule ${quote(code)} can't be switched.`, rule.off);
  const hint = didYouMean(code, codes) ?? "List all codes with: omnirich explain";
  return new UsageError(`There is no rule ${quote(code)}.`, hint);
}

type Reporter = (reports: Awaited<ReturnType<typeof checkFiles>>, colour: boolean) => Promise<string>;

const REPORTERS: { readonly [name in "pretty" | "json"]: Reporter } = {
  pretty: async (...args) => (await import("../../check/reporters/pretty.js")).reportPretty(...args),
  json: async (reports) => (await import("../../check/reporters/json.js")).reportJson(reports),
};

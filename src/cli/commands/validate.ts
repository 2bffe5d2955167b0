import { parseArgs } from "node:util";
import { checkFiles } from "../../check/check.js";
import { isUnmatched } from "../../check/report.js";
import { isError } from "../../runtime/issues.js";
import { type Command, Exit } from "../command.js";
import { oneOf, UsageError } from "../usage.js";

const help = `Usage: omnirich validate <files, folders or patterns...> [options]

Checks rich messages in JSON files. Folders are searched for *.json; node_modules is skipped.

Options:
  --reporter <name>            pretty (default) or json
  --unknown-properties <what>  What a key is that no schema knows: error, warn (default) or ignore
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
      },
    });
    const reporter = oneOf("--reporter", values.reporter, ["pretty", "json"]);
    const unknown = values["unknown-properties"];
    const unknownProperties = oneOf("--unknown-properties", unknown, ["error", "warn", "ignore"]);
    if (positionals.length === 0) throw new UsageError("No file was named.", "Name files, folders or patterns.");

    const { catalogue } = await import("../../../generated/index.js");
    const reports = await checkFiles(catalogue, positionals, { unknownProperties });
    stdout.write(await REPORTERS[reporter](reports, stdout.colour));
    if (reports.some(isUnmatched)) return Exit.Usage;
    const refused = reports.some(({ issues }) => issues.some(isError));
    return refused ? Exit.Findings : Exit.Ok;
  },
};

type Reporter = (reports: Awaited<ReturnType<typeof checkFiles>>, colour: boolean) => Promise<string>;

const REPORTERS: { readonly [name in "pretty" | "json"]: Reporter } = {
  pretty: async (...args) => (await import("../../check/reporters/pretty.js")).reportPretty(...args),
  json: async (reports) => (await import("../../check/reporters/json.js")).reportJson(reports),
};

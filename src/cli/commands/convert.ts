import { parseArgs } from "node:util";
import { type Command, Exit } from "../command.js";
import { printIssues } from "../print-issues.js";
import { readInput } from "../read-input.js";
import { oneOf, tooMany, UsageError } from "../usage.js";
import { writeResult } from "../write-output.js";

const help = `Usage: omnirich convert <export.json> [options]

Turns a rich message that was copied from the admin center into one that sendMessageToConversation can send, and
prints it. What is only the content of a message, such as the Apple Pay JSON, gets a message around it; comments are
left out. Use - to read from standard input. When something is wrong, nothing is written.

Options:
  --survey <encoding>  How survey is written: string or object; by default string where Questions is known, as
                       Microsoft's conversion yields, else object, as in Microsoft's sample
  --name <name>        Name of a message made around content; by default the title in it
  -o, --output <file>  Write to this file
  --force              Overwrite the file if it is there
  --help               Show this help

Examples:
  omnirich convert export.json
  omnirich convert export.json -o message.json
  omnirich convert apple-pay.json --name "Espresso maker"
  omnirich convert - --survey object < export.json
`;

/** Converts an export and prints the sendable message, or writes it to a file. */
export const command: Command = {
  help,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        survey: { type: "string" },
        name: { type: "string" },
        output: { type: "string", short: "o" },
        force: { type: "boolean", default: false },
      },
    });
    const survey = values.survey === undefined ? undefined : oneOf("--survey", values.survey, ["string", "object"]);
    const [input, extra] = positionals;
    if (input === undefined)
      throw new UsageError("No file was named.", "Name the exported file, or - for standard input.");
    if (extra !== undefined) throw tooMany(extra, "Convert one file at a time.");

    const { convertFile } = await import("../../check/convert.js");
    const { catalogue } = await import("../../../generated/index.js");
    const { file, content } = await readInput(input, terminal);
    const { message, report } = convertFile(catalogue, file, content, { survey, name: values.name });
    await printIssues([report], terminal);
    if (message === undefined) return Exit.Findings;
    if (values.name !== undefined && !report.issues.some(({ code }) => code === "bare-content"))
      throw new UsageError("--name is for content; this file holds a whole message, which has a name.");
    const text = `${JSON.stringify(message, null, 2)}\n`;
    await writeResult(text, values, terminal);
    return Exit.Ok;
  },
};

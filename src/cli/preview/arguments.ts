import { extname } from "node:path";
import { parseArgs } from "node:util";
import { quote } from "../../runtime/issues.js";
import { oneOf, tooMany, UsageError } from "../usage.js";

/** What a picture can be written as, by the ending of its file. */
const FORMS = { ".svg": "svg", ".html": "html", ".htm": "html", ".png": "png" } as const;

/** What a picture is written as. */
export type Form = (typeof FORMS)[keyof typeof FORMS];

/** What `omnirich preview` was asked for. */
export interface PreviewArguments {
  readonly input: string;
  readonly state: "bubble" | "open" | "reply";
  readonly theme: "light" | "dark";
  readonly form: Form;
  /** File to write; without it, standard output, or a file for the program that shows it. */
  readonly output: string | undefined;
  readonly force: boolean;
  readonly open: boolean;
  readonly watch: boolean;
}

/** Reads the words behind the verb. Throws UsageError. */
export function readArguments(words: readonly string[]): PreviewArguments {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      state: { type: "string", default: "bubble" },
      theme: { type: "string", default: "light" },
      output: { type: "string", short: "o" },
      force: { type: "boolean", default: false },
      open: { type: "boolean", default: false },
      watch: { type: "boolean", short: "w", default: false },
    },
  });
  const { output, force, open, watch } = values;
  return {
    input: oneFile(positionals, watch),
    state: oneOf("--state", values.state, ["bubble", "open", "reply"]),
    theme: oneOf("--theme", values.theme, ["light", "dark"]),
    form: output === undefined ? "svg" : formOf(output),
    output,
    force,
    open,
    watch: watch && (output !== undefined || open || refuseWatch()),
  };
}

function oneFile([input, extra]: readonly string[], watch: boolean): string {
  if (input === undefined) throw new UsageError("No file was named.", "Name a message, or - for standard input.");
  if (extra !== undefined) throw tooMany(extra, "Draw one message at a time.");
  if (input === "-" && watch) throw new UsageError("Standard input can't be watched.");
  return input;
}

function refuseWatch(): never {
  throw new UsageError("--watch draws into a file.", "Name it with -o, or add --open.");
}

function formOf(output: string): Form {
  const ending = extname(output).toLowerCase();
  if (Object.hasOwn(FORMS, ending)) return FORMS[ending as keyof typeof FORMS];
  throw new UsageError(`-o must end with .svg, .html or .png, not ${quote(output)}.`);
}

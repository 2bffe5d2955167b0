import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseShard, type Shard } from "../../check/input/shard.js";
import type { Form } from "../../check/message.js";
import { reporters } from "../../check/reporters/index.js";
import { quote } from "../../runtime/issues.js";
import { oneOf, UsageError, wholeNumber } from "../usage.js";

/** Where a report goes: into a file, or to standard output. */
export interface Target {
  readonly reporter: string;
  readonly file?: string;
}

/** What the command line says; what it does not say is left to the config. */
export interface Arguments {
  readonly inputs: readonly string[];
  readonly targets: readonly Target[];
  /** Path of the config; none where there is to be none. Without it, the nearest is looked for. */
  readonly config?: string | false;
  readonly form?: Form;
  readonly stdinFilename?: string;
  readonly unknownProperties?: "error" | "warn" | "ignore";
  /** Values of --rule, as given. */
  readonly rules: readonly string[];
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  /** What git says changed since a commit; the empty text stands for the last one. */
  readonly changed?: string;
  readonly shard?: Shard;
  readonly useIgnore: boolean;
  readonly allowCode: boolean;
  /** Whether safe fixes are made, or only shown. */
  readonly fix?: "make" | "show";
  readonly watch: boolean;
  readonly exitZero: boolean;
  /** Threads that check; without it, as many as are worth while. */
  readonly threads?: number;
}

const OPTIONS = {
  reporter: { type: "string", multiple: true },
  output: { type: "string", short: "o", multiple: true },
  config: { type: "string" },
  "no-config": { type: "boolean", default: false },
  form: { type: "string" },
  "stdin-filename": { type: "string" },
  "unknown-properties": { type: "string" },
  rule: { type: "string", multiple: true },
  "max-warnings": { type: "string" },
  baseline: { type: "string" },
  "update-baseline": { type: "boolean", default: false },
  changed: { type: "string" },
  shard: { type: "string" },
  "no-ignore": { type: "boolean", default: false },
  "allow-code": { type: "boolean", default: false },
  fix: { type: "boolean", default: false },
  "fix-dry-run": { type: "boolean", default: false },
  watch: { type: "boolean", short: "w", default: false },
  "exit-zero": { type: "boolean", default: false },
  threads: { type: "string" },
} as const;

/** Reads the arguments of `omnirich validate`; throws UsageError, or what parseArgs throws. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: withReference(args),
    allowPositionals: true,
    tokens: true,
    options: OPTIONS,
  });
  const options = tokens.flatMap((token) => (token.kind === "option" ? token : []));
  const read: { -readonly [K in keyof Arguments]?: Arguments[K] | undefined } = {
    inputs: positionals,
    targets: readTargets(options),
    config: values["no-config"] ? false : values.config,
    form: choice("--form", values.form, ["auto", "sendable", "export"]),
    stdinFilename: values["stdin-filename"],
    unknownProperties: choice("--unknown-properties", values["unknown-properties"], ["error", "warn", "ignore"]),
    rules: values.rule ?? [],
    maxWarnings: wholeNumber("--max-warnings", values["max-warnings"], 0),
    baseline: values.baseline,
    updateBaseline: values["update-baseline"],
    changed: values.changed,
    shard: values.shard === undefined ? undefined : readShard(values.shard),
    useIgnore: !values["no-ignore"],
    allowCode: values["allow-code"],
    fix: values["fix-dry-run"] ? "show" : values.fix ? "make" : undefined,
    watch: values.watch,
    exitZero: values["exit-zero"],
    threads: wholeNumber("--threads", values.threads, 1),
  };
  const given = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return agree(given as unknown as Arguments);
}

/**
 * `--changed` may have a commit behind it: a word that is neither an option nor a file or pattern. parseArgs knows no
 * option that may have a value, so that it is given the empty one.
 */
function withReference(args: readonly string[]): string[] {
  const at = args.indexOf("--changed");
  if (at < 0) return [...args];
  const next = args[at + 1];
  const isReference = next !== undefined && !/^-|[*?[\]{}]/.test(next) && !existsSync(next);
  return [...args.slice(0, at), `--changed=${isReference ? next : ""}`, ...args.slice(at + (isReference ? 2 : 1))];
}

/** Each --output belongs to the --reporter before it. */
function readTargets(options: readonly { readonly name: string; readonly value?: string | undefined }[]): Target[] {
  const targets: Target[] = [];
  for (const { name, value = "" } of options) {
    if (name === "reporter") targets.push({ reporter: oneOf("--reporter", value, Object.keys(reporters)) });
    if (name !== "output") continue;
    if (value === "") throw new UsageError("--output needs the name of a file.");
    const { reporter, file } = targets.pop() ?? { reporter: "pretty" };
    if (file !== undefined) throw new UsageError("Two --output follow one --reporter.", "Put --reporter before each.");
    targets.push({ reporter, file: value });
  }
  // The other order can only mean the same where there is one of each.
  const [first, second] = options
    .filter(({ name }) => name === "output" || name === "reporter")
    .map(({ name }) => name);
  if (targets.length === 2 && first === "output" && second === "reporter" && targets[1]!.file === undefined) {
    return [{ ...targets[0]!, reporter: targets[1]!.reporter }];
  }
  const open = targets.filter(({ file }) => file === undefined);
  if (open.length > 1) {
    const names = open.map(({ reporter }) => reporter).join(" and ");
    const hint = "Put --output <file> behind all but one of them.";
    throw new UsageError(`${names} can't both go to standard output.`, hint);
  }
  const files = targets.flatMap(({ file }) => (file === undefined ? [] : resolve(file)));
  const double = files.find((file, i) => files.indexOf(file) !== i);
  if (double !== undefined) throw new UsageError(`Two reports can't both go to ${quote(relative(".", double))}.`);
  return targets.length > 0 ? targets : [{ reporter: "pretty" }];
}

function choice<Word extends string>(option: string, value: string | undefined, words: readonly Word[]) {
  return value === undefined ? undefined : oneOf(option, value, words);
}

function readShard(value: string): Shard {
  const shard = parseShard(value);
  if ("problem" in shard) throw new UsageError(shard.problem, "For example: --shard 1/4");
  return shard;
}

/** Refuses options that make no sense together. */
function agree(given: Arguments): Arguments {
  const { fix, inputs, watch, updateBaseline, shard, changed, stdinFilename } = given;
  const isPiped = inputs.includes("-");
  const clashes: readonly (readonly [boolean, string])[] = [
    [fix === "make" && isPiped, "Standard input can't be fixed in place: name the file."],
    [watch && isPiped, "Standard input can't be watched."],
    [watch && fix !== undefined, "--watch and --fix don't go together: fixing would start the next check."],
    [stdinFilename !== undefined && !isPiped, "--stdin-filename is for standard input: name - as well."],
    [
      updateBaseline && (shard !== undefined || changed !== undefined),
      "A baseline is made of all files: leave out --shard and --changed.",
    ],
  ];
  const clash = clashes.find(([isTrue]) => isTrue);
  if (clash) throw new UsageError(clash[1]);
  return given;
}

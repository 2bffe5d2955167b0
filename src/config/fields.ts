import type { KindName } from "./kinds.js";
import type { OutputSettings, Settings } from "./settings.js";

/** What is known of one field of the config. */
export interface ConfigField {
  readonly kind: KindName;
  /** What each of its objects says. */
  readonly fields?: { readonly [name: string]: ConfigField };
  /** Its object is not complete without it. */
  readonly required?: true;
  /** What it may be, each with what that means. */
  readonly choices?: { readonly [choice: string]: string };
  readonly description: string;
  /** What holds without it: a value, or what a text says; nothing where that goes without saying. */
  readonly default?: { readonly value: unknown } | { readonly text: string };
  readonly example: unknown;
}

/** Every field of one output of `omnirich generate`. */
const OUTPUT: { readonly [K in keyof OutputSettings]-?: ConfigField } = {
  schemas: {
    kind: "texts",
    required: true,
    description:
      'Schema files to generate from: names and globs, relative to the folder of this file. One with "!" in front removes files that others name.',
    example: ["rich/*.json"],
  },
  out: {
    kind: "text",
    required: true,
    description: "The output folder, relative to the folder of this file. It is no other output's.",
    example: "src/rich",
  },
  profile: {
    kind: "text",
    description: "The file of wire names that omnirich calibrate found, relative to the folder of this file.",
    example: "omnirich.profile.json",
  },
  evidence: {
    kind: "choice",
    choices: { error: "Nothing is written.", warn: "It is a warning.", off: "It is not told." },
    description: "What a field is that does not say how it is known.",
    default: { text: "error in messages, off in plain JSON Schema" },
    example: "warn",
  },
  tag: {
    kind: "text",
    description: "The property whose constant tells the schemas apart.",
    default: { value: "richObjectType" },
    example: "type",
  },
};

/** Every field of the config. The check, its issues and the JSON Schema for editors come from here. */
export const FIELDS: { readonly [K in keyof Settings | "$schema"]-?: ConfigField } = {
  $schema: {
    kind: "anything",
    description:
      "The JSON Schema of this file, by which editors complete and explain it. omnirich does not look at it.",
    example: "./node_modules/omnirich/generated/schemas/omnirich.config.json",
  },
  files: {
    kind: "texts",
    description:
      'Files that hold messages: names, folders and globs, relative to the folder of this file. One with "!" in front removes files that others name.',
    default: { text: "none, so that the command line has to name them" },
    example: ["messages", "!messages/drafts"],
  },
  form: {
    kind: "choice",
    choices: {
      sendable: "Messages as they are sent.",
      export: "Messages as the admin center exports them.",
      auto: "Either of them.",
    },
    description: "The form that messages have.",
    default: { value: "sendable" },
    example: "auto",
  },
  unknownProperties: {
    kind: "choice",
    choices: {
      error: "It refuses its message.",
      warn: "It is a warning.",
      ignore: "It is not told.",
    },
    description: "What a key is that no schema knows, and that resembles no key that one knows.",
    default: { value: "warn" },
    example: "error",
  },
  maxWarnings: {
    kind: "count",
    description: "How many warnings there may be; with more, the check fails.",
    default: { text: "any number" },
    example: 0,
  },
  rules: {
    kind: "levels",
    choices: { off: "It is not checked.", warning: "It is a warning.", error: "It refuses its message." },
    description: "Switches rules off, or makes them warnings or errors, by their codes.",
    default: { value: {} },
    example: { "past-slot": "off" },
  },
  variants: {
    kind: "names",
    description: "The message variants that this project may contain. A message of another is an error.",
    default: { text: "all" },
    example: ["ListPicker", "TimePicker"],
  },
  schemas: {
    kind: "texts",
    description: "Schema files of your own: names and globs, relative to the folder of this file.",
    example: ["schemas/*.ts"],
  },
  baseline: {
    kind: "text",
    description:
      "The file of findings that are known already and are not told again, relative to the folder of this file.",
    example: "omnirich.baseline.json",
  },
  generate: {
    kind: "outputs",
    fields: OUTPUT,
    description:
      "What omnirich generate makes when its options don't say it: one output, or a list of several. When one of them has a mistake, none is written.",
    example: [{ schemas: ["rich/*.json"], out: "src/rich" }],
  },
};

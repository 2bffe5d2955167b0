import type { Command } from "./command.js";

/** A verb: what it does in a few words, and where it is. */
export interface Verb {
  readonly summary: string;
  load(): Promise<{ readonly command: Command }>;
}

/** Every verb of the command line; each is loaded only when it is used. */
export const verbs: { readonly [name: string]: Verb } = {
  init: { summary: "Set up a repository: config, editor, hook, CI", load: () => import("./commands/init.js") },
  validate: { summary: "Check messages in files", load: () => import("./commands/validate.js") },
  report: { summary: "Join reports of several checks", load: () => import("./commands/report.js") },
  convert: { summary: "Make an admin-center export sendable", load: () => import("./commands/convert.js") },
  preview: { summary: "Draw a message as the customer sees it", load: () => import("./commands/preview.js") },
  explain: { summary: "Tell what an issue code means", load: () => import("./commands/explain.js") },
  infer: { summary: "Draft a schema from samples", load: () => import("./commands/infer.js") },
  calibrate: {
    summary: "Find out wire names from an export of your own",
    load: () => import("./commands/calibrate.js"),
  },
  diff: { summary: "Tell what changes of schemas break", load: () => import("./commands/diff.js") },
  generate: { summary: "Generate code and docs from your schemas", load: () => import("./commands/generate.js") },
};

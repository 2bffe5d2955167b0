import { json } from "./json.js";
import { markdown } from "./markdown.js";
import { pretty } from "./pretty.js";
import type { Reporter } from "./report.js";

/** Every reporter, with what it is for. */
export const reporters: {
  readonly [name in "pretty" | "json" | "markdown"]: { readonly summary: string; readonly report: Reporter };
} = {
  pretty: { summary: "For people: what breaks somebody first", report: pretty },
  json: { summary: "One JSON document, for programs", report: json },
  markdown: { summary: "For the comment of a pull request", report: markdown },
};

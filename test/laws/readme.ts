import { readFileSync } from "node:fs";
import { ROOT } from "../support.js";

/** A fenced block of the README. */
export interface Snippet {
  /** Of its first fence. */
  readonly line: number;
  readonly language: string;
  /** What stands behind the language: the file it is, or what is expected of it. */
  readonly info: string;
  readonly text: string;
}

/** Every fenced block of the README, in its order. */
export const snippets: readonly Snippet[] = readSnippets(readFileSync(`${ROOT}README.md`, "utf8"));

function readSnippets(markdown: string): Snippet[] {
  return [...markdown.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const [, language = "", info = "", text = ""] = match;
    return { line: markdown.slice(0, match.index).split("\n").length, language, info, text };
  });
}

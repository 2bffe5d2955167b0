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
export const snippets: readonly Snippet[] = snippetsOf("README.md");

/** Every fenced block of a Markdown file of the repository, in its order. */
export function snippetsOf(path: string): Snippet[] {
  const markdown = readFileSync(ROOT + path, "utf8");
  return [...markdown.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const [, language = "", info = "", text = ""] = match;
    return { line: markdown.slice(0, match.index).split("\n").length, language, info, text };
  });
}

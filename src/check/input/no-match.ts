import { createIssue, type Issue, quote } from "../../runtime/issues.js";
import { expand, type Rules } from "./expand.js";
import { FOLDER_KINDS } from "./kinds.js";
import { readPattern } from "./pattern.js";
import { whatIs } from "./what-is.js";

/** Why files that match are not checked. */
interface Reason {
  /** What to give up to have them. */
  readonly without: Partial<Rules>;
  readonly why: readonly [one: string, many: string];
  readonly hint: string;
}

/** In the order in which they are tried; each gives up what those before it gave up, too. */
const REASONS: readonly Reason[] = [
  {
    without: { isRemoved: () => false },
    why: ['is removed by a pattern with "!"', 'are removed by patterns with "!"'],
    hint: 'Take away the pattern with "!" that removes them.',
  },
  {
    without: { gitignore: undefined },
    why: ["is ignored by .gitignore", "are ignored by .gitignore"],
    hint: "Check what git ignores as well with: --no-ignore",
  },
  {
    without: { all: true, skip: new Set() },
    why: ["is clearly no message", "are clearly no messages"],
    hint: "Settings such as package.json are checked only when they are named.",
  },
  {
    without: { allowCode: true },
    why: ["is code, which is not run unasked", "are code, which is not run unasked"],
    hint: "Have code run with: --allow-code",
  },
];

/** The issue that an input stands for no file, and why. */
export function noMatch(input: string, rules: Rules): Issue {
  const what = whatIs(rules.from, input);
  const isPattern = what !== "folder" && readPattern(input).isGlob;
  const subject = `The ${what === "folder" ? "folder" : isPattern ? "pattern" : "file"} ${quote(input)}`;
  const { files, why, hint } = explain(input, rules);
  if (why) {
    const verb = what === "folder" ? "has no file to check" : isPattern ? "matches no file to check" : "is not checked";
    const matches = files === 1 ? "1 file that matches" : `${files} files that match`;
    return unmatched(`${subject} ${verb}: ${matches} ${why}.`, hint);
  }
  const looked = `Looked in ${quote(rules.from)}.`;
  if (what === "folder") return unmatched(`${subject} has no *.json file in it.`, `Folders stand for ${FOLDER_KINDS}.`);
  if (isPattern) return unmatched(`${subject} matches no file.`, looked);
  return unmatched(`${subject} doesn't exist.`, looked);
}

/** The issue that there are only patterns that remove. */
export function nothingWanted(): Issue {
  return unmatched('Every pattern only removes files, with "!".', "Name the files that are to be checked before them.");
}

function explain(input: string, rules: Rules): { files: number; why?: string; hint?: string } {
  let weaker = rules;
  for (const { without, why, hint } of REASONS) {
    weaker = { ...weaker, ...without };
    const files = expand(input, weaker).length;
    if (files > 0) return { files, why: why[files === 1 ? 0 : 1], hint };
  }
  return { files: 0 };
}

function unmatched(message: string, hint?: string): Issue {
  return createIssue("no-file-matched", "", message, { hint });
}

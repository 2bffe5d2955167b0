import { untoldIssue } from "./budget.js";
import { type Checking, createKeep, type Tell } from "./checking.js";
import type { Decoded } from "./encoding.js";
import type { Dialect } from "./read-json.js";
import { byPlace, type PlacedIssue } from "./report.js";
import { wholeFile } from "./source.js";
import { checkText } from "./text.js";

/** Checks a file that holds one message, or a list of them, as it was decoded. */
export function checkWholeFile(
  file: string,
  { text, issues: odd }: Decoded,
  dialect: Dialect,
  checking: Checking,
  tell: Tell,
): void {
  const { budget, keep } = createKeep(file, checking);
  const about: PlacedIssue[] = [...keep(odd)];
  if (text === undefined) {
    tell({ file, index: null, messages: 0, issues: about });
    return;
  }
  const { everyMessage = false } = checking;
  const kind = { dialect, list: true, everyMessage };
  const keepEach = everyMessage ? () => createKeep(file, checking) : undefined;
  const { messages, isList, issues, found } = checkText(checking, wholeFile(text), kind, keep, keepEach);
  about.push(...issues);
  const untold = budget.untold();
  const closing = untold ? [untoldIssue(untold)] : [];
  if (!isList) {
    const { nth: _, issues: inside = [], ...origin } = found[0] ?? { nth: 0 };
    const all = [...[...about, ...inside].sort(byPlace), ...closing];
    tell({ file, index: null, messages, ...origin, issues: all }, untold);
    return;
  }
  for (const { nth, untold: more, ...one } of found) {
    const inside = more ? [...one.issues, untoldIssue(more)] : one.issues;
    tell({ file, index: nth, messages: 1, ...one, issues: inside }, more);
  }
  const rest = messages - found.length;
  if (rest > 0 || about.length > 0 || untold) {
    tell({ file, index: null, messages: rest, issues: [...about, ...closing] }, untold);
  }
}

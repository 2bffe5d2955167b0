import { withoutLimit } from "../limit.js";
import type { Judging } from "../message.js";
import type { PlacedIssue } from "../report.js";
import type { Source } from "../source.js";
import { checkText, type TextKind } from "../text.js";
import { applyEdits, type Edited } from "./edits.js";
import { trailingCommas } from "./trailing-commas.js";

/** Rounds after which fixing ends: a message has not so many layers, but schemas may ask for a thing and its contrary. */
const MOST_ROUNDS = 1000;

/** Makes every safe fix in a text, round by round until none is left: one may hide another. */
export function fixText(source: Source, kind: TextKind, judging: Judging): Edited {
  const all: Judging = { ...judging, catalogue: withoutLimit(judging.catalogue) };
  let { text } = source;
  let made = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edited = fixOnce({ ...source, text }, kind, all);
    if (edited.text === text) break;
    text = edited.text;
    made += edited.made;
  }
  return { text, made };
}

function fixOnce(source: Source, kind: TextKind, judging: Judging): Edited {
  const { issues, found } = checkText(judging, source, kind, (all) => all);
  const all: readonly PlacedIssue[] = [...issues, ...found.flatMap((one) => one.issues)];
  const edits = all.flatMap(({ edit }) => edit ?? []);
  const isMisread = issues.some(({ code, edit }) => code === "json-syntax" && edit);
  return applyEdits(source.text, isMisread ? trailingCommas(source) : edits);
}

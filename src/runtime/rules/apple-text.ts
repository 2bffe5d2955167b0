import { codePoints } from "../helpers.js";
import type { RuleCheck } from "../shapes.js";
import { nameFirst } from "./characters.js";

const MAX_CHARACTERS = 200;

/**
 * Control, format and private characters, but for what scripts and emoji are made with: joiners, tags, marks of a
 * word's direction, soft hyphens.
 */
const UNPRINTABLE = /(?![\u00ad\u061c\u200c-\u200f\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/**
 * Warns of text longer than 200 characters (code points), or with one that can't be printed, a line break included, or
 * with nothing to be seen in it.
 * Only a third party says so (Webex Connect, changelog, Apple Messages for Business compliance updates).
 */
export const appleText: RuleCheck<string, true> = (text) => {
  // Most texts are printable ASCII, and need not be asked for anything else.
  if (text.length <= MAX_CHARACTERS && /^ *[!-~][ -~]*$/.test(text)) return undefined;
  const length = text.length > MAX_CHARACTERS ? codePoints(text) : 0;
  const odd = nameFirst(UNPRINTABLE, text);
  const blank = text && !text.trim() && "only white space";
  const found = length > MAX_CHARACTERS ? `of ${length}` : odd ? `text with ${odd} in it` : blank;
  return found
    ? {
        code: "apple-text",
        severity: "warning",
        expected: `text of at most ${MAX_CHARACTERS} printable characters`,
        found,
        hint: "Another provider reports that Apple takes nothing else since 2026-08-21.",
      }
    : undefined;
};

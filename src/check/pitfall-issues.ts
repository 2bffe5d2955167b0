import { createIssue, type Issue, quote } from "../runtime/issues.js";
import type { Locator } from "./lines.js";
import type { Pitfall } from "./pitfalls.js";
import type { PlacedIssue } from "./report.js";

/** The issue that a pitfall is, at its place. `path` leads to it from its message. */
export function pitfallIssue(pitfall: Pitfall, path: string, locator: Locator): PlacedIssue {
  const { message, hint } = WORDS[pitfall.code](pitfall, locator);
  const { span, code } = pitfall;
  return { ...createIssue(code, path, message, { hint }), ...locator.position(span), excerpt: locator.excerpt(span) };
}

type Words = { readonly message: string; readonly hint: string };

const WORDS: { readonly [code in Pitfall["code"]]: (pitfall: Pitfall, locator: Locator) => Words } = {
  "duplicate-key": ({ found, earlier }, { position }) => {
    const { line, column } = position(earlier!);
    const message = `${quote(found)} is there twice, here and at line ${line}, column ${column}.`;
    return { message, hint: "JavaScript keeps the last, other parsers the first: remove one." };
  },
  "proto-key": () => ({
    message: 'The key "__proto__" changes what an object is when it is copied, and gets lost.',
    hint: "Remove it, or give it another name.",
  }),
  "lone-surrogate": ({ found }) => ({
    message: `The text holds ${codePoint(found)}, one half of a character: it can't be sent as UTF-8.`,
    hint: "Write the character itself, or both of its halves.",
  }),
  "control-character": ({ found }) => ({
    message: `The text holds the control character ${codePoint(found)}, which nobody sees.`,
    hint: "Remove it.",
  }),
  "number-precision": ({ found }) => ({
    message: `The number ${quote(found).slice(1, -1)} can't be held: it is read as ${Number(found)}.`,
    hint: "Write it with fewer digits, or as text.",
  }),
};

function codePoint(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** What validators say of the same thing at the same place, so that it is not told twice. */
const SAME: { readonly [code in Pitfall["code"]]: readonly string[] } = {
  "duplicate-key": [],
  "proto-key": ["unknown-property"],
  "lone-surrogate": ["apple-text", "url-characters"],
  "control-character": ["apple-text", "url-characters"],
  "number-precision": ["wrong-type", "not-allowed", "unknown-type", "maximum", "minimum"],
};

/** Whether an issue says again what a pitfall at its place says. */
export function isSaidBy({ code }: Issue, pitfall: Pitfall): boolean {
  return SAME[pitfall.code].includes(code);
}

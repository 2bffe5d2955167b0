import { createIssue, type Issue, quote } from "../runtime/issues.js";
import { locatorOf, type Span } from "./lines.js";
import type { Pitfall } from "./pitfalls.js";
import type { Part } from "./positions.js";
import type { PlacedIssue, Position } from "./report.js";

/** The issue that a pitfall is, at its place in the text of a message. */
export function pitfallIssue(pitfall: Pitfall, { source, start }: Part): PlacedIssue {
  const locator = locatorOf(source);
  const shift = (span: Span) => ({ start: start + span.start, end: start + span.end });
  const { message, hint } = WORDS[pitfall.code](pitfall, (span) => locator.position(shift(span)));
  const { code, path } = pitfall;
  const span = shift(pitfall.span);
  return { ...createIssue(code, path, message, { hint }), ...locator.position(span), excerpt: locator.excerpt(span) };
}

type Words = { readonly message: string; readonly hint: string };
type PositionOf = (span: Span) => Position;

const WORDS: { readonly [code in Pitfall["code"]]: (pitfall: Pitfall, position: PositionOf) => Words } = {
  "duplicate-key": ({ found, earlier }, position) => {
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

const FORMS = ["guid", "amount", "calendar-date", "clock-time", "time-zone", "imessage-app-id", "not-allowed"];
const CHARACTERS = ["apple-text", "url-characters", "url-invalid", "url-scheme", "unknown-property", ...FORMS];

/** What validators say, less precisely, of the very thing that a pitfall is. */
const BLURRED: { readonly [code in Pitfall["code"]]: readonly string[] } = {
  "duplicate-key": [],
  "proto-key": ["unknown-property"],
  "lone-surrogate": CHARACTERS,
  "control-character": CHARACTERS,
  "number-precision": ["wrong-type", "not-allowed", "unknown-type", "maximum", "minimum"],
};

/** Whether the value or the key that a pitfall is in has to become another one, so that the pitfall goes with it. */
function goesWith({ code, expected = "" }: Issue, pitfall: Pitfall): boolean {
  if (pitfall.code === "number-precision") return code === "wrong-type" && !expected.includes("number");
  return OTHER.has(code) && /^(?:lone-surrogate|control-character)$/.test(pitfall.code);
}

const OTHER: ReadonlySet<string> = new Set([
  "wrong-type",
  "type-as-text",
  "unknown-type",
  "misspelt-key",
  "key-casing",
]);

/** What validators and pitfalls say of a message, without what says the same mistake a second time. */
export function eachOnce<I extends Issue>(
  issues: readonly I[],
  pitfalls: readonly Pitfall[],
  pathInText: (path: string) => string,
): { readonly issues: readonly I[]; readonly pitfalls: readonly Pitfall[] } {
  if (issues.length === 0 || pitfalls.length === 0) return { issues, pitfalls };
  const judged = new Map<string, I[]>();
  for (const issue of issues) {
    const path = pathInText(issue.path);
    judged.set(path, [...(judged.get(path) ?? []), issue]);
  }
  const left = pitfalls.filter((pitfall) => !judged.get(pitfall.path)?.some((issue) => goesWith(issue, pitfall)));
  const blurred = new Set<I>();
  for (const { path, code } of left) {
    for (const issue of judged.get(path) ?? []) if (BLURRED[code].includes(issue.code)) blurred.add(issue);
  }
  return { issues: issues.filter((issue) => !blurred.has(issue)), pitfalls: left };
}

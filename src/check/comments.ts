import { parseJson } from "../runtime/helpers.js";
import { createIssue, type Issue, quote } from "../runtime/issues.js";
import { splitPointer } from "../runtime/pointer.js";
import { findTooDeep } from "./depth.js";
import { applyEdits } from "./fix/edits.js";
import { locatorOf, type Span } from "./lines.js";
import type { PlacedIssue } from "./report.js";
import { scan } from "./scanner.js";
import type { Source } from "./source.js";
import { Token } from "./tokens.js";

/** A text with spaces in place of its comments, so that every offset stays, and where the comments were. */
export interface Blanked {
  readonly text: string;
  readonly comments: readonly Span[];
}

/** Blanks out line and block comments. One that has no end stays: where JSON goes on behind it, nobody knows. */
export function blankComments(text: string): Blanked {
  if (!text.includes("/")) return { text, comments: [] };
  const scanner = scan(text, false);
  const comments: Span[] = [];
  const parts: string[] = [];
  let from = 0;
  for (let token: number = scanner.scan(); token !== Token.End; token = scanner.scan()) {
    if ((token !== Token.LineComment && token !== Token.BlockComment) || scanner.getTokenError() !== 0) continue;
    const start = scanner.getTokenOffset();
    const end = scanner.getPosition();
    comments.push({ start, end });
    parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\r\n]/g, " "));
    from = end;
  }
  return { text: parts.join("") + text.slice(from), comments };
}

/** Blanks out the commas that only a closing bracket follows. The text has no comments. */
export function blankTrailingCommas(text: string): string {
  const scanner = scan(text, true);
  const parts: string[] = [];
  let from = 0;
  let comma = -1;
  for (let token: number = scanner.scan(); token !== Token.End; token = scanner.scan()) {
    if (comma >= 0 && (token === Token.CloseBrace || token === Token.CloseBracket)) {
      parts.push(text.slice(from, comma), " ");
      from = comma + 1;
    }
    comma = token === Token.Comma ? scanner.getTokenOffset() : -1;
  }
  return parts.join("") + text.slice(from);
}

/** The issue that a text has comments, at the first of them. */
export function commentsInFile(source: Source, comments: readonly Span[]): PlacedIssue {
  const message = `JSON has no comments; this ${source.noun} has ${comments.length}.`;
  const issue = createIssue("json-comment", "", message, { hint: remove(comments) });
  const locator = locatorOf(source);
  return { ...issue, ...locator.position(comments[0]!), excerpt: locator.excerpt(comments[0]!) };
}

/** What `not-json` is where the text is JSON but for its comments: another issue, which cuts them out. */
export function commentsInText({ path, code, actual }: Issue): Issue | undefined {
  if (code !== "not-json" || typeof actual !== "string") return undefined;
  const { text, comments } = blankComments(actual);
  if (comments.length === 0 || findTooDeep(text) >= 0 || parseJson(text) === undefined) return undefined;
  const name = quote(splitPointer(path).at(-1) ?? "");
  const message = `JSON has no comments; the JSON text of ${name} has ${comments.length}.`;
  const to = applyEdits(
    actual,
    comments.map((comment) => ({ ...comment, text: "" })),
  ).text;
  const fix = { op: "replace", path, to, safe: true } as const;
  return createIssue("json-comment", path, message, { hint: remove(comments), actual, fix });
}

function remove(comments: readonly Span[]): string {
  return comments.length === 1 ? "Remove it." : "Remove them.";
}

import { createIssue } from "../../runtime/issues.js";
import { locatorOf, type Span } from "../lines.js";
import type { Edit, PlacedIssue, Position } from "../report.js";
import { scan } from "../scanner.js";
import type { Source } from "../source.js";
import { Token } from "../tokens.js";
import { follow, type Piece, type State } from "./grammar.js";
import { misplaced } from "./misplaced.js";
import { misread } from "./misread.js";

/** What is wrong with the syntax of a JSON text, and where, in UTF-16 offsets. */
export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint?: string | undefined;
  /** What mends it, whatever else may be wrong. */
  readonly edit?: Edit | undefined;
}

/** A text that is read token by token. */
export interface Text {
  readonly text: string;
  /** What sentences call it: "file" or "line". */
  readonly noun: string;
  position(span: Span): Position;
}

/**
 * The first mistake of a text that JSON.parse refuses. Comments that have an end are to be blanked out before: `plain` is
 * the text without them.
 */
export function findSyntaxMistake(source: Source, plain: string): PlacedIssue {
  const locator = locatorOf(source);
  const mistake = firstMistake({ text: plain, noun: source.noun, position: locator.position }, scan(plain, false));
  const { message, hint, edit, ...span } = mistake ?? { message: "This is not JSON.", start: 0, end: 0 };
  const issue = createIssue("json-syntax", "", message, { hint });
  return { ...issue, ...locator.position(span), excerpt: locator.excerpt(span), ...(edit && { edit }) };
}

interface Scanner {
  scan(): number;
  getTokenOffset(): number;
  getTokenLength(): number;
}

/** Reads token by token, without recursion: how deep the text is nested does not matter. */
function firstMistake(whole: Text, scanner: Scanner): Mistake | undefined {
  const { text } = whole;
  const state: State = { expected: "value", open: [], previous: undefined };
  for (;;) {
    const token = scanner.scan();
    if (token === Token.Space || token === Token.LineBreak) continue;
    const start = scanner.getTokenOffset();
    // Behind a comment that is cut off at its start, the scanner counts one character too many.
    const end = Math.min(start + scanner.getTokenLength(), text.length);
    const piece: Piece = { token, start, end, raw: text.slice(start, end) };
    if (token === Token.End && state.expected === "end") return undefined;

    const mistake = misread(piece, state, text);
    if (mistake) return mistake;
    const expected = follow(piece, state);
    if (!expected) return misplaced(piece, state, whole);
    state.expected = expected;
    state.previous = piece;
  }
}

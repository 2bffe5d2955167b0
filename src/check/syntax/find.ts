import { createIssue } from "../../runtime/issues.js";
import { createLocator } from "../lines.js";
import type { PlacedIssue } from "../report.js";
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
}

/** The first mistake of a text that JSON.parse refuses. Comments that have an end are to be blanked out before. */
export async function findSyntaxMistake(text: string): Promise<PlacedIssue> {
  const { createScanner } = await import("jsonc-parser");
  const mistake = firstMistake(text, createScanner(text, false));
  const { message, hint } = mistake ?? { message: "This is not JSON." };
  const position = createLocator(text)(mistake ?? { start: 0, end: 0 });
  return { ...createIssue("json-syntax", "", message, { hint }), ...position };
}

interface Scanner {
  scan(): number;
  getTokenOffset(): number;
  getTokenLength(): number;
}

/** Reads token by token, without recursion: how deep the text is nested does not matter. */
function firstMistake(text: string, scanner: Scanner): Mistake | undefined {
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
    if (!expected) return misplaced(piece, state, text);
    state.expected = expected;
    state.previous = piece;
  }
}

import { quote } from "../../runtime/issues.js";
import { createLocator } from "../lines.js";
import { Token } from "../tokens.js";
import type { Mistake } from "./find.js";
import type { Piece, State } from "./grammar.js";

/** Says why a token can't stand where it stands. */
export function misplaced(piece: Piece, { expected, open, previous }: State, text: string): Mistake {
  const { token, start, end, raw } = piece;
  const inner = open.at(-1);
  const here = (message: string, hint?: string): Mistake => ({ start, end, message, hint });
  if (token === Token.End) return cutOff(previous, inner, text);
  if (token === Token.CloseBrace || token === Token.CloseBracket) {
    if (!inner) return here(`This "${raw}" closes nothing.`, "Remove it.");
    if (raw !== PAIRS[inner.raw]) {
      const message = `This "${raw}" can't close the "${inner.raw}" of ${place(text, inner)}.`;
      return here(message, `Put "${PAIRS[inner.raw]}" before it, or in its place.`);
    }
    if (previous?.token === Token.Comma) {
      const message = `Nothing follows this comma: JSON has no comma before "${raw}".`;
      return { start: previous.start, end: previous.end, message, hint: "Remove the comma." };
    }
  }
  const remove = token === Token.Comma ? "Remove it." : undefined;
  switch (expected) {
    case "value":
      return here(`A value is missing before this ${quote(raw)}.`);
    case "item":
    case "first item":
      return here(`A value was expected here, not ${quote(raw)}.`, remove);
    case "key":
    case "first key":
      return here(`A key was expected here, not ${quote(raw)}.`, remove ?? "Keys are text in double quotes.");
    case "colon":
      return here(`A colon is missing after the key ${quote(previous?.raw.slice(1, -1) ?? "")}.`);
    case "separator":
      return here(`A comma is missing before this ${quote(unquoted(raw))}.`, "Put a comma between two entries.");
    case "end":
      return here("There is more text after the end of the message.", "A file holds one message; remove the rest.");
    default:
      return expected satisfies never;
  }
}

const PAIRS: { readonly [open: string]: string } = { "{": "}", "[": "]" };

function cutOff(previous: Piece | undefined, inner: Piece | undefined, text: string): Mistake {
  const start = previous?.end ?? text.length;
  if (!inner) return { start, end: start, message: "The file ends where a value should come." };
  const message = `The file ends before the "${inner.raw}" of ${place(text, inner)} is closed.`;
  const hint = `Close it with "${PAIRS[inner.raw]}"; if the file was cut off, save the whole of it again.`;
  return { start, end: start, message, hint };
}

function place(text: string, { start, end }: Piece): string {
  const { line, column } = createLocator(text)({ start, end });
  return `line ${line}, column ${column}`;
}

function unquoted(raw: string): string {
  return raw.replace(/^"(.*)"$/, "$1");
}

import { quote } from "../../runtime/issues.js";
import { Token } from "../tokens.js";
import type { Mistake, Text } from "./find.js";
import type { Piece, State } from "./grammar.js";

/** Says why a token can't stand where it stands. */
export function misplaced(piece: Piece, { expected, open, previous }: State, text: Text): Mistake {
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
      const { start, end } = previous;
      return { start, end, message, hint: "Remove the comma.", edit: { start, end, text: "" } };
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
      return here("There is more text after the end of the message.", moreThanOne(text));
    default:
      return expected satisfies never;
  }
}

const PAIRS: { readonly [open: string]: string } = { "{": "}", "[": "]" };

/** What to do about text behind a message. */
function moreThanOne({ noun }: Text): string {
  return noun === "line"
    ? "A line holds one message; remove the rest, or break the line."
    : "A file holds one message or a list of them; remove the rest, or name a file of a message a line *.ndjson.";
}

function cutOff(previous: Piece | undefined, inner: Piece | undefined, whole: Text): Mistake {
  const { text, noun } = whole;
  const start = previous?.end ?? text.length;
  if (!inner) return { start, end: start, message: `The ${noun} ends where a value should come.` };
  const message = `The ${noun} ends before the "${inner.raw}" of ${place(whole, inner)} is closed.`;
  const hint = `Close it with "${PAIRS[inner.raw]}"; if the ${noun} was cut off, save the whole of it again.`;
  return { start, end: start, message, hint };
}

function place(text: Text, { start, end }: Piece): string {
  const { line, column } = text.position({ start, end });
  return `line ${line}, column ${column}`;
}

function unquoted(raw: string): string {
  return raw.replace(/^"(.*)"$/, "$1");
}

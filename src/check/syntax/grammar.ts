import { Token } from "../tokens.js";

/** One token of a text. */
export interface Piece {
  readonly token: number;
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly raw: string;
}

/** What may come next; "first" is right behind an opening bracket, where its closing one may come too. */
export type Expected = "value" | "item" | "first item" | "key" | "first key" | "colon" | "separator" | "end";

/** How far the reading of a text has come. */
export interface State {
  expected: Expected;
  /** Brackets that are open, the innermost last. */
  readonly open: Piece[];
  previous: Piece | undefined;
}

/** What may come behind a token; nothing when the token may not stand where it stands. */
export function follow({ token, ...piece }: Piece, { expected, open }: State): Expected | undefined {
  const inObject = open.at(-1)?.token === Token.OpenBrace;
  const closes = token === (inObject ? Token.CloseBrace : Token.CloseBracket) && open.length > 0;
  if (closes && (expected === "separator" || expected === "first key" || expected === "first item")) {
    open.pop();
    return afterValue(open);
  }
  switch (expected) {
    case "value":
    case "item":
    case "first item":
      if (!VALUES.has(token)) return undefined;
      if (token !== Token.OpenBrace && token !== Token.OpenBracket) return afterValue(open);
      open.push({ token, ...piece });
      return token === Token.OpenBrace ? "first key" : "first item";
    case "key":
    case "first key":
      return token === Token.Text ? "colon" : undefined;
    case "colon":
      return token === Token.Colon ? "value" : undefined;
    case "separator":
      if (token !== Token.Comma) return undefined;
      return inObject ? "key" : "item";
    case "end":
      return undefined;
    default:
      return expected satisfies never;
  }
}

function afterValue(open: readonly Piece[]): Expected {
  return open.length > 0 ? "separator" : "end";
}

/** Tokens that a value starts with. */
const VALUES: ReadonlySet<number> = new Set([
  Token.OpenBrace,
  Token.OpenBracket,
  Token.Null,
  Token.True,
  Token.False,
  Token.Text,
  Token.Number,
]);

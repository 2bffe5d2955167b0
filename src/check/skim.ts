import { endOfText } from "./depth.js";
import { Token } from "./tokens.js";

/** Goes through the tokens of a text. */
export interface Skimmer {
  /** Goes on to the next token and gives its kind; numbers, true, false and null are all `Unknown`. */
  next(): number;
  /** Where the current token starts and ends, in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/**
 * Skims a text that is valid JSON but for comments. Other than a scanner, it does not read what text says: of JSON in
 * JSON text, that would take twenty times its memory.
 */
export function skim(text: string): Skimmer {
  const at = { start: 0, end: 0, next };
  function next(): number {
    at.start = skipBlanks(text, at.end);
    const kind = KINDS[text[at.start] ?? ""];
    if (kind === Token.Text) at.end = endOfText(text, at.start) + 1;
    else at.end = kind === undefined ? endOfWord(text, at.start) : Math.min(at.start + 1, text.length);
    return kind ?? Token.Unknown;
  }
  return at;
}

/** Token kinds by how they start. */
const KINDS: { readonly [start: string]: number } = {
  "": Token.End,
  '"': Token.Text,
  "{": Token.OpenBrace,
  "}": Token.CloseBrace,
  "[": Token.OpenBracket,
  "]": Token.CloseBracket,
  ",": Token.Comma,
  ":": Token.Colon,
};

/** Offset behind white space and comments. */
function skipBlanks(text: string, start: number): number {
  for (let i = start; ; ) {
    if (text.charCodeAt(i) <= 0x20) i++;
    else if (text.startsWith("//", i)) i = endOf(text, "\n", i);
    else if (text.startsWith("/*", i)) i = endOf(text, "*/", i + 2);
    else return i;
  }
}

function endOf(text: string, what: string, start: number): number {
  const found = text.indexOf(what, start);
  return found < 0 ? text.length : found + what.length;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !/[\s,:[\]{}"/]/.test(text[end]!)) end++;
  return end;
}

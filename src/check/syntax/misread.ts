import { quote } from "../../runtime/issues.js";
import { Token } from "../tokens.js";
import type { Mistake } from "./find.js";
import type { Piece, State } from "./grammar.js";

/** Says what is wrong with a token itself, wherever it stands; nothing when JSON has such a token. */
export function misread(piece: Piece, { expected, previous }: State, text: string): Mistake | undefined {
  const { token, raw, start, end } = piece;
  if (token === Token.BlockComment) {
    return { start, end, message: "This comment has no end, and JSON has no comments.", hint: "Remove it." };
  }
  if (token === Token.Text) return misreadText(piece, text);
  if (previous?.token === Token.Number && previous.end === start && WORD.test(raw)) {
    return noNumber(previous.start, end, previous.raw + raw);
  }
  if (token === Token.Number && !NUMBER.test(raw)) return noNumber(start, end, raw);
  if (token === Token.Unknown) return misreadWord(piece, expected === "key" || expected === "first key");
  return undefined;
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const WORD = /^[\w.+-]/;

function noNumber(start: number, end: number, raw: string): Mistake {
  const message = `${quote(raw)} is not a number as JSON writes it.`;
  return {
    start,
    end,
    message,
    hint: "Write it like 0.5 or -12: digits on both sides of a point, no + and no leading 0.",
  };
}

/** Text without an end, and escapes and characters that text may not hold. */
function misreadText({ raw, start, end }: Piece, text: string): Mistake | undefined {
  for (let i = 1; i < raw.length; i++) {
    const at = start + i;
    if (raw[i] === '"') return undefined;
    if (raw[i] === "\\") {
      const known = /^\\(u[\da-fA-F]{4}|["\\/bfnrt])/.exec(raw.slice(i, i + 6))?.[0];
      const hint = 'Known are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.';
      if (known) i += known.length - 1;
      else if (i + 1 < raw.length) {
        const wrong = /^\\(u[\da-fA-F]{0,3}|[\s\S])/.exec(raw.slice(i, i + 5))?.[0] ?? "\\";
        return { start: at, end: at + wrong.length, message: `JSON has no escape ${quote(wrong)}.`, hint };
      }
    } else if (raw.charCodeAt(i) < 0x20) {
      const message = `Text can't hold the control character ${quote(raw[i]!)} as it is.`;
      return { start: at, end: at + 1, message, hint: "Write it as an escape, such as \\t for a tab." };
    }
  }
  const hint =
    end < text.length ? "Close it before the end of its line; a line break in text is written as \\n." : undefined;
  return { start, end, message: "This text has no closing double quote.", hint };
}

/** What other languages write and JSON does not have, by how it starts. */
const FOREIGN: readonly (readonly [start: RegExp, message: string, hint: string])[] = [
  [/^'/, "JSON has no single quotes.", 'Use double quotes: "…".'],
  [/^`/, "JSON has no backticks.", 'Use double quotes: "…".'],
  [/^[“”„‟«»‘’]/, "These are typographic quotes, which JSON does not have.", 'Use straight double quotes: "…".'],
  [/^undefined\b/, "JSON has no undefined.", "Leave the property out."],
  [/^(None|nil|NULL|Null)\b/, "JSON writes this as null.", "Write null."],
  [/^(True|TRUE)\b/, "JSON writes this in small letters.", "Write true."],
  [/^(False|FALSE)\b/, "JSON writes this in small letters.", "Write false."],
  [/^[+-]?(NaN|Infinity)\b/, "JSON has no such number.", "Use a number with digits, or null."],
  [
    /^[\s\p{Cf}]/u,
    "Here is a space or an invisible character that JSON does not know.",
    "Replace it by a plain space.",
  ],
  [/^#/, "JSON has no comments.", "Remove it."],
];

function misreadWord({ raw, start, end }: Piece, isKey: boolean): Mistake {
  const foreign = FOREIGN.find(([pattern]) => pattern.test(raw));
  if (foreign) return { start, end, message: foreign[1], hint: foreign[2] };
  if (/^[+.-]/.test(raw)) return noNumber(start, end, raw);
  const message = isKey ? `The key ${quote(raw)} is not in double quotes.` : `${quote(raw)} is not a JSON value.`;
  return { start, end, message, hint: isKey ? `Write ${quote(raw)}.` : "Text stands in double quotes." };
}

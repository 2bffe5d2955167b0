/** One UTF-16 unit of a text, and how it is written where the text lies in JSON strings. */
export interface Unit {
  readonly char: string;
  readonly raw: string;
}

/** A token of JSON: white space unit by unit, everything else as a whole. */
export interface Piece {
  readonly text: string;
  readonly raw: string;
  readonly units: readonly Unit[];
}

/** The units of a text as it is. */
export function plainUnits(text: string): Unit[] {
  return text.split("").map((char) => ({ char, raw: char }));
}

const TOKEN = /"(?:[^"\\]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|[{}[\],:]|\s|[^\s{}[\],:"/]+|[\s\S]/g;

/** Cuts a text into its tokens. */
export function piecesOf(units: readonly Unit[]): Piece[] {
  const text = units.map(({ char }) => char).join("");
  return [...text.matchAll(TOKEN)].map(({ 0: token, index }) => {
    const own = units.slice(index, index + token.length);
    return { text: token, raw: own.map(({ raw }) => raw).join(""), units: own };
  });
}

/** What a string says, each unit with how it is written. */
export function unitsInside({ text, units }: Piece): Unit[] {
  let at = 1;
  return [...text.slice(1, -1).matchAll(/\\u[\da-fA-F]{4}|\\.|[\s\S]/g)].map(({ 0: written }) => {
    const raw = units.slice(at, at + written.length).map((unit) => unit.raw);
    at += written.length;
    return { char: JSON.parse(`"${written}"`), raw: raw.join("") };
  });
}

/** Whether a token says nothing: white space or a comment. */
export function isTrivia({ text }: Piece): boolean {
  return /^(?:\s|\/[/*])/.test(text);
}

/** Whether a token is a comment. */
export function isComment({ text }: Piece): boolean {
  return /^\/[/*]/.test(text);
}

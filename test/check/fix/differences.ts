import { isComment, isTrivia, type Piece, piecesOf, plainUnits, type Unit, unitsInside } from "./units.js";

/** What fixing may change. */
export interface Allowed {
  /** Whether a key may get another name. */
  readonly key: (name: string) => boolean;
  /** Whether a value may be replaced. */
  readonly value: (value: unknown) => boolean;
  /** Whether the file is JSON with comments, where commas before closing brackets are no mistake. */
  readonly isLoose: boolean;
}

/** The first difference of two texts that fixing must not have made; `undefined` when there is none. */
export function findDifference(before: string, after: string, allowed: Allowed): string | undefined {
  return compare(plainUnits(before), plainUnits(after), allowed, { commas: !allowed.isLoose });
}

/** What may be gone: comments of JSON text, commas before the closing brackets of a file. */
interface Loss {
  readonly comments?: true;
  readonly commas?: boolean;
}

function compare(before: readonly Unit[], after: readonly Unit[], allowed: Allowed, loss: Loss): string | undefined {
  const [old, fresh] = [piecesOf(before), piecesOf(after)];
  let at = 0;
  for (let i = 0; i < old.length; i++) {
    const [was, is] = [old[i]!, fresh[at]];
    if (is && was.raw === is.raw) at++;
    else if (loss.comments && isComment(was)) continue;
    else if (was.text === "," && loss.commas && /^[\]}]$/.test(next(old, i)?.text ?? "")) continue;
    else if (!is) return `${was.raw} is gone`;
    else if (was.text === "{" && is.text.startsWith('"')) {
      const end = endOf(old, i);
      const compact = old.slice(i, end).filter((piece) => !isTrivia(piece));
      const difference = compare(bare(compact.flatMap(({ units }) => units)), bare(unitsInside(is)), allowed, {
        commas: true,
      });
      if (difference) return difference;
      i = end - 1;
      at++;
    } else {
      const difference = compareTokens(was, is, next(old, i)?.text === ":", allowed);
      if (difference) return difference;
      at++;
    }
  }
  return at < fresh.length ? `${fresh[at]!.raw} is new` : undefined;
}

function compareTokens(was: Piece, is: Piece, isKey: boolean, allowed: Allowed): string | undefined {
  const difference = `${was.raw} has become ${is.raw}`;
  if (!was.text.startsWith('"')) return difference;
  if (isKey) return is.text.startsWith('"') && allowed.key(JSON.parse(was.text)) ? undefined : difference;
  const inside = unitsInside(was);
  if (is.text.startsWith('"') && /^\s*(?:\{|\/)/.test(inside.map(({ char }) => char).join("")))
    return compare(inside, unitsInside(is), allowed, { comments: true });
  return allowed.value(JSON.parse(was.text)) ? undefined : difference;
}

/** The next token that says something. */
function next(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces.slice(at + 1).find((piece) => !isTrivia(piece));
}

/** Index behind the bracket that closes the one at an index. */
function endOf(pieces: readonly Piece[], start: number): number {
  let depth = 0;
  for (let i = start; i < pieces.length; i++) {
    if (/^[[{]$/.test(pieces[i]!.text)) depth++;
    if (/^[\]}]$/.test(pieces[i]!.text) && --depth === 0) return i + 1;
  }
  return pieces.length;
}

function bare(units: readonly Unit[]): Unit[] {
  return plainUnits(units.map(({ char }) => char).join(""));
}

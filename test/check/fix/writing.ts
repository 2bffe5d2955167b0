import { isObject } from "../../../src/runtime/shapes.js";

/** How a text is formatted; numbers are how often out of 100 something is done. */
export interface Style {
  /** White space of one level; nothing for all on one line. */
  readonly indent: string | undefined;
  readonly lineBreak: string;
  readonly colon: string;
  /** Characters outside of ASCII, and slashes, and letters, that are written as escapes. */
  readonly escaped: readonly [other: number, slash: number, letter: number];
  readonly comments: number;
  /** Whether there is a comma behind the last entry. */
  readonly hasTrailingComma: () => boolean;
}

/** Says whether something that is done so often out of 100 is done now. */
export type Chance = (often: number) => boolean;

/** A sequence of chances that depends on a number alone. */
export function chances(seed: number): Chance {
  let state = seed;
  return (often) => {
    if (often === 0) return false;
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % 100 < often;
  };
}

/** Writes a value in a style, and JSON text in it in another one. */
export function write(value: unknown, style: Style, inner: Style, chance: Chance, level = 0): string {
  if (typeof value === "string") return writeText(jsonText(value, inner, chance) ?? value, style, chance);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const writeInner = (item: unknown) => write(item, style, inner, chance, level + 1);
  const entries = Array.isArray(value)
    ? value.map(writeInner)
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => writeText(key, style, chance) + style.colon + writeInner(item));
  if (entries.length === 0) return open! + close;
  const breakAt = (depth: number) => (style.indent === undefined ? "" : style.lineBreak + style.indent.repeat(depth));
  const gap = () => comment(style, chance) + breakAt(level + 1);
  const comma = style.hasTrailingComma() ? "," : "";
  const written = entries.map((entry, i) => gap() + entry + (i < entries.length - 1 ? "," : comma));
  return `${open}${written.join("")}${comment(style, chance)}${breakAt(level)}${close}`;
}

/** JSON text in the style of such. */
function jsonText(text: string, inner: Style, chance: Chance): string | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? write(value, inner, inner, chance) : undefined;
  } catch {
    return undefined;
  }
}

function writeText(text: string, { escaped: [other, slash, letter] }: Style, chance: Chance): string {
  return JSON.stringify(text).replace(/\\.|[^\x20-\x7e]|\/|[a-z]/g, (char) => {
    if (char.startsWith("\\")) return char;
    if (char === "/") return chance(slash) ? "\\/" : char;
    const often = /[a-z]/.test(char) ? letter : other;
    return chance(often) ? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}` : char;
  });
}

function comment({ comments, lineBreak, indent }: Style, chance: Chance): string {
  if (!chance(comments)) return "";
  if (indent === undefined || chance(50)) return " /* don't \"{[, é */ ";
  return ` // {"a": 1,]${lineBreak}`;
}

import { parseJson } from "../runtime/helpers.js";
import { escapePointer } from "../runtime/pointer.js";
import { type Field, own, type Shape, shapeIn } from "../runtime/shapes.js";
import { endOfText, findTooDeep } from "./depth.js";
import { offsetsInside } from "./inside.js";
import { MOST_MISTAKES } from "./limit.js";
import type { Span } from "./lines.js";

/** Something that is valid JSON, but that programs read differently, or that is not what it seems. */
export interface Pitfall {
  readonly code: "duplicate-key" | "proto-key" | "lone-surrogate" | "control-character" | "number-precision";
  readonly severity: "error";
  /** JSON Pointer into the text; through JSON text in it, it goes on. */
  readonly path: string;
  readonly span: Span;
  /** The key, the number as written, or the character. */
  readonly found: string;
  /** Where the same key stood before. */
  readonly earlier?: Span;
}

/** An object or list that is open at the current character. */
interface Open {
  readonly isList: boolean;
  /** Of an object: where each of its keys stands. */
  readonly keys: Map<string, Span>;
  readonly shape: Shape | undefined;
  /** Of an object: the key whose value is being read. Of a list: the index of the item. */
  at: string | number;
  field: Field | undefined;
}

/**
 * Finds the pitfalls in a text that is valid JSON, but no more than one beyond the mistakes that are looked at. `shape` is
 * that of its value, so that strings which hold JSON text are searched too.
 */
export function findPitfalls(text: string, shape?: Shape): Pitfall[] {
  const found: Pitfall[] = [];
  read(text, shape, "", (offset) => offset, found);
  return found;
}

function read(
  text: string,
  root: Shape | undefined,
  way: string,
  toFile: (offset: number) => number,
  found: Pitfall[],
): void {
  const open: Open[] = [];
  let around: Open | undefined;
  let isKey = false;
  const span = (start: number, end: number): Span => ({ start: toFile(start), end: toFile(end) });
  const pointer = () => way + open.map(({ at }) => `/${typeof at === "string" ? escapePointer(at) : at}`).join("");
  const tell = (code: Pitfall["code"], start: number, end: number, what: string, earlier?: Span) => {
    found.push({
      code,
      severity: "error",
      path: pointer(),
      span: span(start, end),
      found: what,
      ...(earlier && { earlier }),
    });
  };

  for (let i = 0; i < text.length && found.length <= MOST_MISTAKES; i++) {
    const char = text.charCodeAt(i);
    if (char === QUOTE) {
      const end = endOfText(text, i) + 1;
      if (isKey) readKey(i, end);
      else readText(i, end);
      i = end - 1;
    } else if (char === OPEN_BRACE || char === OPEN_BRACKET) {
      const isList = char === OPEN_BRACKET;
      around = { isList, keys: new Map(), shape: shapeHere(), at: 0, field: undefined };
      open.push(around);
      isKey = !isList;
    } else if (char === CLOSE_BRACE || char === CLOSE_BRACKET) {
      open.pop();
      around = open.at(-1);
      isKey = false;
    } else if (char === COMMA) {
      if (around?.isList) (around.at as number)++;
      else isKey = true;
    } else if (char === MINUS || (char >= ZERO && char <= NINE)) {
      const end = endOfNumber(text, i);
      if (losesDigits(text.slice(i, end))) tell("number-precision", i, end, text.slice(i, end));
      i = end - 1;
    }
  }

  function shapeHere(): Shape | undefined {
    if (!around) return root;
    return around.isList ? around.shape : shapeIn(around.field);
  }

  function readKey(start: number, end: number): void {
    const raw = text.slice(start + 1, end - 1);
    const key: string = raw.includes("\\") ? JSON.parse(text.slice(start, end)) : raw;
    const object = around!;
    object.at = key;
    object.field = object.shape && own(object.shape.fields, key);
    isKey = false;
    const earlier = object.keys.get(key);
    if (key === "__proto__") tell("proto-key", start, end, key);
    else if (earlier) tell("duplicate-key", start, end, key, earlier);
    else if (key !== raw) judgeCharacters(key, start, end);
    object.keys.set(key, span(start, end));
  }

  function readText(start: number, end: number): void {
    const isJson = around?.field?.json;
    const isEscaped = hasEscape(text, start, end);
    if (!isEscaped && !isJson) return;
    const value: string = JSON.parse(text.slice(start, end));
    if (isJson) readInside(value, start);
    else judgeCharacters(value, start, end);
  }

  /** Goes on inside a string that holds JSON text. */
  function readInside(inner: string, start: number): void {
    if (findTooDeep(inner) >= 0 || parseJson(inner) === undefined) return;
    const offsets = offsetsInside(text, start, inner.length);
    read(inner, shapeIn(around!.field), pointer(), (offset) => toFile(offsets[offset]!), found);
  }

  /** Characters that only an escape can have brought in. */
  function judgeCharacters(value: string, start: number, end: number): void {
    const odd = ODD.exec(value)?.[0];
    if (odd) tell(odd < " " ? "control-character" : "lone-surrogate", start, end, odd);
  }
}

const [QUOTE, BACKSLASH, COMMA, MINUS, ZERO, NINE] = [34, 92, 44, 45, 48, 57];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [91, 93, 123, 125];
/** Control characters but for tab and line breaks, and halves of surrogate pairs. */
const ODD = /[^\P{Cc}\t\n\r\x7f-\x9f]|\p{Cs}/u;

function hasEscape(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (text.charCodeAt(i) === BACKSLASH) return true;
  return false;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && /[\d.eE+-]/.test(text[end]!)) end++;
  return end;
}

/** Whether a double can't hold a number as it is written. */
function losesDigits(raw: string): boolean {
  // Up to 15 digits are safe, and most numbers have no more.
  if (raw.length <= 15 && !/[eE]/.test(raw)) return false;
  return !sameNumber(decimal(raw), decimal(String(Number(raw))));
}

interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** Digits without zeros at either end, and the power of ten that they are to be multiplied by; none of what is no number. */
function decimal(raw: string): Decimal | undefined {
  const [, whole = "", fraction = "", power = "0"] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(raw) ?? [];
  if (whole === "") return undefined;
  const all = (whole + fraction).replace(/^0+/, "");
  const digits = all.replace(/0+$/, "");
  return { digits, exponent: digits === "" ? 0 : Number(power) - fraction.length + all.length - digits.length };
}

function sameNumber(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return a?.digits === b?.digits && a?.exponent === b?.exponent;
}

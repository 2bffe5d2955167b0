import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";

/** A value of the message and where it stands, so that what is drawn of it finds its issues. */
export interface Spot {
  readonly value: unknown;
  /** JSON Pointer into the decoded message. */
  readonly at: string;
}

/** The value of a property; of anything but an object, nothing. */
export function child({ value, at }: Spot, key: string): Spot {
  const inner = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return { value: inner, at: `${at}/${escapePointer(key)}` };
}

/** The items of a list; of anything else, none. */
export function items({ value, at }: Spot): readonly Spot[] {
  return Array.isArray(value) ? value.map((item, index) => ({ value: item, at: `${at}/${index}` })) : [];
}

/** The keys of an object that are not among those that have a place in the picture. */
export function otherKeys({ value }: Spot, known: readonly string[]): readonly string[] {
  return isObject(value) ? Object.keys(value).filter((key) => !known.includes(key)) : [];
}

/** Longest text that is looked at: no screen has room for more. */
const MOST = 4_000;

/** What a value says as text: texts as they are, all else as JSON; nothing where there is nothing. */
export function say(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.slice(0, MOST);
}

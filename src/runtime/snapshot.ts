import { describe, type Issue, mustBe, reasonOf } from "./issues.js";
import { escapePointer } from "./pointer.js";

/** A frozen deep copy as plain JSON data, or the reasons why there is none. */
export interface Snapshot {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/** Number of values beyond which nothing that fits in 28,000 bytes can be. */
const MAX_VALUES = 20_000;

/**
 * Copies a value once, by way of its JSON text, and freezes the copy: what is sent is what JSON says of the value.
 * As JSON.stringify does, it leaves out properties that are `undefined` and calls `toJSON`; what JSON would drop or
 * change silently (functions, NaN, instances of classes) is an issue. Getters are read once. Never throws.
 */
export function snapshot(source: unknown): Snapshot {
  const issues: Issue[] = [];
  const paths = new Map<unknown, string>();
  let path = "";
  let values = 0;

  function refuse(found: string): null {
    issues.push(mustBe("not-plain-data", path, "What is sent", "JSON data", found));
    return null;
  }

  function visit(this: unknown, key: string, value: unknown): unknown {
    const parent = paths.get(this);
    if (parent !== undefined) path = `${parent}/${escapePointer(key)}`;
    if (++values > MAX_VALUES) throw new RangeError(`more than ${MAX_VALUES} values`);
    if (typeof value === "object") paths.set(value, path);
    if (isPlain(value) || (value === undefined && !Array.isArray(this))) return value;
    return refuse(typeof value === "object" ? "an instance of a class" : describe(value));
  }

  try {
    const text: string | undefined = JSON.stringify(source, visit);
    return { value: text && JSON.parse(text, (_, value) => Object.freeze(value)), issues };
  } catch (error) {
    return { value: refuse(`unreadable from here on: ${reasonOf(error)}`), issues };
  }
}

/** Whether JSON says exactly this of a value (of an object: of the object itself, whatever it holds). */
function isPlain(value: unknown): boolean {
  if (typeof value !== "object") {
    return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  }
  if (value === null || Array.isArray(value)) return true;
  const prototype: object | null = Object.getPrototypeOf(value);
  // Of any frame: only an Object.prototype has isPrototypeOf itself.
  return prototype === null || Object.hasOwn(prototype, "isPrototypeOf");
}

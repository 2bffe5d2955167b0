import { findTooDeep } from "../check/depth.js";
import { findPitfalls } from "../check/pitfalls.js";
import { parseJson } from "../runtime/helpers.js";
import { quote } from "../runtime/issues.js";
import { isObject } from "../runtime/shapes.js";
import { type Drafting, tell } from "./drafting.js";
import type { Seen } from "./sample.js";

/** A JSON object. */
export type JsonObject = { readonly [key: string]: unknown };

/** Reads the objects that texts hold, each text once: the same text is the same object. */
export class JsonTexts {
  readonly #read = new Map<string, JsonObject | undefined>();
  readonly #checked = new Set<string>();

  /** The object whose JSON a text is; nothing when it is any other text. */
  objectIn(text: string): JsonObject | undefined {
    if (!/^\s*\{/.test(text)) return undefined;
    if (this.#read.has(text)) return this.#read.get(text);
    const value = findTooDeep(text) < 0 ? parseJson(text) : undefined;
    const object = isObject(value) ? value : undefined;
    this.#read.set(text, object);
    return object;
  }

  /** The object that a value is, as such or as JSON text. */
  objectOf({ value }: Pick<Seen, "value">): JsonObject | undefined {
    if (typeof value === "string") return this.objectIn(value);
    return isObject(value) ? value : undefined;
  }
  /** Tells of keys that are in an object twice: which of their values counts is left to chance. */
  check(seen: Seen, drafting: Drafting): void {
    const text = String(seen.value);
    if (this.#checked.has(text)) return;
    this.#checked.add(text);
    const twice = findPitfalls(text).find(({ code }) => code === "duplicate-key");
    if (!twice) return;
    const hint = "JavaScript keeps the last, other parsers the first: remove one.";
    tell(drafting, twice.code, seen, `${quote(twice.found)} is there twice.`, { hint, below: twice.path });
  }
}

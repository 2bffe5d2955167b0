import { createIssue, describe, type Issue } from "./issues.js";

/** A frozen deep copy as plain JSON data, or the reasons why there is none. */
export interface Snapshot {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

/** Nesting and number of values beyond which nothing that fits in 28,000 bytes can be. */
const MAX_DEPTH = 200;
const MAX_VALUES = 20_000;

/**
 * Copies a value once, deeply, and freezes the copy. Accepts what JSON can say: null, booleans, finite numbers,
 * text, lists and plain objects (of any frame). Properties that are `undefined` are left out, as JSON.stringify does;
 * anything else that JSON would drop or change is an issue. Getters are read once. Never throws.
 */
export function snapshot(value: unknown): Snapshot {
  const issues: Issue[] = [];
  const ancestors: unknown[] = [];
  let values = 0;

  function refuse(code: string, path: string, message: string, hint?: string): undefined {
    issues.push(createIssue(code, path, message, { hint }));
    return undefined;
  }

  function copy(source: unknown, path: string): unknown {
    if (source === null || typeof source === "string" || typeof source === "boolean") return source;
    if (typeof source === "number" && Number.isFinite(source)) return source;
    if (typeof source !== "object") {
      return refuse("not-plain-data", path, `A message is JSON data, but here is ${describe(source)}.`);
    }
    if (ancestors.includes(source)) {
      return refuse("circular-reference", path, "This object contains itself, so it can't be written as JSON.");
    }
    if (ancestors.length >= MAX_DEPTH) {
      return refuse("too-deep", path, `The message is nested more than ${MAX_DEPTH} levels deep.`);
    }
    ancestors.push(source);
    try {
      return Object.freeze(Array.isArray(source) ? copyList(source, path) : copyObject(source, path));
    } catch {
      return refuse("unreadable-value", path, "This value can't be read: it throws when its properties are looked at.");
    } finally {
      ancestors.pop();
    }
  }

  function isFull(path: string): boolean {
    if (++values <= MAX_VALUES) return false;
    if (values === MAX_VALUES + 1) {
      refuse("message-size", path, `The message has more than ${MAX_VALUES} values and can't fit in 28,000 bytes.`);
    }
    return true;
  }

  function copyList(source: readonly unknown[], path: string): unknown[] {
    const list: unknown[] = [];
    for (let i = 0; i < source.length && !isFull(path); i++) list.push(copy(source[i], `${path}/${i}`));
    return list;
  }

  function copyObject(source: object, path: string): object {
    const prototype: object | null = Object.getPrototypeOf(source);
    // Of any frame: only an Object.prototype has isPrototypeOf itself.
    if (prototype !== null && !Object.hasOwn(prototype, "isPrototypeOf")) {
      const hint = source instanceof Date ? "Use its toISOString()." : "Copy its fields into a plain object.";
      refuse("not-plain-data", path, "A message is plain JSON data, but here is an instance of a class.", hint);
      return {};
    }
    const object = {};
    for (const key of Object.keys(source)) {
      if (isFull(path)) break;
      const field = (source as { readonly [key: string]: unknown })[key];
      if (field === undefined) continue;
      const value = copy(field, `${path}/${escapePointer(key)}`);
      // Defined, not assigned: assigning "__proto__" would change the prototype instead of adding a key.
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    }
    return object;
  }

  return { value: copy(value, ""), issues };
}

/** Escapes a key for a JSON Pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The keys of a JSON Pointer, unescaped. */
export function splitPointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

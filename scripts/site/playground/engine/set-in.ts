import { applyEdits, modify } from "jsonc-parser";

/** What is put in a place; `undefined` takes away what is there. */
export type NewValue = unknown;

/**
 * Sets the value at a path of a JSON text, and of the JSON texts in it, and leaves every other character as it is. A list
 * grows by an index that it does not have yet.
 */
export function setIn(text: string, path: readonly string[], value: NewValue, isInside = false): string {
  const way: (string | number)[] = [];
  let at: unknown = JSON.parse(text);
  for (const [depth, key] of path.entries()) {
    if (typeof at === "string") return change(text, way, setIn(at, path.slice(depth), value, true), isInside);
    const step = Array.isArray(at) ? Number(key) : key;
    way.push(step);
    if (value === undefined && depth === path.length - 1 && Array.isArray(at)) {
      // jsonc-parser cuts the last item out of a list by counting on a line break behind it.
      return change(text, way.slice(0, -1), at.toSpliced(Number(key), 1), isInside);
    }
    at = typeof at === "object" && at !== null && Object.hasOwn(at, step) ? at[step as never] : undefined;
  }
  return change(text, way, value, isInside);
}

/** JSON text in a string has no layout; a whole text has that of an editor. */
function change(text: string, path: (string | number)[], value: unknown, isInside: boolean): string {
  const formattingOptions = isInside ? undefined : { insertSpaces: true, tabSize: 2, eol: "\n" };
  return applyEdits(text, modify(text, path, value, formattingOptions ? { formattingOptions } : {}));
}

/** The value at a path, through JSON texts; `undefined` where there is none. */
export function getIn(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((outer, key) => {
    const at = readText(outer);
    return typeof at === "object" && at !== null && Object.hasOwn(at, key) ? at[key as never] : undefined;
  }, value);
}

/** What a text says that is JSON; anything else as it is. */
export function readText(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

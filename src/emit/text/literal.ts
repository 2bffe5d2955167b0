/** Column that a printed literal does not pass where it can be broken. */
const WIDTH = 120;

/**
 * Plain JSON data as a TypeScript literal, laid out as a formatter would: on one line where it fits, keys unquoted
 * where they may be. `before` is what stands in front of it on its first line, `after` what follows on its last.
 */
export function printLiteral(value: unknown, before = "", after = ""): string {
  return before + print(value, "", before.length, after.length) + after;
}

/** `taken` and `rest` are the columns that the first line has used and the last one still needs. */
function print(value: unknown, indent: string, taken: number, rest: number): string {
  const flat = printFlat(value);
  if (typeof value !== "object" || value === null || indent.length + taken + flat.length + rest <= WIDTH) return flat;
  const inner = `${indent}  `;
  const lines = parts(value).map(([key, item]) => `${inner}${key}${print(item, inner, key.length, 1)},\n`);
  const [open, close] = brackets(value);
  return lines.length === 0 ? flat : `${open}\n${lines.join("")}${indent}${close}`;
}

function printFlat(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const inside = parts(value)
    .map(([key, item]) => key + printFlat(item))
    .join(", ");
  const [open, close] = brackets(value);
  const space = inside === "" || Array.isArray(value) ? "" : " ";
  return open + space + inside + space + close;
}

/** What stands before each item, and the item. */
function parts(value: object): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((item) => ["", item]);
  return Object.entries(value).map(([key, item]) => [`${printKey(key)}: `, item]);
}

function brackets(value: object): readonly [string, string] {
  return Array.isArray(value) ? ["[", "]"] : ["{", "}"];
}

/** A property name as an object literal writes it. Computed for `__proto__`, which would set the prototype instead. */
export function printKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

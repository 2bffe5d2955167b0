import { COMMAND } from "./printable.js";

/** A value as JSON that is safe to print: with escapes for what terminals and CI jobs obey, which is the same data. */
export function toJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space).replace(INVISIBLE, asEscape).replace(COMMAND, "#\\u0023");
}

const INVISIBLE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

function asEscape(char: string): string {
  const units = Array.from({ length: char.length }, (_, i) => char.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** A value as toJson writes it with two spaces, `depth` levels inside a document. */
export function toInnerJson(value: unknown, depth: number): string {
  return toJson(value, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`);
}

/** The list of a JSON document, written item by item as JSON.stringify would write it whole. */
export interface JsonList {
  /** The next item; the first brings the head of the document along. */
  item(value: unknown): string;
  /** The end of the list, and its head where no item brought it. */
  close(): string;
}

/** Makes the list whose items are `depth` levels inside the document. `head` ends with its opening bracket. */
export function createJsonList(head: string, depth: number): JsonList {
  let isEmpty = true;
  return {
    item(value) {
      const before = isEmpty ? head : ",";
      isEmpty = false;
      return `${before}\n${"  ".repeat(depth)}${toInnerJson(value, depth)}`;
    },
    close: () => (isEmpty ? `${head}]` : `\n${"  ".repeat(depth - 1)}]`),
  };
}

import type { Value } from "../../model/model.js";
import { escapeText } from "../../runtime/issues.js";

export { withArticle } from "../../runtime/issues.js";

/** A JSON value as a TypeScript literal on one line. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/**
 * The TypeScript type of a value. `shapeType` says how an object of a shape is written; `before` stands before each
 * list, such as `readonly `; `spellings` says whether other spellings of a choice belong to the type.
 */
export function typeText(
  value: Value,
  shapeType: (value: ShapeValue) => string,
  before = "",
  spellings = false,
): string {
  switch (value.kind) {
    case "text":
      return "string";
    case "number":
    case "boolean":
    case "unknown":
      return value.kind;
    case "const":
      return literal(value.value);
    case "enum":
      return [...value.values, ...(spellings ? Object.keys(value.also ?? {}) : [])].map(literal).join(" | ");
    case "list": {
      const item = typeText(value.items, shapeType, before, spellings);
      return `${before}${item.includes(" ") ? `(${item})` : item}[]`;
    }
    case "object":
    case "json":
      return shapeType(value);
    default:
      return value satisfies never;
  }
}

/** A value that is an object of a shape, written as such or as JSON text. */
export type ShapeValue = Extract<Value, { readonly shape: string }>;

/** Text that is safe inside a comment: no end of comment, no invisible characters; line breaks stay. */
export function commentText(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => escapeText(line).replaceAll("*/", "*\\/"))
    .join("\n");
}

/** A JSDoc comment of one line, or of several when the text has several, with a line break at its end. */
export function docComment(text: string): string {
  const lines = commentText(text).split("\n");
  return lines.length === 1
    ? `/** ${lines[0]} */\n`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

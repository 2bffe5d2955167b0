import { otherValues } from "../../model/fields.js";
import type { Shape, Value } from "../../model/model.js";
import { escapeText } from "../../runtime/issues.js";

export { withArticle } from "../../runtime/issues.js";

/** A JSON value as a TypeScript literal on one line. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/**
 * The TypeScript type of a value. `shapeType` says what the type of a shape is called; `before` stands before each list,
 * such as `readonly `; `spellings` says whether other spellings of a choice, and JSON text, belong to the type: what is
 * written has them, and a builder's input has neither.
 */
export function typeText(value: Value, shapeType: (shape: string) => string, before = "", spellings = false): string {
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
      return shapeType(value.shape);
    case "union":
      return value.branches.map(({ shape }) => shapeType(shape)).join(" | ");
    case "either":
      return value.open ? "unknown" : value.of.map((part) => typeText(part, shapeType, before, spellings)).join(" | ");
    case "json": {
      const content = typeText(value.content, shapeType, before, spellings);
      if (!spellings) return content;
      return value.always ? "string" : `${content} | string`;
    }
    default:
      return value satisfies never;
  }
}

/**
 * The type of what is under keys that are not listed, where a shape says what that is. TypeScript wants the listed ones to
 * fit it as well.
 */
export function otherKeysType(shape: Shape, type: (value: Value) => string): string | undefined {
  const { patterns = [], additional, fields, open } = shape;
  if (additional === undefined && (patterns.length === 0 || open)) return patterns.length === 0 ? undefined : "unknown";
  const values = [...otherValues(shape), ...fields.map(({ value }) => value)];
  const isOptional = fields.some((field) => !field.required || field.default !== undefined);
  const types = [...new Set([...values.map(type), ...(isOptional ? ["undefined"] : [])])];
  return types.includes("unknown") ? "unknown" : types.join(" | ");
}

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

import { escapeText } from "../../runtime/issues.js";

/** A JSON value as a TypeScript literal on one line. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
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

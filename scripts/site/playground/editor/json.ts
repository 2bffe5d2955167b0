import { indentService, StreamLanguage, type StreamParser } from "@codemirror/language";
import type { Text } from "@codemirror/state";

/**
 * JSON as far as colours need it: a tokenizer of a few lines, a third of the weight of a grammar and its parser. What is
 * no JSON is for the engine to tell.
 */
const parser: StreamParser<unknown> = {
  name: "json",
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return stream.match(/^\s*:/, false) ? "propertyName" : "string";
    if (stream.match(/^-?\d[\d.eE+-]*/)) return "number";
    if (stream.match(/^(?:true|false|null)\b/)) return "bool";
    if (stream.match(/^\/\/.*/)) return "comment";
    stream.next();
    return "punctuation";
  },
  languageData: { closeBrackets: { brackets: ["{", "[", '"'] } },
};

/** A new line is as deep as the last one with something on it, and deeper behind an opening bracket. */
const indentation = indentService.of((context, pos) => {
  const above = textAbove(context.state.doc, pos);
  const depth = /^\s*/.exec(above)![0].length + (/[{[]\s*$/.test(above) ? 2 : 0);
  const isClosing = /^\s*[}\]]/.test(context.textAfterPos(pos));
  return Math.max(0, isClosing ? depth - 2 : depth);
});

/** What stands before a place on its line, or on the line above where there is nothing. */
function textAbove(doc: Text, pos: number): string {
  const line = doc.lineAt(pos);
  const before = line.text.slice(0, pos - line.from);
  return before.trim() === "" && line.number > 1 ? doc.line(line.number - 1).text : before;
}

export const json = [StreamLanguage.define(parser), indentation];

import { indentService, StreamLanguage, type StreamParser } from "@codemirror/language";

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

/** A new line is as deep as the one before it, and deeper behind an opening bracket. */
const indentation = indentService.of((context, pos) => {
  const { text } = context.lineAt(pos, -1);
  const depth = /^\s*/.exec(text)![0].length + (/[{[]\s*$/.test(text) ? 2 : 0);
  const isClosing = /^\s*[}\]]/.test(context.textAfterPos(pos));
  return Math.max(0, isClosing ? depth - 2 : depth);
});

export const json = [StreamLanguage.define(parser), indentation];

import { expect, test } from "vitest";
import { wholeFile } from "../../src/check/source.js";
import { findSyntaxMistake } from "../../src/check/syntax/find.js";
import { slice } from "./slice.js";

const mistakeIn = (text: string) => findSyntaxMistake(wholeFile(text), text);

/** Text, what the issue points at, and a part of its sentence. */
const MISTAKES: readonly (readonly [text: string, found: string, sentence: string])[] = [
  ['{"a": 1,}', ",", "Nothing follows this comma"],
  ["[1,\n]", ",", "Nothing follows this comma"],
  ['{"a":1,,"b":2}', ",", 'A key was expected here, not ","'],
  ["[,1]", ",", 'A value was expected here, not ","'],
  ['{"a": 1 /* x\n}', "/* x\n}", "This comment has no end"],
  ['{"a": 1}\n/*', "/*", "This comment has no end"],
  ['{"a": 1 # x\n}', "#", "no comments"],
  ["{'a': 1}", "'a'", "no single quotes"],
  ["{“a”: 1}", "“a”", "typographic quotes"],
  ["{a: 1}", "a", 'The key "a" is not in double quotes'],
  ['{"a" 1}', "1", 'A colon is missing after the key "a"'],
  ['{"a": 1\n"b": 2}', '"b"', 'A comma is missing before this "b"'],
  ['{"a":}', "}", 'A value is missing before this "}"'],
  ['{"a": True}', "True", "small letters"],
  ['{"a": undefined}', "undefined", "no undefined"],
  ['{"a": NaN}', "NaN", "no such number"],
  ['{"a": 01}', "01", "not a number as JSON writes it"],
  ['{"a": .5}', ".5", "not a number as JSON writes it"],
  ['{"a": 1.}', "1.", "not a number as JSON writes it"],
  ['{"a": +1}', "+1", "not a number as JSON writes it"],
  ['{"a": 0x10}', "0x10", "not a number as JSON writes it"],
  ['{"a": "x\ty"}', "\t", 'control character "\\u{9}"'],
  ['{"a": "x\ny"}', '"x', "no closing double quote"],
  ['{"a": "x', '"x', "no closing double quote"],
  ['{"a": "\\', '"\\', "no closing double quote"],
  ['{"a": "\\\\ \\q"}', "\\q", 'no escape "\\q"'],
  ['{"a": "\\u12"}', "\\u12", 'no escape "\\u12"'],
  ['{"a": [1, 2}', "}", 'can\'t close the "[" of line 1, column 7'],
  ['{"a": [1, 2', "", 'The file ends before the "[" of line 1, column 7'],
  ['{"a"', "", 'The file ends before the "{" of line 1, column 1'],
  ['{"a": 1}}', "}", "closes nothing"],
  ['{"a": 1}\n{"a": 2}', "{", "more text after the end"],
  ['{\u00a0"a": 1}', "\u00a0", "invisible character"],
  ["\u001b[31m", "\u001b", '"\\u{1b}" is not a JSON value'],
];

test.each(MISTAKES)("%j", async (text, found, sentence) => {
  expect(() => JSON.parse(text)).toThrow();
  const issue = mistakeIn(text);
  expect(issue.code).toBe("json-syntax");
  expect(slice(text, issue)).toBe(found);
  expect(issue.message).toContain(sentence);
});

test("the end of a file is where its last token ends", async () => {
  const { line, column } = mistakeIn('{\n  "a": 1\n\n\n');
  expect([line, column]).toEqual([2, 9]);
});

test("100,000 open brackets do not exhaust the stack", async () => {
  expect(mistakeIn("[".repeat(100_000)).column).toBe(100_001);
});

test("whatever JSON.parse refuses has a mistake with a sentence", async () => {
  const text = '{"a": [1, -2.5e3, "\\u0041", true, null, {}], "b": "x"}';
  for (let i = 0; i < text.length; i++) {
    for (const broken of [
      text.slice(0, i),
      text.slice(0, i) + text.slice(i + 1),
      `${text.slice(0, i)}}${text.slice(i)}`,
    ]) {
      if (isJson(broken)) continue;
      expect(mistakeIn(broken).message, broken).not.toBe("This is not JSON.");
    }
  }
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

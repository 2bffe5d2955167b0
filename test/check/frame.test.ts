import { describe, expect, test } from "vitest";
import { frame } from "../../src/check/frame.js";

/** What the underline would stand under, in printed cells (no wide characters). */
function marked(line: string, column: number, endColumn: number, width = 60): string {
  const { code, indent, length } = frame(line, { line: 1, column, endLine: 1, endColumn }, width);
  return code.slice(indent, indent + length);
}

describe("the underline stands under what is printed", () => {
  test.each([
    ["a plain line", '  "a": 1', 3, 6, '"a"'],
    ["tabs", '\t\t"a": 1', 3, 6, '"a"'],
    ["control characters before it", '"\u001b[31m": 1', 10, 11, "1"],
    ["control characters in it", '"\u001b[31m": 1', 1, 8, '"\\u{1b}[31m"'],
    ["bidi marks", '"\u202eab": "::"', 1, 6, '"\\u{202e}ab"'],
  ])("%s", (_, line, column, endColumn, expected) => {
    expect(marked(line, column, endColumn)).toBe(expected);
  });

  test("wide characters take two cells, combining marks none", () => {
    const at = (text: string) => frame(`${text}x`, { line: 1, column: text.length + 1, endLine: 1, endColumn: 99 }, 80);
    expect(at("選択").indent).toBe(4);
    expect(at("😀").indent).toBe(2);
    expect(at("e\u0301").indent).toBe(1);
  });
});

describe("a long line is cut around the span", () => {
  const line = `${"a".repeat(500)}"key"${"b".repeat(500)}`;

  test("in its middle, on both sides", () => {
    const { code } = frame(line, { line: 1, column: 501, endLine: 1, endColumn: 506 }, 60);
    expect(code).toMatch(/^…a+"key"b+…$/);
    expect(code.length).toBeLessThanOrEqual(62);
    expect(marked(line, 501, 506)).toBe('"key"');
  });

  test("at its start and its end, on one side", () => {
    expect(frame(line, { line: 1, column: 1, endLine: 1, endColumn: 2 }, 60).code).toMatch(/^a+…$/);
    expect(frame(line, { line: 1, column: 1005, endLine: 1, endColumn: 1006 }, 60).code).toMatch(/^…b+$/);
  });

  test("a span longer than the line of output is cut too", () => {
    expect(marked(line, 1, 1006)).toHaveLength(60);
  });

  test("a cut never goes through a surrogate pair", () => {
    for (let column = 1; column <= 201; column += 2) {
      expect(frame("😀".repeat(100), { line: 1, column, endLine: 1, endColumn: column + 2 }, 41).code).not.toContain(
        "\\u",
      );
    }
  });
});

test("a span over several lines is underlined to the end of its first", () => {
  expect(frame('"a": [', { line: 1, column: 6, endLine: 3, endColumn: 2 }, 60)).toEqual({
    code: '"a": [',
    indent: 5,
    length: 1,
  });
});

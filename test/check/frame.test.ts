import { describe, expect, test } from "vitest";
import { frame } from "../../src/check/frame.js";
import type { Excerpt } from "../../src/check/report.js";

/** An excerpt that is all of a line. */
const all = (text: string): Excerpt => ({ text, column: 1, isCut: false });

/** What the underline would stand under, in printed cells (no wide characters). */
function marked(line: string, column: number, endColumn: number, width = 60): string {
  const { code, indent, length } = frame(all(line), { line: 1, column, endLine: 1, endColumn }, width);
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
    const at = (text: string) =>
      frame(all(`${text}x`), { line: 1, column: text.length + 1, endLine: 1, endColumn: 99 }, 80);
    expect(at("選択").indent).toBe(4);
    expect(at("😀").indent).toBe(2);
    expect(at("e\u0301").indent).toBe(1);
  });
});

describe("a long line is cut around the span", () => {
  const line = `${"a".repeat(500)}"key"${"b".repeat(500)}`;

  test("in its middle, on both sides", () => {
    const { code } = frame(all(line), { line: 1, column: 501, endLine: 1, endColumn: 506 }, 60);
    expect(code).toMatch(/^…a+"key"b+…$/);
    expect(code.length).toBeLessThanOrEqual(62);
    expect(marked(line, 501, 506)).toBe('"key"');
  });

  test("at its start and its end, on one side", () => {
    expect(frame(all(line), { line: 1, column: 1, endLine: 1, endColumn: 2 }, 60).code).toMatch(/^a+…$/);
    expect(frame(all(line), { line: 1, column: 1005, endLine: 1, endColumn: 1006 }, 60).code).toMatch(/^…b+$/);
  });

  test("a span longer than the line of output is cut too", () => {
    expect(marked(line, 1, 1006)).toHaveLength(60);
  });

  test("a cut never goes through a surrogate pair", () => {
    for (let column = 1; column <= 201; column += 2) {
      expect(
        frame(all("😀".repeat(100)), { line: 1, column, endLine: 1, endColumn: column + 2 }, 41).code,
      ).not.toContain("\\u");
    }
  });
});

describe("an excerpt that is only a part of its line", () => {
  const at = (column: number, endColumn: number, excerpt: Partial<Excerpt> = {}, width = 60) =>
    frame(
      { text: '"key": 12, "', column: 501, isCut: true, ...excerpt },
      { line: 1, column, endLine: 1, endColumn },
      width,
    );

  test("is shown as cut on both sides, the underline under its span", () => {
    expect(at(501, 506)).toEqual({ code: '…"key": 12, "…', indent: 1, length: 5 });
    expect(at(508, 510)).toEqual({ code: '…"key": 12, "…', indent: 8, length: 2 });
  });

  test("is shown as cut only where it is", () => {
    expect(at(501, 506, { isCut: false }).code).toBe('…"key": 12, "');
    expect(at(1, 6, { column: 1 }).code).toBe('"key": 12, "…');
  });

  test("is cut further where it does not fit", () => {
    const { code, indent, length } = at(508, 510, {}, 6);
    expect(code).toBe('… 12, "…');
    expect(code.slice(indent, indent + length)).toBe("12");
  });

  test("underlines the rest of itself for a span that goes on behind it, and its end for a point there", () => {
    expect(at(512, 600)).toMatchObject({ indent: 12, length: 1 });
    expect(at(513, 513)).toMatchObject({ code: '…"key": 12, "…', indent: 13, length: 1 });
  });
});

test("a command of a CI job is not put together from what is before, in and behind a span", () => {
  const code = (column: number) =>
    frame(all('"##vso[x]"'), { line: 1, column, endLine: 1, endColumn: column + 1 }, 60).code;
  for (let column = 1; column <= 10; column++) expect(code(column)).toBe('"\\u{23}\\u{23}vso[x]"');
});

test("a span over several lines is underlined to the end of its first", () => {
  expect(frame(all('"a": ['), { line: 1, column: 6, endLine: 3, endColumn: 2 }, 60)).toEqual({
    code: '"a": [',
    indent: 5,
    length: 1,
  });
});

import { describe, expect, it } from "vitest";
import { appleText } from "../../../src/runtime/rules/apple-text.js";
import { expectCalm } from "./texts.js";

describe("appleText", () => {
  it.each([
    ["letters", "x"],
    ["accents in one character", "é"],
    ["emoji of two UTF-16 units", "😀"],
  ])("takes 200 %s and warns of 201", (_, char) => {
    expect(appleText(char.repeat(200), true)).toBeUndefined();
    expect(appleText(char.repeat(201), true)).toMatchObject({
      code: "apple-text",
      severity: "warning",
      expected: "text of at most 200 printable characters",
      found: "of 201",
    });
  });

  it("counts code points: an emoji of seven is seven", () => {
    const family = "👨‍👩‍👧‍👦";
    expect(appleText(family.repeat(28) + "x".repeat(4), true)).toBeUndefined();
    expect(appleText(family.repeat(28) + "x".repeat(5), true)).toMatchObject({ found: "of 201" });
    expect(appleText("x".repeat(100_000), true)).toMatchObject({ found: "of 100000" });
  });

  it.each(["   ", "\u00a0", "\u3000"])("warns of a text in which nothing is to be seen: %j", (text) => {
    expect(appleText(text, true)).toMatchObject({ code: "apple-text", found: "only white space" });
  });

  it.each([
    ["empty text", ""],
    ["an inherited name", "__proto__"],
    ["a no-break space", "10\u00a0000"],
    ["a zero-width non-joiner, as Persian needs it", "می\u200cخواهم"],
    ["a zero-width joiner, as Sinhala needs it", "ශ්\u200dරී"],
    ["a soft hyphen", "Tea\u00adpot"],
    ["marks of direction, as Hebrew and Arabic need them", "שלום\u200f!\u200e \u061c"],
    ["an emoji of several", "👩🏽‍💻"],
    ["a variation selector", "❤\ufe0f"],
    ["a keycap", "1\ufe0f\u20e3"],
    ["a flag of tags", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
    ["a character of tomorrow", "\u{1fadd}"],
    ["Hebrew", "שלום"],
  ])("takes %s", (_, text) => {
    expect(appleText(text, true)).toBeUndefined();
  });

  it.each([
    ["a line break", "Tea\nCoffee", "\\u{a}"],
    ["a carriage return", "Tea\r\nCoffee", "\\u{d}"],
    ["a tab", "Tea\tCoffee", "\\u{9}"],
    ["NUL", "\0", "\\u{0}"],
    ["a C1 control character", "\u0085", "\\u{85}"],
    ["a line separator", "Tea\u2028Coffee", "\\u{2028}"],
    ["a paragraph separator", "Tea\u2029Coffee", "\\u{2029}"],
    ["a zero-width space", "Tea\u200b", "\\u{200b}"],
    ["a byte-order mark", "\ufeffTea", "\\u{feff}"],
    ["a bidi override", "\u202eTea", "\\u{202e}"],
    ["a private character", "Tea \ue000", "\\u{e000}"],
    ["a private character beyond 16 bits", "\u{f0000}", "\\u{f0000}"],
    ["the first tag, which no flag has", "\u{e0001}", "\\u{e0001}"],
    ["a lone high surrogate", "Tea \ud83d", "\\u{d83d}"],
    ["a lone low surrogate", "\ude00", "\\u{de00}"],
  ])("warns of %s by name", (_, text, name) => {
    expect(appleText(text, true)).toMatchObject({
      code: "apple-text",
      severity: "warning",
      found: `text with ${name} in it`,
    });
  });

  it("warns once of a text that is too long and not printable", () => {
    expect(appleText("\n".repeat(201), true)).toMatchObject({ found: "of 201" });
  });

  it("takes any text calmly", () => {
    expectCalm(appleText, true);
  });
});

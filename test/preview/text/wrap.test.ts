import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measure } from "../../../src/preview/text/width.js";
import { wrap } from "../../../src/preview/text/wrap.js";

const lines = (text: string, width: number, most = 9) => wrap(text, width, 15, false, most).map((line) => line.text);

describe("wrapping", () => {
  it.each([
    ["one line that fits", "Tea", 100, ["Tea"]],
    ["between words", "Tea with milk and sugar", 80, ["Tea with", "milk and", "sugar"]],
    ["at line breaks", "Tea\nMilk\r\n\r\n\r\nSugar", 100, ["Tea", "Milk", "", "Sugar"]],
    ["behind hyphens", "Coffee-machine-cleaner", 90, ["Coffee-", "machine-", "cleaner"]],
    ["addresses behind their signs", "com.contoso.delivery.extension", 100, ["com.contoso.", "delivery.", "extension"]],
    ["long words where they end", "Kaffeevollautomaten", 60, ["Kaffeevo", "llautoma", "ten"]],
    ["between Chinese characters", "今天您想喝点什么", 62, ["今天您想", "喝点什么"]],
    ["nothing", "", 100, [""]],
  ])("%s", (_, text, width, expected) => expect(lines(text, width)).toEqual(expected));

  it("ends with an ellipsis where more would follow, on as much of the line as there is", () => {
    expect(lines("Tea with milk and sugar", 80, 2)).toEqual(["Tea with", "milk and…"]);
    expect(lines("Kaffeevollautomaten", 60, 1)).toEqual(["Kaffee…"]);
  });

  it("cuts no emoji into its parts", () => {
    expect(lines("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 120).join("")).toBe("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦");
    for (const line of lines("👍🏽👍🏽👍🏽👍🏽", 40)) expect(line).toMatch(/^(?:👍🏽)+$/u);
  });

  it("keeps within the width and loses no character but spaces, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme-ascii", maxLength: 150 }),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          const all = wrap(text, width, 15, false, 1_000);
          expect(
            all
              .map((line) => line.text)
              .join("")
              .replaceAll(" ", ""),
          ).toBe(text.replaceAll(" ", ""));
          for (const line of all) expect(measure(line.text, 15, false)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

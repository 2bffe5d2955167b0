import { describe, expect, it } from "vitest";
import { knownValue } from "../../../src/runtime/rules/known-value.js";
import { expectCalm } from "./texts.js";

const STYLES = ["icon", "small", "large"];

describe("knownValue", () => {
  it.each(STYLES)("takes %s", (text) => {
    expect(knownValue(text, STYLES)).toBeUndefined();
  });

  it.each(["Icon", "", "large ", "0", "length", "__proto__", "x".repeat(100_000)])("warns of other text", (text) => {
    expect(knownValue(text, STYLES)).toMatchObject({
      code: "unusual-value",
      severity: "warning",
      expected: '"icon" or "small" or "large"',
    });
  });

  it("takes any text calmly", () => {
    expectCalm(knownValue, STYLES);
  });
});

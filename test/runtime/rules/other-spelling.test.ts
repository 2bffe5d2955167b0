import { describe, expect, it } from "vitest";
import { otherSpelling } from "../../../src/runtime/rules/other-spelling.js";
import { expectCalm } from "./texts.js";

const SPELLINGS = { Final: "final", Pending: "pending", phoneticname: "phoneticName" };

describe("otherSpelling", () => {
  it.each(Object.entries(SPELLINGS))("warns of %s and puts %s in its place", (text, to) => {
    expect(otherSpelling(text, SPELLINGS)).toMatchObject({
      code: "other-spelling",
      severity: "warning",
      expected: JSON.stringify(to),
      fix: { op: "replace", to, safe: true },
    });
  });

  it.each([
    "final",
    "phoneticName",
    "FINAL",
    "",
    " Final",
    "constructor",
    "toString",
    "__proto__",
  ])("says nothing of %j", (text) => {
    expect(otherSpelling(text, SPELLINGS)).toBeUndefined();
  });

  it("takes an inherited name as a spelling where it is told so", () => {
    const spellings = JSON.parse('{"__proto__":"proto"}') as { readonly [spelling: string]: string };
    expect(otherSpelling("__proto__", spellings)).toMatchObject({ fix: { to: "proto" } });
  });

  it("takes any text calmly", () => {
    expectCalm(otherSpelling, SPELLINGS);
  });
});

import { describe, expect, it } from "vitest";
import { onlyFirst } from "../../../src/runtime/rules/only-first.js";

describe("onlyFirst", () => {
  it.each([[[]], [[{}]], [[null]], [new Array(1)]])("takes %j", (list) => {
    expect(onlyFirst(list, true)).toBeUndefined();
  });

  it.each([[[{}, {}]], [[null, undefined]], [new Array(100_000)]])("warns of more than one item", (list) => {
    expect(onlyFirst(list, true)).toMatchObject({
      code: "only-first",
      severity: "warning",
      expected: "a list of one item",
    });
  });
});

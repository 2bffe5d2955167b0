import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapePointer, joinPointer, splitPointer } from "../../src/runtime/pointer.js";

describe("pointers", () => {
  it.each([[""], ["a"], ["a/b"], ["a~b"], ["~1"], ["~01/"], ["/~/~"]])("carry the key %j there and back", (key) => {
    expect(splitPointer(`/${escapePointer(key)}/x`)).toEqual([key, "x"]);
  });

  it("carry any keys there and back", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (keys) => {
        const pointer = keys.map((key) => `/${escapePointer(key)}`).join("");
        expect(joinPointer(keys)).toBe(pointer);
        expect(splitPointer(pointer)).toEqual(keys);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it("are written as RFC 6901 has it", () => {
    expect(["a/b", "m~n", "~1"].map(escapePointer)).toEqual(["a~1b", "m~0n", "~01"]);
  });

  it("of the whole value have no keys", () => {
    expect(splitPointer("")).toEqual([]);
    expect(joinPointer([])).toBe("");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniqueValues } from "../../../src/runtime/rules/unique-values.js";
import type { Finding } from "../../../src/runtime/shapes.js";

const duplicates = (items: readonly unknown[], key = "id") =>
  ((uniqueValues(items, key) ?? []) as readonly Finding[]).map(({ path, value }) => [path, value]);

describe("uniqueValues", () => {
  it.each<[string, readonly unknown[]]>([
    ["an empty list", []],
    ["one item", [{ id: "a" }]],
    ["different values", [{ id: "a" }, { id: "A" }, { id: "" }]],
    ["objects without the key", [{}, {}, { name: "a" }, { name: "a" }]],
    ["values that are no text", [{ id: 1 }, { id: 1 }, { id: null }, { id: null }]],
    ["items that are no objects", ["a", "a", null, null, ["a"], ["a"], undefined]],
    ["inherited values", [Object.create({ id: "a" }), Object.create({ id: "a" })]],
  ])("takes %s", (_, items) => {
    expect(uniqueValues(items, "id")).toBeUndefined();
  });

  it("refuses each later value at its own place", () => {
    const items = [{ id: "a" }, { id: "b" }, null, { id: "a" }, { id: "b" }, { id: "a" }];
    expect(duplicates(items)).toEqual([
      ["/3/id", "a"],
      ["/4/id", "b"],
      ["/5/id", "a"],
    ]);
    expect(uniqueValues([{ id: "x::y" }, { id: "x::y" }], "id")).toEqual([
      {
        code: "duplicate-value",
        expected: "unique in its list",
        found: '"x:\\u{3a}y" again',
        path: "/1/id",
        value: "x::y",
      },
    ]);
  });

  it("treats inherited names as ordinary values and keys", () => {
    const items = JSON.parse('[{"__proto__":"constructor"},{"__proto__":"constructor"}]') as unknown[];
    expect(duplicates(items, "__proto__")).toEqual([["/1/__proto__", "constructor"]]);
    expect(duplicates([{}, {}], "constructor")).toEqual([]);
    expect(duplicates([{ "a/b~": "" }, { "a/b~": "" }], "a/b~")).toEqual([["/1/a~1b~0", ""]]);
  });

  it("takes 100,000 items quickly", () => {
    const items = Array.from({ length: 100_000 }, (_, i) => ({ id: `${i % 50_000}` }));
    const started = performance.now();
    expect(duplicates(items)).toHaveLength(50_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("never throws, and finds as many as there are too many", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.record({ id: fc.string({ unit: "binary", maxLength: 1 }) }), fc.jsonValue())),
        (items) => {
          const texts = items.flatMap((item) => {
            const id = (item as { id?: unknown } | null)?.id;
            return typeof id === "string" && Object.hasOwn(item as object, "id") ? [id] : [];
          });
          expect(duplicates(items)).toHaveLength(texts.length - new Set(texts).size);
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });
});

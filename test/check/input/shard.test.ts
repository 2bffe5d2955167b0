import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseShard, takeShard } from "../../../src/check/input/shard.js";

describe("a shard", () => {
  it("is a part and how many there are", () => {
    expect(parseShard("2/5")).toEqual({ index: 2, count: 5 });
    expect(parseShard("1/1")).toEqual({ index: 1, count: 1 });
  });

  it.each([
    ["", 'A shard is a part and how many there are, such as 2/5, not "".'],
    ["2", 'A shard is a part and how many there are, such as 2/5, not "2".'],
    ["-1/5", 'A shard is a part and how many there are, such as 2/5, not "-1/5".'],
    ["1.5/5", 'A shard is a part and how many there are, such as 2/5, not "1.5/5".'],
    ["1/5\n", 'A shard is a part and how many there are, such as 2/5, not "1/5\\u{a}".'],
    ["1/0", 'There must be at least one shard, but "1/0" says that there are none.'],
    ["0/5", 'The first of 5 shards is 1/5 and the last 5/5: there is no "0/5".'],
    ["6/5", 'The first of 5 shards is 1/5 and the last 5/5: there is no "6/5".'],
  ])("is not %j", (text, problem) => {
    expect(parseShard(text)).toEqual({ problem });
  });

  it("takes turns with the others", () => {
    expect(takeShard(["a", "b", "c", "d", "e"], { index: 1, count: 2 })).toEqual(["a", "c", "e"]);
    expect(takeShard(["a"], { index: 2, count: 2 })).toEqual([]);
  });

  it("has files that no other has, and as many as any other, but for one", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 9 }), (names, count) => {
        const files = names.sort();
        const shards = Array.from({ length: count }, (_, i) => takeShard(files, { index: i + 1, count }));
        expect(shards.flat().sort()).toEqual(files);
        const sizes = shards.map((shard) => shard.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { seed: 1 },
    );
  });
});

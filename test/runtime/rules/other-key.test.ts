import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otherKey } from "../../../src/runtime/rules/other-key.js";
import type { Finding } from "../../../src/runtime/shapes.js";

const KEYS = { imageUrl: "imageURL", ImageURL: "imageURL", "a/b~": "ab" };

const findings = (object: { readonly [key: string]: unknown }, keys: { readonly [key: string]: string } = KEYS) =>
  (otherKey(object, keys) ?? []) as readonly Finding[];

describe("otherKey", () => {
  it.each([
    {},
    { imageURL: "x" },
    { imageurl: "x" },
    Object.create({ imageUrl: "x" }),
  ])("says nothing of %o", (object) => {
    expect(otherKey(object, KEYS)).toBeUndefined();
  });

  it("warns of a key in another spelling and renames it, whatever its value", () => {
    for (const value of ["x", null, undefined, { a: 1 }]) {
      expect(findings({ imageUrl: value })).toEqual([
        {
          code: "other-spelling",
          severity: "warning",
          expected: 'named "imageURL"',
          found: 'named "imageUrl"',
          fix: { op: "rename", to: "imageURL", safe: true },
          path: "/imageUrl",
          value,
        },
      ]);
    }
  });

  it("offers to remove the key where the usual one is there as well", () => {
    const [finding] = findings({ imageUrl: "x", imageURL: undefined });
    expect(finding).toMatchObject({
      fix: { op: "remove", safe: false },
      hint: expect.stringContaining("Both are there"),
    });
    expect(finding?.fix).not.toHaveProperty("to");
  });

  it("gives one name to one key only", () => {
    expect(findings({ ImageURL: 1, imageUrl: 2 }).map(({ path, fix }) => [path, fix?.op])).toEqual([
      ["/imageUrl", "rename"],
      ["/ImageURL", "remove"],
    ]);
  });

  it("finds each of several, and escapes their pointers", () => {
    expect(findings({ "a/b~": 1, imageUrl: 2 }).map(({ path, value }) => [path, value])).toEqual([
      ["/imageUrl", 2],
      ["/a~1b~0", 1],
    ]);
  });

  it("treats inherited names as ordinary keys", () => {
    const keys = JSON.parse('{"__proto__":"proto","constructor":"maker"}') as { readonly [key: string]: string };
    expect(findings({}, keys)).toEqual([]);
    expect(findings(JSON.parse('{"__proto__":7}'), keys)).toMatchObject([{ path: "/__proto__", value: 7 }]);
  });

  it("never throws, and finds nothing but the keys that it was told", () => {
    const object = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...Object.keys(KEYS))), fc.jsonValue());
    fc.assert(
      fc.property(object, (value) => {
        const others = Object.keys(KEYS).filter((key) => Object.hasOwn(value, key));
        expect(findings(value)).toHaveLength(others.length);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

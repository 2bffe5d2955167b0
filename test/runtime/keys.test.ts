import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, suggest } from "../../src/runtime/keys.js";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["", "abc", 3],
    ["abc", "", 3],
    ["title", "title", 0],
    ["titel", "title", 1], // neighbours swapped
    ["titl", "title", 1],
    ["titlee", "title", 1],
    ["tidle", "title", 1],
    ["sections", "section", 1],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3], // what tells optimal string alignment from Damerau-Levenshtein
    ["Title", "title", 1],
  ])("of %j and %j is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it("is symmetric, zero only for equal texts, and at most the longer length", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe("suggest", () => {
  it.each([
    ["OptionTitel", "OptionTitle"],
    ["Optiontitle", "OptionTitle"],
    ["Sections", "Section"],
    ["Listitem", "Listitems"],
    ["ResponseMesage", "ResponseMessage"],
    ["ImageUrl", "ImageURL"],
    ["ImagURL", "ImageURL"],
    ["Titl", "Title"],
  ])("finds that %s was meant to be %s", (key, meant) => {
    const known = ["Section", "Listitems", "Title", "subtitle", "ImageURL", "ResponseMessage", "OptionTitle"];
    expect(suggest(key, known)).toBe(meant);
  });

  it.each([
    ["backgroundColor"],
    ["Answers"],
    ["Text"],
    ["id"],
    [""],
    ["x"],
    ["Name"],
    ["constructor"],
    ["__proto__"],
    ["é".repeat(5)],
  ])("has nothing to say about %j rather than something silly", (key) => {
    expect(suggest(key, ["Section", "Title", "subtitle", "ImageURL", "ResponseMessage"])).toBeUndefined();
  });

  it("takes a key that is equal but for case before any nearer-looking one", () => {
    expect(suggest("TITLES", ["title", "titles"])).toBe("titles");
    expect(suggest("subTitle", ["Title", "subtitle"])).toBe("subtitle");
  });

  it("goes up to a third of the length and not beyond", () => {
    expect(suggest("abcdxy", ["abcdef"])).toBe("abcdef");
    expect(suggest("abcxyz", ["abcdef"])).toBeUndefined();
    expect(suggest("abcdefxyz", ["abcdefghi"])).toBe("abcdefghi");
    expect(suggest("abcdewxyz", ["abcdefghi"])).toBeUndefined();
  });

  it("prefers the first of two that are equally near", () => {
    expect(suggest("carx", ["care", "cart"])).toBe("care");
    expect(suggest("carx", ["cart", "care"])).toBe("cart");
  });

  it("prefers a nearer one to an earlier one further off", () => {
    expect(suggest("heading", ["headline", "headings"])).toBe("headings");
  });

  it("has nothing to say when no key is known", () => {
    expect(suggest("Title", [])).toBeUndefined();
  });

  it("is quick with a key of a million characters", () => {
    const started = performance.now();
    expect(suggest("x".repeat(1_000_000), ["Title"])).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(200);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, type KnownKey, suggest } from "../../src/runtime/keys.js";

const absent = (...names: string[]): KnownKey[] => names.map((name) => ({ name, required: false, present: false }));

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
    const known = absent("Section", "Listitems", "Title", "subtitle", "ImageURL", "ResponseMessage", "OptionTitle");
    expect(suggest(key, known)?.name).toBe(meant);
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
    expect(suggest(key, absent("Section", "Title", "subtitle", "ImageURL", "ResponseMessage"))).toBeUndefined();
  });

  it("takes a key that is equal but for case before any nearer-looking one", () => {
    expect(suggest("TITLES", absent("title", "titles"))).toMatchObject({ name: "titles", casing: true });
    expect(suggest("subTitle", absent("Title", "subtitle"))).toMatchObject({ name: "subtitle", casing: true });
  });

  it("says that a misspelt key is not a matter of case", () => {
    expect(suggest("Titel", absent("Title"))).toMatchObject({ name: "Title", casing: false });
  });

  it("goes up to a third of the length and not beyond", () => {
    expect(suggest("abcdxy", absent("abcdef"))?.name).toBe("abcdef");
    expect(suggest("abcxyz", absent("abcdef"))).toBeUndefined();
    expect(suggest("abcdefxyz", absent("abcdefghi"))?.name).toBe("abcdefghi");
    expect(suggest("abcdewxyz", absent("abcdefghi"))).toBeUndefined();
  });

  it("prefers the required one of two that are equally near, in whichever order they come", () => {
    const optional: KnownKey = { name: "cart", required: false, present: false };
    const required: KnownKey = { name: "care", required: true, present: false };
    expect(suggest("carx", [optional, required])?.name).toBe("care");
    expect(suggest("carx", [required, optional])?.name).toBe("care");
  });

  it("prefers a nearer optional one to a required one further off", () => {
    const optional: KnownKey = { name: "headings", required: false, present: false };
    const required: KnownKey = { name: "headline", required: true, present: false };
    expect(suggest("heading", [required, optional])?.name).toBe("headings");
  });

  it("is quick with a key of a million characters", () => {
    const started = performance.now();
    expect(suggest("x".repeat(1_000_000), absent("Title"))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(200);
  });
});

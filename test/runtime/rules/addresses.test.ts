import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainAddress, parseAddress, pathOf } from "../../../src/runtime/rules/addresses.js";

describe("a plain address", () => {
  it.each([
    "https://contoso.com",
    "https://www.contoso.com/",
    "HTTPS://WWW.Contoso.COM/a/b.png?c=d&e=%20#f",
    "https://a-b.c1.example/~user/(x)/@y:80?https://z",
  ])("is one: %s", (text) => {
    expect(isPlainAddress(text)).toBe(true);
  });

  it.each([
    "http://contoso.com/",
    "https://contoso",
    "https://contoso.com:443/",
    "https://me@contoso.com/",
    "https://contoso.com\\a.png",
    "https://contoso..com/",
    "https://127.0.0.1/",
    "https://xn--a.com/",
    "https://b\u00fccher.example/",
    "https://contoso.com/a b",
    "https://contoso.com/\u200b",
    "https://contoso.com?a=b",
    "https:/contoso.com/",
    "",
  ])("is left to the parser otherwise: %s", (text) => {
    expect(isPlainAddress(text)).toBe(false);
  });

  it("is read as the parser reads it", () => {
    const label = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/);
    const rest = fc.stringMatching(/^(?:\/[!-[\]-~]{0,30})?$/);
    const address = fc.tuple(
      fc.array(label, { minLength: 1, maxLength: 3 }),
      fc.stringMatching(/^[A-Za-z]{2,6}$/),
      rest,
    );
    fc.assert(
      fc.property(address, ([labels, top, end]) => {
        const text = `https://${[...labels, top].join(".")}${end}`;
        fc.pre(isPlainAddress(text));
        const parsed = parseAddress(text);
        expect(parsed).toBeDefined();
        expect(parsed).toMatchObject({ protocol: "https:", username: "", password: "", port: "" });
        // What rules ask of a path; the parser leaves out dots that lead to folders, and escapes some characters.
        const ending = (path: string) => /\.([a-z\d]+)$/i.exec(path)?.[1];
        expect(ending(pathOf(text))).toBe(ending(parsed!.pathname));
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });
});

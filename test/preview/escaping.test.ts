import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderPreview } from "../../src/preview/index.js";
import { FORMATS, STATES } from "../../src/preview/options.js";
import { EXAMPLES, elements, listPickerOf, parseMarkup } from "./parsed.js";

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><svg onload="alert(1)">',
  "' onmouseover='alert(1)",
  "]]><![CDATA[",
  "--><!--",
  "&lt;b&gt; &amp; &#0;",
  "a\0b\u0001\u001b[31m\u0085\u2028c",
  "\ud800 lone \udc00",
  "\u202e reversed \u2066 open",
  "\ufffe\uffff",
  "</title></desc></style>",
  "__proto__",
];

/** A message with the same hostile text in the place of every text. */
function poisoned(value: unknown, text: string): unknown {
  if (typeof value === "string") {
    if (!/^[[{]/.test(value)) return text;
    return JSON.stringify(poisoned(JSON.parse(value), text));
  }
  if (Array.isArray(value)) return value.map((item) => poisoned(item, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner, text)]));
}

const NAMES = /^(?:svg|title|desc|rect|path|circle|text|image|clipPath)$/;

describe("hostile text stays text", () => {
  it.each(HOSTILE)("%j in every text of every variant", (text) => {
    for (const { message } of EXAMPLES) {
      for (const state of STATES) {
        const svg = renderPreview(poisoned(message, text), { state });
        expect(elements(svg).filter(({ nodeName }) => !NAMES.test(nodeName))).toEqual([]);
        const html = renderPreview(poisoned(message, text), { state, format: "html" });
        expect(elements(html, "script")).toEqual([]);
        const attributes = elements(html).flatMap((element) => Array.from(element.attributes));
        expect(attributes.filter(({ name }) => /^on/.test(name))).toEqual([]);
      }
    }
  });

  it("whatever the JSON", () => {
    const types = fc.constantFrom(...Array.from({ length: 11 }, (_, index) => 192350000 + index));
    const message = fc.record({ richObjectType: types, survey: fc.record({ Answers: fc.jsonValue() }) });
    fc.assert(
      fc.property(message, fc.constantFrom(...STATES), fc.constantFrom(...FORMATS), (value, state, format) => {
        expect(() => parseMarkup(renderPreview(value, { state, format }))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it("whatever stands where the fields of a list picker should", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue());
    const items = fc.array(fc.record({ OptionTitle: value, OptionDescription: value, OptionImageURL: value }), {
      maxLength: 4,
    });
    const sections = fc.array(fc.record({ SectionTitle: value, Multiselect: value, Listitems: items }), {
      maxLength: 3,
    });
    const answers = fc.record({ Title: value, subtitle: value, ImageURL: value, Section: sections });
    fc.assert(
      fc.property(answers, fc.constantFrom(...STATES), fc.constantFrom(...FORMATS), (fields, state, format) => {
        expect(() => parseMarkup(renderPreview(listPickerOf(fields), { state, format }))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe("images", () => {
  const address = "https://contoso.com/tea.png";
  const message = listPickerOf({ ImageURL: address, Section: [{ Listitems: [{ OptionTitle: "Tea" }] }] });
  const data = "data:image/png;base64,iVBORw0KGgo=";

  it("are drawn from the data that is given for their address", () => {
    const svg = renderPreview(message, { images: { [address]: data } });
    expect(elements(svg, "image")[0]!.getAttribute("href")).toBe(data);
    const html = renderPreview(message, { images: { [address]: data }, format: "html" });
    expect(elements(html, "img")[0]!.getAttribute("src")).toBe(data);
  });

  it.each([
    ["an address", "https://contoso.com/tea.png"],
    ["SVG, which may hold anything", "data:image/svg+xml;base64,PHN2Zy8+"],
    ["a page", "data:text/html;base64,PGI+"],
    ["more than base64", `${data}" onload="alert(1)`],
  ])("but not from %s", (_, given) => {
    for (const format of FORMATS) {
      const markup = renderPreview(message, { images: { [address]: given }, format });
      expect([...elements(markup, "image"), ...elements(markup, "img")]).toEqual([]);
      expect(markup).not.toContain("onload");
    }
  });

  it("are placeholders with a label without it", () => {
    expect(elements(renderPreview(message), "text").map(({ textContent }) => textContent)).toContain("tea.png");
    const html = renderPreview(message, { format: "html" });
    const image = elements(html).find((element) => element.getAttribute("role") === "img");
    expect(image!.getAttribute("aria-label")).toBe("Image: tea.png");
  });
});

describe("a huge message", () => {
  it("takes no longer than what can be seen of it", () => {
    const huge = "wordswithoutanyspace".repeat(100_000);
    const start = performance.now();
    const svg = renderPreview(
      listPickerOf({ Title: huge, subtitle: huge, Section: [{ Listitems: [{ OptionTitle: huge }] }] }),
      { state: "open" },
    );
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(svg.length).toBeLessThan(30_000);
  });
});

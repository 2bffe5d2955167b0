import { describe, expect, it } from "vitest";
import { type PreviewOptions, renderPreview } from "../../src/preview/index.js";
import { FORMATS, STATES, THEMES } from "../../src/preview/options.js";
import { WORDS } from "../../src/preview/words.js";
import { EXAMPLES, elements, parseMarkup, textsOf } from "./parsed.js";

const CASES = EXAMPLES.flatMap(({ variant, index, message }) =>
  STATES.flatMap((state) =>
    THEMES.map((theme) => ({ name: `${variant} ${index}, ${state}, ${theme}`, message, state, theme })),
  ),
);
const render = ({ message, state, theme }: (typeof CASES)[number], format: PreviewOptions["format"] = "svg") =>
  renderPreview(message, { state, theme, format });

/** Attributes that something could be fetched or run by. */
const REACHING = /^(?:href|xlink:href|src|srcset|action|data|style|on.*)$/;

describe("there are examples of all variants that have any", () => {
  it("nine of them", () => expect(new Set(EXAMPLES.map(({ variant }) => variant)).size).toBe(9));
});

describe.each(CASES)("$name", (one) => {
  it("is well-formed SVG with a title, a description and a role", () => {
    const root = parseMarkup(render(one)).documentElement!;
    const [title, description] = elements(render(one)).slice(1);
    expect([root.nodeName, root.getAttribute("role")]).toEqual(["svg", "img"]);
    expect([title!.nodeName, description!.nodeName]).toEqual(["title", "desc"]);
    expect(title!.textContent!.length).toBeGreaterThan(10);
    expect(description!.textContent).toContain(WORDS.disclaimer);
    expect(root.getAttribute("aria-labelledby")).toBe(
      `${title!.getAttribute("id")} ${description!.getAttribute("id")}`,
    );
  });

  it("is well-formed HTML with a language, a title and a label", () => {
    const html = render(one, "html");
    expect(elements(html, "html")[0]!.getAttribute("lang")).toBe("en");
    expect(elements(html, "title")[0]!.textContent!.length).toBeGreaterThan(10);
    const [group] = elements(html).filter((element) => element.getAttribute("class") === "omnirich-preview");
    expect(group!.getAttribute("role")).toBe("group");
    expect(group!.getAttribute("aria-label")).toBe(elements(html, "title")[0]!.textContent);
  });

  it.each(FORMATS)("fetches nothing and runs nothing as %s", (format) => {
    const all = elements(render(one, format));
    expect(
      all.filter(({ nodeName }) => /^(?:script|foreignObject|iframe|object|link|use|a|form)$/i.test(nodeName)),
    ).toEqual([]);
    const attributes = all.flatMap((element) => Array.from(element.attributes));
    expect(attributes.filter(({ name }) => REACHING.test(name))).toEqual([]);
    const reaching = attributes.filter(({ name, value }) => name !== "xmlns" && /url\(|:\/\/|javascript:/i.test(value));
    // Addresses are shown, and so said; nothing else may hold one.
    expect(reaching.filter(({ name }) => !["aria-label", "content"].includes(name))).toEqual([]);
  });

  it("says in the drawing that it is an illustration", () => {
    expect(textsOf(render(one))).toContain(WORDS.disclaimer);
    expect(elements(render(one, "html"), "p").at(-1)!.textContent).toBe(WORDS.disclaimer);
  });

  it("keeps every line of text on the picture", () => {
    const svg = render(one);
    const width = Number(parseMarkup(svg).documentElement!.getAttribute("width"));
    for (const text of elements(svg, "text")) {
      const x = Number(text.getAttribute("x"));
      const length = Number(text.getAttribute("textLength") || 0);
      const anchor = text.getAttribute("text-anchor") || "start";
      const left = anchor === "start" ? x : anchor === "end" ? x - length : x - length / 2;
      expect(left, text.textContent!).toBeGreaterThanOrEqual(0);
      expect(left + length, text.textContent!).toBeLessThanOrEqual(width);
    }
  });

  it.each(FORMATS)("is the same every time as %s", (format) => {
    expect(render({ ...one, message: structuredClone(one.message) }, format)).toBe(render(one, format));
  });

  it("gives no id twice", () => {
    const ids = elements(render(one, "html")).flatMap((element) => element.getAttribute("id") || []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

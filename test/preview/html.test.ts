import { describe, expect, it } from "vitest";
import { previewStyles, renderPreview } from "../../src/preview/index.js";
import { PALETTES, type Palette } from "../../src/preview/theme.js";
import { elements, exampleOf, listPickerOf } from "./parsed.js";

const options = { format: "html", state: "open" } as const;

describe("a picture as HTML can be used with a keyboard and a screen reader", () => {
  const html = renderPreview(
    listPickerOf({
      Section: [
        { SectionTitle: "Hot", Listitems: [{ OptionTitle: "Tea" }, { OptionTitle: "Mocha" }] },
        { Listitems: [{ OptionTitle: "Water" }] },
      ],
    }),
    options,
  );

  it("choices are native inputs inside their labels, in a group with a legend", () => {
    const inputs = elements(html, "input");
    expect(inputs.map(({ parentNode }) => parentNode!.nodeName)).toEqual(["label", "label", "label"]);
    expect(elements(html, "legend").map(({ textContent }) => textContent)).toEqual(["HotChoose one", "Choose one"]);
  });

  it("choices of one section exclude each other, those of two do not", () => {
    const [tea, mocha, water] = elements(html, "input").map((input) => input.getAttribute("name"));
    expect(tea).toBe(mocha);
    expect(tea).not.toBe(water);
  });

  it("what opens is a dialog with the name of the message, and its buttons say that they do nothing here", () => {
    const dialog = elements(html).find((element) => element.getAttribute("role") === "dialog");
    expect(dialog!.getAttribute("aria-label")).toBe("Drinks");
    const buttons = elements(html, "button");
    expect(buttons.map(({ textContent }) => textContent)).toEqual(["Cancel", "Send"]);
    expect(buttons.every((button) => button.getAttribute("aria-disabled") === "true")).toBe(true);
  });

  it("messages are articles, labelled with who sent them", () => {
    const reply = renderPreview(exampleOf("authentication"), { ...options, state: "reply" });
    const articles = elements(reply).filter((element) => element.getAttribute("role") === "article");
    const labels = articles.map((article) => {
      const id = article.getAttribute("aria-labelledby");
      return elements(reply).find((element) => element.getAttribute("id") === id)!.textContent;
    });
    expect(labels).toEqual(["Business", "Customer"]);
  });

  it("suggested replies are buttons, of which one is pressed", () => {
    const replies = elements(renderPreview(exampleOf("suggested-reply"), options), "button");
    expect(replies.map((button) => button.getAttribute("aria-pressed"))).toEqual(["true", "false"]);
  });
});

describe("a picture as HTML", () => {
  it("allows nothing to be loaded, not even by a mistake of ours", () => {
    const [policy] = elements(renderPreview({}, options), "meta").filter((meta) => meta.hasAttribute("http-equiv"));
    expect(policy!.getAttribute("content")).toContain("default-src 'none'");
  });

  it("is an element without styles for pages that bring them along", () => {
    const fragment = renderPreview(exampleOf("list-picker"), { ...options, document: false });
    expect(fragment).toMatch(/^<div class="omnirich-preview"/);
    expect(elements(fragment, "style")).toEqual([]);
    expect(fragment).not.toContain(" style=");
  });

  it("uses only classes that the styles know", () => {
    const classes = ["list-picker", "apple-pay", "video-rich-link", "suggested-reply", "website-rich-link"]
      .flatMap((variant) =>
        (["bubble", "open", "reply"] as const).map((state) =>
          renderPreview(exampleOf(variant), { ...options, state, document: false }),
        ),
      )
      .flatMap((fragment) => elements(fragment).flatMap((element) => (element.getAttribute("class") ?? "").split(" ")));
    const unknown = [...new Set(classes)].filter(
      (name) => name !== "" && name !== "or-body" && !previewStyles.includes(`.${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const PAIRS: readonly (readonly [text: keyof Palette, ground: keyof Palette])[] = [
  ...(["panel", "bubble", "sheet", "card"] as const).flatMap(
    (ground) =>
      [
        ["text", ground],
        ["faint", ground],
        ["accent", ground],
        ["error", ground],
      ] as const,
  ),
  ...(["onFill", "onFillFaint", "onFillError"] as const).map((text) => [text, "fill"] as const),
  ["onPlace", "place"],
  ["onFill", "fillPlace"],
  ...(["text", "faint", "error"] as const).map((text) => [text, "errorBack"] as const),
  ...(["text", "faint", "warning"] as const).map((text) => [text, "warningBack"] as const),
];

describe.each(Object.entries(PALETTES))("in the theme %s", (_, palette) => {
  it.each(PAIRS)("%s can be read on %s", (text, ground) => {
    const [light, dark] = [luminance(palette[text]), luminance(palette[ground])].sort((a, b) => b - a);
    expect((light! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});

import { describe, expect, it } from "vitest";
import { RichMessageError } from "../../src/index.js";
import { renderPreview } from "../../src/preview/index.js";
import { elements, listPickerOf, parseMarkup, textsOf } from "./parsed.js";

const item = (more: object) => ({ OptionTitle: "Tea", ...more });
const one = (Listitems: unknown, more: object = {}) =>
  listPickerOf({ Section: [{ SectionTitle: "Hot", Listitems, ...more }] });
const open = (message: unknown) => renderPreview(message, { state: "open" });

describe("an issue stands beside its part", () => {
  it("with a frame around the part, a number, its code and its sentence", () => {
    const svg = open(one([item({}), { OptionTitel: "Mocha" }]));
    const texts = textsOf(svg);
    expect(texts).toEqual(expect.arrayContaining(["1", "misspelt-key", "OptionTitle is missing"]));
    expect(texts.join(" ")).toContain('"OptionTitel" is not a list item property. Did you mean "OptionTitle"?');
    const frames = elements(svg, "rect").filter((rect) => rect.getAttribute("stroke-dasharray"));
    expect(frames).toHaveLength(1);
    const y = Number(frames[0]!.getAttribute("y"));
    const missing = elements(svg, "text").find(({ textContent }) => textContent === "OptionTitle is missing")!;
    expect(Number(missing.getAttribute("y"))).toBeGreaterThan(y);
    expect(Number(missing.getAttribute("y"))).toBeLessThan(y + Number(frames[0]!.getAttribute("height")));
  });

  it("also where its part is not in the picture: then beside what holds it", () => {
    expect(textsOf(renderPreview(one([])))).toContain("min-items");
  });

  it("in HTML below it, and an input refers to it", () => {
    const html = renderPreview(one([{ OptionTitel: "Mocha" }]), { state: "open", format: "html" });
    const [input] = elements(html, "input");
    const note = elements(html).find(
      (element) => element.getAttribute("id") === input!.getAttribute("aria-describedby"),
    );
    expect(input!.getAttribute("aria-invalid")).toBe("true");
    expect(note!.textContent).toContain("misspelt-key");
  });

  it("once, be its part drawn twice", () => {
    const html = renderPreview(listPickerOf({ Section: [{ Listitems: [{ OptionTitle: 7 }] }] }), {
      state: "reply",
      format: "html",
      document: false,
    });
    expect(html.split("wrong-type").length - 1).toBe(1);
  });

  it("and a valid message has no column for issues", () => {
    const width = (message: unknown) => Number(parseMarkup(open(message)).documentElement!.getAttribute("width"));
    expect(width(one([item({})]))).toBeLessThan(width(one([])));
  });

  it("values of a wrong type are drawn as what they are", () => {
    const texts = textsOf(open(listPickerOf({ Title: { a: 1 }, Section: "none" })));
    expect(texts).toEqual(expect.arrayContaining(['{"a":1}', "none", "wrong-type"]));
  });

  it("of many places only the first, and it says how many more there are", () => {
    const svg = open(one(Array.from({ length: 60 }, () => ({ OptionTitel: "x" }))));
    expect(textsOf(svg)).toContain("More issues: at 40 other places");
  });

  it("unless its rule is switched off", () => {
    const message = one([item({})], { Colour: "red" });
    expect(textsOf(open(message))).toContain("unknown-property");
    const off = renderPreview(message, { state: "open", rules: { "unknown-property": "off" } });
    expect(textsOf(off)).not.toContain("unknown-property");
  });
});

describe("an option that there is not", () => {
  it.each([
    [{ format: "pdf" }, "format"],
    [{ theme: "blue" }, "theme"],
    [{ state: "closed" }, "state"],
  ])("%j is refused with what there is", (options, input) => {
    const render = () => renderPreview({}, options as never);
    expect(render).toThrow(RichMessageError);
    expect(render).toThrow(new RegExp(`The option "${input}" of renderPreview must be "`));
  });
});

import { describe, expect, it } from "vitest";
import { renderPreview } from "../../src/preview/index.js";
import { elements, listPickerOf } from "./parsed.js";

const section = { SectionTitle: "Hot", Listitems: [{ OptionTitle: "תה" }, { OptionTitle: "Flat White" }] };
const hebrew = listPickerOf({ Title: "מה תרצו לשתות היום?", subtitle: "Contoso", Section: [section] });
const english = listPickerOf({ Section: [section] });
const find = (svg: string, text: string) =>
  elements(svg, "text").find(({ textContent }) => textContent!.includes(text))!;
const x = (svg: string, text: string) => Number(find(svg, text).getAttribute("x"));

describe("a message that is written from right to left", () => {
  it("is mirrored: the business at the right, texts flush right", () => {
    const [rtl, ltr] = [renderPreview(hebrew), renderPreview(english)];
    expect(x(rtl, "Business")).toBe(390 - x(ltr, "Business"));
    expect(find(rtl, "Business").getAttribute("text-anchor")).toBe("end");
    expect(find(rtl, "Contoso").getAttribute("text-anchor")).toBe("end");
  });

  it("has its lines isolated, so that a sign at their end stands at their left", () => {
    expect(find(renderPreview(hebrew), "מה תרצו").textContent).toBe("\u2067מה תרצו לשתות היום?\u2069");
    expect(find(renderPreview(hebrew), "Contoso").textContent).toBe("Contoso");
  });

  it("is right to left as HTML, each text in its own direction", () => {
    const html = renderPreview(hebrew, { format: "html" });
    const [root] = elements(html).filter((element) => element.getAttribute("class") === "omnirich-preview");
    expect(root!.getAttribute("dir")).toBe("rtl");
    const title = elements(html, "p").find(({ textContent }) => textContent!.startsWith("מה"));
    expect(title!.getAttribute("dir")).toBe("auto");
  });

  it("a text from right to left in another message does not mirror it", () => {
    const svg = renderPreview(english, { state: "open" });
    expect(find(svg, "תה").textContent).toBe("\u2067תה\u2069");
    expect(find(svg, "תה").hasAttribute("text-anchor")).toBe(false);
  });
});

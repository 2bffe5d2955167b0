import { describe, expect, it } from "vitest";
import { appleImage } from "../../../src/runtime/rules/apple-image.js";
import { expectCalm } from "./texts.js";

describe("appleImage", () => {
  it.each(["jpg", "jpeg", "webp", "bmp", "tif", "tiff", "heic", "heif", "avif", "JPG"])("warns of .%s", (extension) => {
    expect(appleImage(`https://contoso.com/tea.${extension}?as=.png`, true)).toMatchObject({
      code: "apple-image",
      severity: "warning",
      expected: "the address of a PNG",
      found: `that of a .${extension.toLowerCase()} file`,
    });
  });

  it.each([
    ["PNG", "https://contoso.com/tea.png"],
    ["PNG in capitals", "HTTPS://CONTOSO.COM/TEA.PNG?as=.jpg"],
    ["a GIF, which is another rule's", "https://contoso.com/tea.gif"],
    ["what it does not know", "https://contoso.com/tea.aspx"],
    ["no extension", "https://contoso.com/tea"],
    ["no web address", "tea.jpg"],
    ["empty text", ""],
  ])("says nothing of %s", (_, text) => {
    expect(appleImage(text, true)).toBeUndefined();
  });

  it("takes any text calmly", () => {
    expectCalm(appleImage, true);
  });
});

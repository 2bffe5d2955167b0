import { describe, expect, it } from "vitest";
import { stillImage } from "../../../src/runtime/rules/still-image.js";
import { expectCalm } from "./texts.js";

const STILL = ["png", "jpg", "jpeg", "webp", "bmp", "tif", "tiff", "heic", "heif", "avif"];
const VIDEO = ["mp4", "mkv", "wmv", "m4v", "mov", "avi", "flv", "webm", "flac", "mka", "m4a", "aac", "ogg"];

describe("stillImage", () => {
  it.each(STILL)("takes .%s", (extension) => {
    expect(stillImage(`https://contoso.com/tea.${extension}`, true)).toBeUndefined();
  });

  it.each(["gif", ...VIDEO, "mpg", "mpeg", "m3u8"])("refuses .%s", (extension) => {
    expect(stillImage(`https://contoso.com/tea.${extension}`, true)).toMatchObject({
      code: "image-kind",
      severity: "error",
      found: `that of a .${extension} file`,
    });
  });

  it.each(["svg", "apng", "html", "aspx", "a", "1234x"])("warns of .%s, which it does not know", (extension) => {
    expect(stillImage(`https://contoso.com/tea.${extension}`, true)).toMatchObject({
      code: "image-unknown",
      severity: "warning",
      found: `that of a .${extension} file`,
    });
  });

  it.each([
    ["in capitals", "HTTPS://CONTOSO.COM/TEA.GIF"],
    ["before a query and a fragment", "https://contoso.com/tea.gif?as=.png#.png"],
    ["after other dots", "https://contoso.com/v1.2/tea.png.gif"],
    ["over http, at a port", "http://contoso.com:8080/tea.gif"],
    ["at an IPv6 address", "https://[::1]/tea.gif"],
    ["at a host in another script", "https://bücher.example/tee.gif"],
    ["with credentials, which are not shown", "https://user:secret@contoso.com/tea.gif"],
  ])("finds the extension %s", (_, text) => {
    expect(stillImage(text, true)).toMatchObject({ code: "image-kind", found: "that of a .gif file" });
  });

  it.each([
    ["no path", "https://contoso.gif"],
    ["no extension", "https://contoso.com/images/tea"],
    ["an extension in the query only", "https://contoso.com/images?file=tea.gif"],
    ["an extension in the fragment only", "https://contoso.com/images#tea.gif"],
    ["an extension of a folder", "https://contoso.com/tea.gif/large"],
    ["a slash at the end", "https://contoso.com/tea.gif/"],
    ["a dot at the end", "https://contoso.com/tea.gif."],
    ["a version", "https://contoso.com/tea/v1.2"],
    ["five digits", "https://contoso.com/tea.12345"],
    ["six characters", "https://contoso.com/tea.abcdef"],
    ["no web address", "ftp://contoso.com/tea.gif"],
    ["no address", "tea.gif"],
    ["data", "data:image/gif,a.gif"],
  ])("says nothing of %s", (_, text) => {
    expect(stillImage(text, true)).toBeUndefined();
  });

  it("takes any text calmly", () => {
    expectCalm(stillImage, true);
  });
});

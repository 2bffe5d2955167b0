import { describe, expect, it } from "vitest";
import { videoFile } from "../../../src/runtime/rules/video-file.js";
import { expectCalm } from "./texts.js";

const DOCUMENTED = ["mp4", "mkv", "wmv", "m4v", "mov", "avi", "flv", "webm", "flac", "mka", "m4a", "aac", "ogg"];
const SITES = [
  "youtube.com",
  "youtu.be",
  "youtube-nocookie.com",
  "vimeo.com",
  "dailymotion.com",
  "dai.ly",
  "twitch.tv",
  "tiktok.com",
  "facebook.com",
  "fb.watch",
  "instagram.com",
  "x.com",
  "twitter.com",
  "wistia.com",
  "loom.com",
  "netflix.com",
  "bilibili.com",
  "microsoftstream.com",
];

describe("videoFile", () => {
  it.each(DOCUMENTED)("takes .%s", (extension) => {
    expect(videoFile(`https://contoso.com/tea.${extension}`, true)).toBeUndefined();
  });

  it.each([
    ["in capitals", "HTTPS://CONTOSO.COM/TEA.MP4"],
    ["before a query and a fragment", "https://contoso.com/tea.mp4?as=.html#.html"],
    ["over http, at a port", "http://contoso.com:8080/tea.mp4"],
    ["at an IPv6 address", "https://[::1]/tea.mp4"],
    ["at a host in another script", "https://bücher.example/tee.mp4"],
    ["at SharePoint", "https://contoso.sharepoint.com/tea.mp4"],
    ["at a host that ends in the letters of a site", "https://notx.com/tea.mp4"],
    ["at a host that starts with a site", "https://youtube.com.contoso.com/tea.mp4"],
    ["with a site in its path and query", "https://contoso.com/youtube.com/tea.mp4?at=youtu.be"],
  ])("takes a file %s", (_, text) => {
    expect(videoFile(text, true)).toBeUndefined();
  });

  it.each(SITES)("refuses %s and everything under it", (site) => {
    for (const text of [
      `https://${site}/watch?v=1`,
      `https://www.${site}/tea.html`,
      `HTTP://M.${site.toUpperCase()}:443`,
      `https://user:secret@${site}./`,
    ]) {
      const finding = videoFile(text, true);
      expect(finding).toMatchObject({ code: "streaming-host", found: `one of ${site}` });
      expect(finding).toMatchObject({ hint: expect.stringContaining("Website rich link") });
      expect(finding).not.toHaveProperty("severity");
    }
  });

  it.each([
    ["a page", "https://contoso.com/tea.html", "that of a .html file"],
    ["a GIF", "https://contoso.com/tea.gif", "that of a .gif file"],
    ["a video that is not documented", "https://contoso.com/tea.mpeg", "that of a .mpeg file"],
    ["no extension", "https://contoso.com/tea", "one without such an extension"],
    ["no path", "https://contoso.mp4", "one without such an extension"],
    ["an extension in the query only", "https://contoso.com/?file=tea.mp4", "one without such an extension"],
    ["an extension of a folder", "https://contoso.com/tea.mp4/", "one without such an extension"],
  ])("warns of %s", (_, text, found) => {
    expect(videoFile(text, true)).toMatchObject({ code: "video-kind", severity: "warning", found });
  });

  it.each([
    ["no address", "www.youtube.com/watch"],
    ["no web address", "ftp://youtube.com/tea.html"],
    ["data", "data:video/mp4;base64,AAAA"],
    ["empty text", ""],
  ])("says nothing of %s", (_, text) => {
    expect(videoFile(text, true)).toBeUndefined();
  });

  it("takes any text calmly", () => {
    expectCalm(videoFile, true);
  });
});

import { describe, expect, it } from "vitest";
import { quote } from "../../../src/runtime/issues.js";
import { webAddress } from "../../../src/runtime/rules/web-address.js";
import type { Finding } from "../../../src/runtime/shapes.js";
import { expectCalm } from "./texts.js";

const check = (text: string, param: true | "query" = true) => webAddress(text, param) as Finding | undefined;

describe("webAddress", () => {
  it.each([
    "https://contoso.com",
    "https://contoso.com/a.png?size=1#top",
    "HTTPS://CONTOSO.COM/A.PNG",
    "https://contoso.com:8443/a",
    "https://[2001:db8::1]:8443/a",
    "https://192.0.2.1/a",
    "https://bücher.example/ä.png",
    "https://xn--bcher-kva.example/",
    "https://contoso.com/a@b?mail=a@b",
    "https://contoso.com/%20%E2%80%8B",
    "https://contoso.com/😀",
    "https://contoso.com//a\\b",
    `https://contoso.com/${"a".repeat(100_000)}`,
  ])("takes %s", (text) => {
    expect(check(text)).toBeUndefined();
    expect(check(text, "query")).toBeUndefined();
  });

  it.each([
    ["a space inside", "https://contoso.com/my tea.png", "a space"],
    ["a space at the end", "https://contoso.com/ ", "a space"],
    ["a line break in front", "\nhttps://contoso.com/", "\\u{a}"],
    ["a tab in the scheme, which URL drops", "ht\ttps://contoso.com/", "\\u{9}"],
    ["a no-break space", "https://contoso.com/a\u00a0b", "\\u{a0}"],
    ["an ideographic space", "https://contoso.com/\u3000", "\\u{3000}"],
    ["NUL", "https://contoso.com/\0", "\\u{0}"],
    ["DEL", "https://contoso.com/\u007f", "\\u{7f}"],
    ["a zero-width space", "https://contoso\u200b.com/", "\\u{200b}"],
    ["a byte-order mark", "\ufeffhttps://contoso.com/", "\\u{feff}"],
    ["a bidi mark", "https://contoso.com/\u202egnp.exe", "\\u{202e}"],
    ["a soft hyphen", "https://con\u00adtoso.com/", "\\u{ad}"],
    ["a lone high surrogate", "https://contoso.com/\ud83d", "\\u{d83d}"],
    ["a lone low surrogate", "https://contoso.com/\ude00a", "\\u{de00}"],
    ["a tag character", "https://contoso.com/\u{e0041}", "\\u{e0041}"],
    ["two of them: the first", "https://contoso.com/\u200b\u202e", "\\u{200b}"],
  ])("refuses %s by name", (_, text, name) => {
    const finding = { code: "url-characters", found: `one with ${name} in it` };
    expect(check(text)).toMatchObject(finding);
    expect(check(text, "query")).toMatchObject(finding);
    expect(check(text)).not.toHaveProperty("severity");
  });

  it.each([
    ["empty text", ""],
    ["a scheme alone", "https://"],
    ["a host that is none", "https://exa<mple/"],
    ["an IPv4 address that is none", "https://256.256.256.256/"],
    ["an IPv6 address that is none", "https://[::1/"],
    ["a port that is none", "https://contoso.com:99999/"],
    ["no slashes", "https:contoso.com"],
    ["one slash", "https:/contoso.com"],
    ["three slashes", "https:///contoso.com"],
    ["backslashes", "https:\\\\contoso.com"],
    ["no slashes after http", "HTTP:contoso.com"],
    ["a path from the root", "/images/tea.png"],
    ["a path from here", "./tea.png"],
    ["a path from above", "../tea.png"],
    ["a fragment", "#top"],
    ["a query string", "?name=tea"],
    ["an address without its scheme but with slashes", "//contoso.com/tea.png"],
    ["another scheme that can't be parsed", "ftp://exa<mple/"],
  ])("refuses %s as invalid", (_, text) => {
    expect(check(text)).toMatchObject({
      code: "url-invalid",
      found: quote(text),
    });
    expect(check(text)).not.toHaveProperty("severity");
  });

  it.each([
    ["no scheme", "www.contoso.com/a.png"],
    ["no scheme, but a port", "www.contoso.com:8080/a.png"],
    ["no scheme, but a port after numbers", "192.0.2.1:8080/a.png"],
    ["no scheme, and a colon in its path", "contoso.com/a:b.png"],
    ["a host in another script", "日本.example/a"],
    ["a file name", "tea.png"],
    ["a word", "__proto__"],
    ["a file on disk", "file:///c:/tea.png"],
    ["a drive", "C:\\temp\\tea.png"],
    ["an app's own scheme", "myapp://open"],
    ["script", "javascript:alert(1)"],
    ["an image in itself", "data:image/png;base64,iVBORw0KGgo="],
    ["a mail address", "mailto:tea"],
    ["a scheme that only starts like https", "httpsx://contoso.com"],
    ["FTP", "ftp://contoso.com/tea.png"],
  ])("refuses %s by its scheme", (_, text) => {
    expect(check(text)).toMatchObject({
      code: "url-scheme",
      expected: "an absolute web address that starts with https://",
    });
    expect(check(text)).not.toHaveProperty("severity");
  });

  it.each([
    ["a user name", "https://a@b"],
    ["a user name and a password", "https://user:secret@contoso.com/"],
    ["a password", "https://:secret@contoso.com/"],
    ["a user name before a warning of http", "http://user@contoso.com/"],
  ])("refuses %s and does not repeat it", (_, text) => {
    expect(check(text)).toMatchObject({
      code: "url-credentials",
      found: "one with a user name or password in it",
    });
    expect(JSON.stringify(check(text))).not.toContain("secret");
  });

  it.each([
    ["ftp://user:secret@contoso.com/", "url-scheme", '"ftp:…@contoso.com/"'],
    ["user:secret@contoso.com/", "url-scheme", '"user:…@contoso.com/"'],
    ["https://user:se/cret@contoso.com/", "url-invalid", '"https:…@contoso.com/"'],
    ["https://user:secret@exa<mple/", "url-invalid", '"https:…@exa<mple/"'],
    ["https:user:s@cret@contoso.com", "url-invalid", '"https:…@contoso.com"'],
  ])("hides the password of %s, which is wrong for another reason", (text, code, found) => {
    expect(check(text)).toMatchObject({ code, found });
  });

  it.each([
    ["http://contoso.com/a?b=http://c", "https://contoso.com/a?b=http://c"],
    ["HTTP://contoso.com:8080/", "https://contoso.com:8080/"],
  ])("warns of %s and shows how to mend it", (text, to) => {
    expect(check(text)).toMatchObject({
      code: "url-http",
      severity: "warning",
      fix: { op: "replace", to, safe: false },
    });
  });

  it('takes a query string alone where it is told "query", and says so', () => {
    for (const text of ["?", "?name=WWDC%20Goodies&at=47%2E6395", "?a=https://b@c", `?${"a".repeat(100_000)}`]) {
      expect(check(text, "query")).toBeUndefined();
      expect(check(text)?.code).toBe("url-invalid");
    }
    expect(check("name=tea", "query")).toMatchObject({
      code: "url-scheme",
      expected: "a query string that starts with ?, or an absolute web address that starts with https://",
    });
    expect(check("?name=my tea", "query")?.code).toBe("url-characters");
  });

  it("takes any text calmly", () => {
    expectCalm(webAddress, true);
    expectCalm(webAddress, "query");
  });
});

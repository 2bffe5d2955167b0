import { becomes, type Mutator } from "./mutation.js";

const PAGE = "https://www.contoso.com/coffee";

/** An address in which something is wrong, of one that is right. */
const ADDRESSES: readonly (readonly [what: string, wrong: (right: string) => string, code: string])[] = [
  ["ftp", (url) => url.replace(/^https:/, "ftp:"), "url-scheme"],
  ["no scheme", (url) => url.replace(/^https:\/\//, ""), "url-scheme"],
  ["credentials", (url) => url.replace("://", "://me:secret@"), "url-credentials"],
  ["a zero-width character", (url) => url.replace(/(.{12})/, "$1\u200b"), "url-characters"],
  ["a space at its end", (url) => `${url} `, "url-characters"],
  ["a port that is none", (url) => url.replace(/^(https:\/\/[^/]+)/, "$1:port"), "url-invalid"],
  ["no host", () => "https:///", "url-invalid"],
  ["http", (url) => url.replace(/^https:/, "http:"), "url-http"],
];

/** What breaks each rule of texts, by its name in schemas. */
const TEXTS: { readonly [rule: string]: readonly (readonly [text: string, code: string])[] } = {
  "apple-image": [["https://www.contoso.com/a.jpg", "apple-image"]],
  "apple-text": [
    ["x".repeat(201), "apple-text"],
    ["two\nlines", "apple-text"],
  ],
  "calendar-date": [["2036-02-30", "calendar-date"]],
  "known-value": [["xyzzy", "unusual-value"]],
  placeholders: [["{team-id}", "placeholder"]],
  "still-image": [
    ["https://www.contoso.com/a.gif", "image-kind"],
    ["https://www.contoso.com/a.GIF?size=2", "image-kind"],
    ["https://www.contoso.com/a.mp4", "image-kind"],
    ["https://www.contoso.com/a.pdf", "image-unknown"],
  ],
  "time-zone": [
    ["Europe/Berlni", "time-zone"],
    ["W. Europe Standard Time", "time-zone"],
    ["+02:00", "time-zone"],
  ],
  "video-file": [
    ["https://www.youtube.com/watch?v=1", "streaming-host"],
    ["https://www.contoso.com/a.pdf", "video-kind"],
  ],
};

/** A text that breaks one of its rules. */
export const ruleBroken: Mutator = (spot) => {
  const { value, found } = spot;
  if (value.kind !== "text") return [];
  const right = typeof found === "string" && found.startsWith("https://") ? found : PAGE;
  return (value.rules ?? []).flatMap(({ name }) => [
    ...(name === "web-address" ? ADDRESSES : []).map(([what, wrong, code]) =>
      becomes(spot, `is an address with ${what}`, wrong(right), code),
    ),
    ...(TEXTS[name] ?? []).map(([text, code]) => becomes(spot, `is ${JSON.stringify(text.slice(0, 40))}`, text, code)),
  ]);
};

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { FORMATS, formatOf } from "../../src/infer/formats.js";
import { FORMATS as CHECKED } from "../../src/model/formats.js";
import * as formats from "../../src/runtime/formats.js";
import { judge } from "./support.js";

describe("a text has the format", () => {
  test.each([
    ["date-time", "2026-01-31T10:00:00Z"],
    ["date-time", "2026-01-31T10:00:00.123456-05:30"],
    ["date", "2024-02-29"],
    ["uuid", "00000000-0000-0000-0000-000000000000"],
    ["email", "first.last+tag@mail.example.co.uk"],
    ["uri", "https://example.com:8080/a/b(1)?x=%20y&z#top"],
    ["uri", "myapp://open"],
    ["uri", "https://example.com?x"],
  ])("%s: %s", (format, text) => {
    expect(formatOf([text])).toBe(format);
  });

  test.each([
    "2026-02-29",
    "2026-01-31T10:00:00",
    "2026-01-31T24:00:00Z",
    "2026-01-31 10:00:00Z",
    "10:00",
    "{00000000-0000-0000-0000-000000000000}",
    "a@b",
    "a b@example.com",
    "note:x",
    "com.apple.messages.MSMessageExtensionBalloonPlugin:team:ext",
    "https://",
    "https://exa mple.com",
    "https://example.com/%zz",
    "http://a:b@c.de",
    "//example.com",
    "example.com",
    "",
  ])("none: %s", (text) => {
    expect(formatOf([text])).toBeUndefined();
  });
});

describe("whatever is recognised", () => {
  const near = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.emailAddress(),
    fc.uuid(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    fc.stringMatching(/^[a-z]{1,3}:\/\/[a-z0-9.:@%\]_~-]{1,8}[/?#][a-zA-Z0-9%?#/:[\]@!$&'()*+,;="<>^`{|}-]{0,8}$/),
    fc.stringMatching(/^[a-z.+_-]{1,4}@[a-z0-9.-]{1,8}$/),
    fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d(?:[Tt ][0-2]\d:[0-6]\d:[0-6]\d(?:\.\d)?(?:Z|z|[+-][0-2]\d:?[0-6]\d))?$/),
  );

  it.each(FORMATS)("Ajv and generated validators take as $format", ({ format, fits }) => {
    const isFormat = judge({ type: "string", format });
    const { holds } = Object.entries(formats).find(([name]) => name === CHECKED[format])![1] as formats.Format;
    const isValid = (text: string) => isFormat(text) && holds(text);
    fc.assert(
      fc.property(near, (text) => {
        if (fits(text)) expect(isValid(text), text).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});

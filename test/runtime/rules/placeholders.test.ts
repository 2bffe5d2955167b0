import { describe, expect, it } from "vitest";
import { placeholders } from "../../../src/runtime/rules/placeholders.js";
import type { Finding } from "../../../src/runtime/shapes.js";
import { expectCalm } from "./texts.js";

const WORDS = ["team-id", "ext-bundle-id", "extension-id"];
const PREFIX = "com.apple.messages.MSMessageExtensionBalloonPlugin";

const found = (text: string) => (placeholders(text, WORDS) as Finding | undefined)?.found;

describe("placeholders", () => {
  it.each([
    [`${PREFIX}:<team-id>:com.c.e`, "<team-id>"],
    [`${PREFIX}:[team]:%ext%`, "[team] and %ext%"],
    [`${PREFIX}:YOUR_TEAM_ID:com.c.e`, "YOUR_TEAM_ID"],
    [`${PREFIX}:TEAMID:com.contoso.Team-ID-2`, "TEAMID and com.contoso.Team-ID-2"],
  ])("finds those of %s, however they are written", (text, names) => {
    expect(found(text)).toContain(names);
  });

  it.each([
    `${PREFIX}:A1B2C3D4E5:com.contoso.delivery.extension`,
    "",
    "::",
    "__proto__",
    "A1B2C3D4E5:com.contoso.team.extension",
    "a:b c:[d",
    "a{b",
    "a}b{c",
    "x".repeat(100_000),
  ])("takes %s", (text) => {
    expect(placeholders(text, WORDS)).toBeUndefined();
  });

  it.each([
    [`${PREFIX}:{team-id}:{ext-bundle-id}`, "{team-id} and {ext-bundle-id}"],
    [`${PREFIX}:team-id:extension-id`, "team-id and extension-id"],
    [`${PREFIX}:{your team}:ext-bundle-id`, "{your team} and ext-bundle-id"],
    ["team-id", "team-id"],
    ["team-id:", "team-id"],
    ["{a:b}", "{a:b}"],
    ["x{}y", "{}"],
    ["{{name}}", "{name}"],
    ["{a\u202e}", "{a\\u{202e}}"],
    ["{a::b}", "{a:\\u{3a}b}"],
    [`{${"x".repeat(50)}}`, `{${"x".repeat(39)}…`],
  ])("refuses %s by name", (text, names) => {
    expect(found(text)).toBe(`one with ${names} still in it`);
    expect(placeholders(text, WORDS)).toMatchObject({ code: "placeholder" });
    expect(placeholders(text, WORDS)).not.toHaveProperty("severity");
  });

  it("names as many as a sentence can hold", () => {
    expect(found("{a}".repeat(100_000))?.length).toBeLessThan(80);
  });

  it("takes any text calmly", () => {
    expectCalm(placeholders, WORDS);
  });
});

import { describe, expect, test } from "vitest";
import { loadProfile } from "../../src/profile/load-profile.js";
import { readProfile } from "../../src/profile/read-profile.js";
import { profileWith, TIME_PICKER } from "./profiles.js";

const told = (value: unknown) => readProfile(value, "p.json").issues.map(({ code, path }) => `${code} ${path}`);
const AT = "/variants/TimePicker";

test("what calibrate writes can be read", () => {
  expect(readProfile(JSON.parse(JSON.stringify(TIME_PICKER)), "p.json")).toEqual({ profile: TIME_PICKER, issues: [] });
});

describe("what is no profile is refused at its place", () => {
  const fields = (place: unknown) => profileWith({ fields: { title: place } as never });
  test.each<[string, unknown, string]>([
    ["null", null, ""],
    ["a list", [TIME_PICKER], ""],
    ["another version", { ...TIME_PICKER, format: "omnirich-profile/2" }, ""],
    ["an unknown key", { ...TIME_PICKER, author: "me" }, "/author"],
    ["a variant that is text", { ...TIME_PICKER, variants: { TimePicker: "x" } }, AT],
    ["a date of another form", profileWith({ date: "26.11.2026" }), `${AT}/date`],
    ["an empty note", profileWith({ note: " " }), `${AT}/note`],
    ["texts that are no list", profileWith({ texts: "x" as never }), `${AT}/texts`],
    ["a field that is text", fields("/survey/Answers/Title"), `${AT}/fields/title`],
    ["a path without a slash", fields({ path: "Title", evidence: "observed" }), `${AT}/fields/title/path`],
    ["a half escape", fields({ path: "/a~", evidence: "observed" }), `${AT}/fields/title/path`],
    ["a prototype", fields({ path: "/survey/__proto__/x", evidence: "observed" }), `${AT}/fields/title/path`],
    ["guessed evidence", fields({ path: "/a", evidence: "inferred" }), `${AT}/fields/title/evidence`],
    ["an odd type", fields({ path: "/a", evidence: "observed", type: "object" }), `${AT}/fields/title/type`],
  ])("%s", (_, value, path) => {
    expect(told(value)).toEqual([`profile-form ${path}`]);
  });
});

test("a file that is not there, or no JSON, is an issue", async () => {
  expect((await loadProfile("nowhere.json", process.cwd())).issues[0]!.code).toBe("profile-form");
  expect((await loadProfile("README.md", process.cwd())).issues[0]).toMatchObject({
    code: "profile-form",
    file: "README.md",
  });
});

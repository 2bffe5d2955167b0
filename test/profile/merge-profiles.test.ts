import { expect, test } from "vitest";
import { mergeProfiles } from "../../src/profile/merge-profiles.js";
import type { Profile } from "../../src/profile/profile.js";
import { fieldsWith, profileWith, TIME_PICKER } from "./profiles.js";

const merge = (...profiles: Profile[]) =>
  mergeProfiles(profiles.map((profile, i) => ({ profile, file: `${i}.json`, issues: [] })));

test("profiles of two variants are in one, sorted by name", () => {
  const { profile } = merge(TIME_PICKER, profileWith({}, "Authentication"));
  expect(Object.keys(profile!.variants)).toEqual(["Authentication", "TimePicker"]);
});

test("two partial ones complete each other; what one calls unexplained may be a field of the other", () => {
  const one = profileWith({
    fields: fieldsWith({ title: undefined }),
    left: ["title"],
    others: ["/survey/Answers/Caption"],
  });
  const other = profileWith({
    date: "2026-12-01",
    note: "Contoso",
    fields: fieldsWith({ subtitle: undefined }),
    left: ["subtitle"],
  });
  const { profile, issues } = merge(one, other);
  expect(issues).toEqual([]);
  expect(profile!.variants.TimePicker).toMatchObject({ date: "2026-12-01", note: "Contoso", left: [], others: [] });
  expect(Object.keys(profile!.variants.TimePicker!.fields)).toHaveLength(Object.keys(fieldsWith({})).length);
});

test("the same twice is the same once", () => {
  expect(merge(TIME_PICKER, TIME_PICKER).profile).toEqual(TIME_PICKER);
});

test("two places of one field are a conflict, which names both, and there is no profile", () => {
  const { profile, issues } = merge(
    TIME_PICKER,
    profileWith({ fields: fieldsWith({ title: "/survey/Answers/Head" }) }),
  );
  expect(profile).toBeUndefined();
  expect(issues).toMatchObject([
    {
      code: "profile-conflict",
      file: "1.json",
      path: "/variants/TimePicker/fields/title",
      message:
        'Two profiles of TimePicker put the field "title" at different places: "/survey/Answers/Caption", and here "/survey/Answers/Head".',
    },
  ]);
});

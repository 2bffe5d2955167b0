import { describe, expect, test } from "vitest";
import { generate, liveCatalogue } from "../../src/codegen.js";
import { section } from "../../src/model/fields.js";
import { isProvisional } from "../../src/model/input.js";
import type { JsonSchema } from "../../src/model/model.js";
import { applyProfile } from "../../src/profile/apply-profile.js";
import type { Profile } from "../../src/profile/profile.js";
import { buildMessage } from "../../src/runtime/build.js";
import { validate } from "../../src/runtime/validate.js";
import { ANSWERS, calibrated, cardOf, messageOf } from "../calibrate/export.js";
import { fieldsWith, profileWith, schemaOf, TIME_PICKER } from "./profiles.js";

const FILE = "generated/schemas/time-picker.json";
const schema = schemaOf("time-picker");
const apply = (profile: Profile) => applyProfile(schema, profile);
const def = (applied: JsonSchema, name: string) => section(section(applied, "$defs"), name);
const told = (profile: Profile, of = schema) =>
  applyProfile(of, profile).issues.map(({ code, path, message }) => `${code} ${path}: ${message}`);

/** What is generated of a published schema with a profile. */
async function generated(profile: Profile, file = FILE) {
  const { model, issues, files } = await generate({ schemas: [file], profile });
  if (!model || issues.length > 0) throw new TypeError(JSON.stringify(issues));
  const live = await liveCatalogue(model);
  return { variant: model.variants[0]!, live, tables: live.variants[0]!, files };
}

const INPUT = {
  name: "Course",
  title: "When?",
  timeZone: "Europe/Berlin",
  adjustForDaylightSavingTime: true,
  duration: 30,
  durationUnit: "minutes",
  timeSlots: [{ date: "2036-05-06", startTimes: ["09:00"] }],
};

describe("a whole profile", () => {
  test("closes the shape, under the names of the export and in its structure", () => {
    const { schema: applied, issues } = apply(TIME_PICKER);
    expect(issues).toEqual([]);
    const answers = def(applied, "TimePickerAnswers");
    expect(answers.additionalProperties).toBe(false);
    expect(Object.keys(answers)).not.toContain("x-omnirich-provisional");
    expect(Object.keys(section(answers, "properties")).sort()).toEqual([
      "Caption",
      "Event",
      "Pic",
      "SubCaption",
      "Thanks",
    ]);
    expect(answers.required).toEqual(["Caption", "Event"]);
    expect(Object.keys(section(def(applied, "TimeSlot"), "properties"))).toEqual(["Day", "Starts"]);
  });

  test("leaves the given schema as it was", () => {
    const before = JSON.stringify(schema);
    apply(TIME_PICKER);
    expect(JSON.stringify(schema)).toBe(before);
  });

  test("moves the rules of slots to the object that has their fields", () => {
    const { schema: applied } = apply(TIME_PICKER);
    const rules = section(section(def(applied, "TimePickerAnswersEvent"), "x-omnirich-shape"), "rules");
    expect(rules["past-slot"]).toEqual({ zone: "Zone", adjust: "Dst", slots: "Slots", date: "Day", times: "Starts" });
    expect(Object.keys(rules)).toEqual(["past-slot", "skipped-slot", "daylight-saving"]);
  });

  test("which still find what is wrong there", async () => {
    const { live } = await generated(TIME_PICKER);
    const Event = { ...ANSWERS.Event, Zone: "Europe/Berlin", Slots: [{ Day: "2021-03-28", Starts: ["02:30"] }] };
    const { issues } = validate(live, messageOf({ ...ANSWERS, Event }));
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toContain(
      "skipped-slot /survey/Answers/Event/Slots/0/Starts/0",
    );
  });

  test("says in a remark which rules no longer find their fields", () => {
    const fields = fieldsWith({ timeZone: "/survey/Answers/Zone" });
    const { schema: applied } = apply(profileWith({ fields }));
    expect(JSON.stringify(section(applied, "x-omnirich-message").remarks)).toContain(
      "in different objects: past-slot, skipped-slot, daylight-saving.",
    );
  });

  test("takes the guesses out of the evidence, and puts the export in", () => {
    const { schema: applied } = apply(profileWith({ note: "Contoso" }));
    const text = JSON.stringify(section(def(applied, "TimePickerAnswers"), "properties").Caption);
    expect(text).not.toContain("made up");
    expect(text).toContain('"kind":"observed","source":"Calibration with an export: Contoso"');
  });

  test("gives a builder that asks for no acceptUnverified, and a validator that refuses a missing field at its place", async () => {
    const { variant, live, tables, files } = await generated(TIME_PICKER);
    expect(isProvisional(variant)).toBe(false);
    expect(files.find(({ path }) => path === "builders/time-picker.ts")!.text).toContain("options?: BuildOptions");
    const message = buildMessage<{ survey: { Answers: object } }>(tables, INPUT);
    expect(message.survey.Answers).toEqual({
      Caption: "When?",
      Event: {
        Zone: "Europe/Berlin",
        Dst: true,
        Length: 30,
        Unit: "minutes",
        Slots: [{ Day: "2036-05-06", Starts: ["09:00"] }],
      },
    });
    expect(validate(live, message)).toMatchObject({ ok: true, issues: [] });
    const { Zone, ...Event } = ANSWERS.Event;
    const { issues } = validate(live, messageOf({ ...ANSWERS, Event }));
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(["missing-property /survey/Answers/Event/Zone"]);
    expect(() => buildMessage(tables, { ...INPUT, timeSlots: [] })).toThrow(/timeSlots/);
  });

  test("moves the examples, so that docs show what is built", () => {
    const { schema: applied } = apply(TIME_PICKER);
    const [first, second] = applied.examples as { survey: unknown }[];
    expect(first!.survey).toMatchObject({
      Answers: { Caption: "When shall we show you the machine?", Event: { Unit: "minutes" } },
    });
    expect(JSON.parse(second!.survey as string).Answers.Event.Slots).toEqual([
      { Day: "2036-05-06", Starts: ["09:00", "14:30"] },
      { Day: "2036-05-07", Starts: ["09:00"] },
    ]);
  });

  test("allows the keys that no field explains", async () => {
    const export_ = messageOf({ ...ANSWERS, Captions: 1, Event: { ...ANSWERS.Event, zone: {} } });
    const { live } = await generated(calibrated(export_).profile!);
    expect(validate(live, export_, { unknownProperties: "error" }).issues).toEqual([]);
  });

  test("takes a value whose form is another one as it is", async () => {
    const export_ = messageOf({ ...ANSWERS, Event: { ...ANSWERS.Event, Zone: 765, Unit: "Days" } });
    const { profile } = calibrated(export_, { acceptAltered: true });
    const { live, tables } = await generated(profile!);
    expect(validate(live, export_).issues).toEqual([]);
    const built = buildMessage<{ survey: { Answers: typeof ANSWERS } }>(tables, {
      ...INPUT,
      timeZone: 110,
      durationUnit: "Hours",
    });
    expect(built.survey.Answers.Event).toMatchObject({ Zone: 110, Unit: "Hours" });
  });

  test("is used with TypeScript schemas just as well, whose rejects are of the names that they were written with", async () => {
    const { live, variant } = await generated(TIME_PICKER, "schemas/time-picker.ts");
    expect([variant.rejects, isProvisional(variant)]).toEqual([[], false]);
    expect(validate(live, messageOf(ANSWERS)).issues).toEqual([]);
  });

  test("comes to another schema by its name only", () => {
    const other = schemaOf("list-picker");
    expect(applyProfile(other, TIME_PICKER)).toEqual({ schema: other, issues: [] });
  });
});

describe("the container of Authentication", () => {
  const card = cardOf("authentication");
  const [received, reply] = card.markers.map(({ value }) => value);

  test.each<[string, object]>([
    ["JSON text", { AppleMessagesforBusinessJSON: JSON.stringify({ receivedmessage: received, replymessage: reply }) }],
    ["the answers themselves", { receivedmessage: received, replymessage: reply }],
    ["an object in JSON text in JSON text", { a: JSON.stringify({ b: JSON.stringify({ c: received, d: reply }) }) }],
  ])("is found to be %s", async (_, answers) => {
    const { profile, issues } = calibrated(messageOf(answers, card.type), { file: "authentication" });
    expect(issues).toEqual([]);
    const { live, tables } = await generated(profile!, "generated/schemas/authentication.json");
    expect(validate(live, messageOf(answers, card.type)).issues).toEqual([]);
    const built = buildMessage<{ survey: { Answers: object } }>(tables, {
      name: "x",
      receivedMessage: received,
      replyMessage: reply,
    });
    expect(built.survey.Answers).toEqual(answers);
  });
});

describe("a partial profile", () => {
  const { Caption, ...rest } = ANSWERS;
  const partial = calibrated(messageOf(rest)).profile!;

  test("leaves the message provisional, under the names that are known", async () => {
    expect(partial.variants.TimePicker!.left).toEqual(["title"]);
    const { variant, live, tables, files } = await generated(partial);
    expect(isProvisional(variant)).toBe(true);
    expect(files.find(({ path }) => path === "builders/time-picker.ts")!.text).toContain("options: UnverifiedOptions");
    const built = buildMessage<{ survey: { Answers: object } }>(tables, INPUT);
    expect(built.survey.Answers).toMatchObject({ Title: "When?", Event: { Zone: "Europe/Berlin" } });
    expect(validate(live, messageOf({ Anything: 1 })).ok).toBe(true);
  });

  test("whose provisional names are taken by observed ones is refused", () => {
    const fields = {
      ...partial.variants.TimePicker!.fields,
      subtitle: { path: "/survey/Answers/Title", evidence: "observed" } as const,
    };
    expect(told(profileWith({ fields, left: ["title"] }))).toEqual([
      'profile-place /variants/TimePicker/fields/subtitle: The field "subtitle" is at "/survey/Answers/Title", where something else is already.',
    ]);
  });
});

describe("a profile that does not fit is refused at its place", () => {
  const at = "/variants/TimePicker";
  test.each<[string, Profile, string[]]>([
    [
      "a field that the schema does not have",
      profileWith({
        fields: { ...fieldsWith({ title: undefined }), titel: { path: "/survey/Answers/x", evidence: "observed" } },
      }),
      [
        `profile-mismatch ${at}/fields: The profile says nothing of the field "title" of TimePicker.`,
        `profile-mismatch ${at}/fields/titel: TimePicker has no field "titel" with a provisional name.`,
      ],
    ],
    [
      "one place inside another",
      profileWith({ fields: fieldsWith({ subtitle: "/survey/Answers/Caption/Sub" }) }),
      [
        `profile-place ${at}/fields/subtitle: The field "subtitle" is at "/survey/Answers/Caption/Sub", where something else is already.`,
      ],
    ],
    [
      "a place outside of the survey",
      profileWith({ fields: fieldsWith({ title: "/richObjectName" }) }),
      [`profile-place ${at}/fields/title: The field "title" is at "/richObjectName", which is not inside "/survey".`],
    ],
    [
      "a field of a list outside of that list",
      profileWith({ fields: fieldsWith({ "timeSlots[].date": "/survey/Answers/Days/*" }) }),
      [
        `profile-place ${at}/fields/timeSlots[].date: The field "timeSlots[].date" is at "/survey/Answers/Days/*", which is not inside "/survey/Answers/Event/Slots/*".`,
      ],
    ],
  ])("%s", (_, profile, issues) => {
    expect(told(profile)).toEqual(issues);
  });

  test("a list that is JSON text", () => {
    const issues = told(
      profileWith({ fields: fieldsWith({ title: "/survey/Answers/L/*/T" }), texts: ["/survey/Answers/L"] }),
    );
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain('The list at "/survey/Answers/L" is JSON text');
  });

  test("answers that are a list", () => {
    const fields = { receivedMessage: { path: "/survey/Answers/*/a" }, replyMessage: { path: "/survey/Answers/*/b" } };
    const profile = profileWith({ fields: fields as never }, "Authentication");
    expect(told(profile, schemaOf("authentication"))).toEqual([
      'profile-place /variants/Authentication: "/survey/Answers" must be an object, with fields that have keys.',
    ]);
  });

  test("a message whose names are public", () => {
    expect(told(profileWith({}, "ListPicker"), schemaOf("list-picker"))).toEqual([
      "profile-mismatch /variants/ListPicker: The names of ListPicker are public: there is nothing that a profile could say.",
    ]);
  });

  test("when none of the schemas is meant, as none would have its names", async () => {
    const { issues, files } = await generate({ schemas: ["generated/schemas/list-picker.json"], profile: TIME_PICKER });
    expect([issues.map(({ code }) => code), files]).toEqual([["profile-mismatch"], []]);
  });
});

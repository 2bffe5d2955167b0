import { describe, expect, test } from "vitest";
import { isComplete } from "../../src/calibrate/calibrate.js";
import { ANSWERS, calibrated, messageOf, told } from "./export.js";

const { Event } = ANSWERS;
const A = "/survey/Answers";
const left = (exported: unknown, options = {}) => calibrated(exported, options).profile?.variants.TimePicker?.left;

test("a whole export gives a whole profile, without a word", () => {
  const result = calibrated(messageOf(ANSWERS));
  expect([told(result), isComplete(result)]).toEqual([[], true]);
  expect(result.profile).toMatchObject({
    format: "omnirich-profile/1",
    variants: {
      TimePicker: {
        date: "2026-11-26",
        fields: {
          title: { path: `${A}/Caption`, evidence: "observed" },
          timeSlots: { path: `${A}/Event/Slots`, evidence: "observed" },
          "timeSlots[].date": { path: `${A}/Event/Slots/*/Day`, evidence: "observed" },
          "timeSlots[].startTimes[]": { path: `${A}/Event/Slots/*/Starts/*`, evidence: "observed" },
        },
        texts: [],
        others: [],
        left: [],
      },
    },
  });
});

test("a profile has no value of the message in it", () => {
  const text = JSON.stringify(calibrated(messageOf({ ...ANSWERS, Secret: "a secret" })).profile);
  expect(text).not.toMatch(/omnirich-title|a secret|2037|07:41|Chatham/);
});

describe("what the platform altered is explained, and not taken", () => {
  test.each<[unknown, string]>([
    ["https://omnirich.example/image-url.png/", "with a slash at its end"],
    ["https:&#x2F;&#x2F;omnirich.example&#x2F;image-url.png", "HTML-escaped"],
    ["https%3A%2F%2Fomnirich.example%2Fimage-url.png", "percent-encoded"],
    ["<p>https://omnirich.example/image-url.png</p>", "inside HTML tags"],
    ["&lt;p&gt;https://omnirich.example/image-url.png&lt;/p&gt;", "HTML-escaped and inside HTML tags"],
    [" https://omnirich.example/image-url.png\n", "with white space around it"],
    ["https://OMNIRICH.example/image-url.png", "in other letters, small or capital"],
    ['"https://omnirich.example/image-url.png"', "in quotes"],
  ])("%j", (Pic, how) => {
    const result = calibrated(messageOf({ ...ANSWERS, Pic }));
    expect(told(result)).toEqual([`marker-altered ${A}/Pic`]);
    expect(result.issues[0]!.message).toContain(`is there, but ${how}: `);
    expect([isComplete(result), result.profile!.variants.TimePicker!.left]).toEqual([false, ["imageUrl"]]);
  });

  test.each<[keyof typeof Event, string, unknown, string, string]>([
    ["Zone", "timeZone", "Chatham Islands Standard Time", "string", "as another name of the zone"],
    ["Zone", "timeZone", 765, "number", "as another name of the zone"],
    ["Dst", "adjustForDaylightSavingTime", "Yes", "string", "as text"],
    ["ShowIn", "customerDisplayOption", "MatchEventTime", "string", "in other words"],
    ["Length", "duration", "67", "string", "as text"],
    ["Unit", "durationUnit", "Days", "string", "in other words"],
  ])("%s as %s %j, whose place --accept-altered takes, with its type", (key, field, value, type, altered) => {
    const exported = messageOf({ ...ANSWERS, Event: { ...Event, [key]: value } });
    expect(told(calibrated(exported))).toContain(`marker-altered ${A}/Event/${key}`);
    const accepted = calibrated(exported, { acceptAltered: true });
    expect(told(accepted)).toEqual([]);
    expect(accepted.profile!.variants.TimePicker!.fields[field]).toEqual({
      path: `${A}/Event/${key}`,
      evidence: "observed",
      altered,
      type,
    });
  });

  test.each([
    ["19.03.2037", "23.04.2037"],
    ["3/19/2037 12:00:00 AM", "4/23/2037 12:00:00 AM"],
    ["2037-03-19T00:00:00Z", "2037-04-23T00:00:00Z"],
    ["March 19, 2037", "April 23, 2037"],
  ])("the date %s", (one, other) => {
    const Slots = [
      { ...Event.Slots[0], Day: one },
      { ...Event.Slots[1], Day: other },
    ];
    const exported = messageOf({ ...ANSWERS, Event: { ...Event, Slots } });
    expect(told(calibrated(exported))[0]).toBe(`marker-altered ${A}/Event/Slots/0/Day`);
    expect(left(exported, { acceptAltered: true })).toEqual([]);
  });

  test("a marker inside a longer text, which nobody can accept", () => {
    const exported = messageOf({ ...ANSWERS, Caption: "Hello omnirich-title, and omnirich-titles" });
    expect(told(calibrated(exported))[0]).toBe(`marker-place ${A}/Caption`);
    expect(left(exported, { acceptAltered: true })).toEqual(["title"]);
  });

  test("a text that only starts like a marker is no form of it", () => {
    const result = calibrated(messageOf({ ...ANSWERS, Caption: "omnirich-title-2" }));
    expect(told(result)[0]).toBe("marker-missing ");
  });
});

describe("markers that are not at one place", () => {
  test("twice: both places are named", () => {
    const result = calibrated(messageOf({ ...ANSWERS, Heading: "omnirich-title" }));
    expect(told(result)[0]).toBe(`marker-twice ${A}/Caption`);
    expect(result.issues[0]!.message).toBe(
      `The marker "omnirich-title" of "title" is at 2 places: "${A}/Caption", "${A}/Heading".`,
    );
  });

  test("a second switch that is on can't be told from the first", () => {
    expect(told(calibrated(messageOf({ ...ANSWERS, IsActive: true })))[0]).toBe(`marker-twice ${A}/Event/Dst`);
  });

  test("missing: once for a list, however many entries it lacks", () => {
    const Slots = Event.Slots.map(({ Day }) => ({ Day, Starts: ["09:00"] }));
    const result = calibrated(messageOf({ ...ANSWERS, Event: { ...Event, Slots } }));
    expect(told(result).filter((issue) => issue.startsWith("marker"))).toEqual(["marker-missing "]);
    expect(result.profile!.variants.TimePicker!.left).toEqual(["timeSlots[].startTimes", "timeSlots[].startTimes[]"]);
  });

  test("none at all: one issue, and no profile", () => {
    const result = calibrated(messageOf({ Title: "Hello" }));
    expect([told(result), result.profile]).toEqual([["marker-missing "], undefined]);
    expect(result.issues[0]!.message).toBe("None of the markers of the card is in the export.");
  });

  test("as a key", () => {
    const { Caption, ...rest } = ANSWERS;
    const exported = messageOf({ ...rest, Texts: { "omnirich-title": "title" } });
    expect(told(calibrated(exported))[0]).toBe(`marker-place ${A}/Texts/omnirich-title`);
  });

  test("outside of the survey", () => {
    const { Caption, ...rest } = ANSWERS;
    const result = calibrated({ ...messageOf(rest), richObjectName: Caption });
    expect(told(result)).toEqual(["marker-place /richObjectName"]);
  });

  test("two fields in one value", () => {
    const Slots = Event.Slots.flatMap(({ Day, Starts }) => Starts.map((start) => ({ At: `${Day}T${start}` })));
    const exported = messageOf({ ...ANSWERS, Event: { ...Event, Slots } });
    const codes = told(calibrated(exported, { acceptAltered: true })).map((issue) => issue.split(" ")[0]);
    expect(codes).toEqual(["marker-twice", "marker-place"]);
  });

  test.each<[string, object]>([
    [
      "lists of two levels as one",
      { Slots: Event.Slots.flatMap(({ Starts }) => Starts), Days: ["2037-03-19", "2037-04-23"] },
    ],
    ["a day under a key of its own", { Slots: { first: Event.Slots[0], second: Event.Slots[1] } }],
    [
      "a list with an entry that the card does not have",
      { Slots: [...Event.Slots, { Day: "2037-12-24", Starts: [] }] },
    ],
    ["a place in a list of several", { Heading: undefined, Texts: ["omnirich-event-title", "more"] }],
  ])("%s is explained", (_, change) => {
    const result = calibrated(messageOf({ ...ANSWERS, Event: JSON.parse(JSON.stringify({ ...Event, ...change })) }));
    expect(told(result).map((issue) => issue.split(" ")[0])).toContain("marker-place");
    expect(isComplete(result)).toBe(false);
  });
});

test.each<[string, unknown]>([
  ["a list that is JSON text", JSON.stringify([{ T: ANSWERS.Caption }])],
  ["a list in a list", [[{ T: ANSWERS.Caption }]]],
  ["JSON text in a list", [JSON.stringify({ T: ANSWERS.Caption })]],
])("%s is found, and told to be more than a builder can write", (_, Texts) => {
  const { Caption, ...rest } = ANSWERS;
  const result = calibrated(messageOf({ ...rest, Texts }));
  expect(told(result)).toEqual([`marker-place ${A}`]);
  expect(result.issues[0]!.message).toContain("no builder can write");
});

describe("what is there beside the markers", () => {
  const Questions = { pages: [{ elements: [{ name: "q1", defaultValue: "omnirich-title" }] }] };

  test("a copy in the definition of the form is a warning; the answers count", () => {
    const result = calibrated(messageOf(ANSWERS, undefined, Questions));
    expect(told(result)).toEqual(["marker-copy /survey/Questions/pages/0/elements/0/defaultValue"]);
    expect(isComplete(result)).toBe(true);
  });

  test("a field that is only in the definition of the form is found there, with a warning", () => {
    const { Caption, ...rest } = ANSWERS;
    const result = calibrated(messageOf(rest, undefined, Questions));
    expect(told(result)).toEqual(["marker-outside /survey/Questions/pages/0/elements/0/defaultValue"]);
    const { fields } = result.profile!.variants.TimePicker!;
    expect(fields.title!.path).toBe("/survey/Questions/pages/*/elements/*/defaultValue");
  });

  test("keys that no field explains are kept by name, the outermost of each", () => {
    const result = calibrated(messageOf({ ...ANSWERS, Meta: { version: 1 }, Event: { ...Event, "a/b": [] } }));
    expect(told(result)).toEqual([`unexplained-key ${A}/Event/a~1b`]);
    expect(result.profile!.variants.TimePicker!.others).toEqual([`${A}/Event/a~1b`, `${A}/Meta`]);
  });
});

describe("what is no export of the card's message", () => {
  test.each<[string, unknown, string]>([
    ["a message of another type", messageOf(ANSWERS, 192350002), "wrong-variant /richObjectType"],
    ["a type that is text", { ...messageOf(ANSWERS), richObjectType: "192350003" }, "wrong-variant /richObjectType"],
    ["two exports", [messageOf(ANSWERS), messageOf(ANSWERS)], "mixed-exports "],
    ["no export", [], "mixed-exports "],
    ["a survey alone", [{ Questions: {} }, { Answers: ANSWERS }], "bare-content "],
    ["the object of a survey alone", { Answers: ANSWERS }, "bare-content "],
    ["answers alone", ANSWERS, "bare-content "],
    ["text", "omnirich-title", "bare-content "],
    ["a number", 7, "bare-content "],
    ["null", null, "bare-content "],
    ["a survey that is null", { ...messageOf(ANSWERS), survey: null }, "wrong-type /survey"],
    ["a survey that is broken text", { ...messageOf(ANSWERS), survey: '{"Answers":' }, "not-json /survey"],
    ["answers that are a list", messageOf([ANSWERS]), "wrong-type /survey/Answers"],
    [
      "an exported survey with two different answers",
      { ...messageOf(ANSWERS), survey: [{ Answers: ANSWERS }, { Answers: { Caption: "x" } }] },
      "raw-export /survey",
    ],
  ])("%s", (_, exported, issue) => {
    const result = calibrated(exported);
    expect([told(result), result.profile]).toEqual([[issue], undefined]);
  });

  test("two exports mixed into one: every marker is there twice", () => {
    const result = calibrated(messageOf({ ...ANSWERS, Copy: ANSWERS }));
    expect(new Set(told(result).map((issue) => issue.split(" ")[0]))).toEqual(new Set(["marker-twice"]));
  });

  test('a key "__proto__" is refused, and changes no prototype', () => {
    const exported: unknown = JSON.parse(
      JSON.stringify(messageOf({ ...ANSWERS, Extra: 0 })).replace(
        '"Extra":0',
        '"__proto__":{"polluted":"omnirich-title"}',
      ),
    );
    const result = calibrated(exported);
    expect(told(result)).toContain(`marker-place ${A}/__proto__`);
    expect(result.profile).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("JSON texts inside each other, and JSON that is deep, come to an end", () => {
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    const exported = messageOf({ ...ANSWERS, Deep: deep, Texts: JSON.stringify(JSON.stringify({ a: "{}" })) });
    expect(told(calibrated(exported))).toEqual([`unexplained-key ${A}/Deep`]);
  });
});

import {
  choice,
  documented,
  field,
  inferred,
  message,
  provisional,
  refusedInput,
  rejected,
  removed,
  replaced,
  shape,
} from "omnirich/author";
import { Type } from "typebox";
import { envelope, SIZES } from "./shared/envelope.js";
import { capability, configurable, EVERY_MESSAGE, PROVIDER_LENGTHS } from "./shared/remarks.js";
import { sampleOf, withTextSurvey } from "./shared/samples.js";
import { appleCommonSpecs, createRichMessages } from "./shared/sources.js";
import { SHOWN } from "./shared/texts.js";
import { IMAGE, STILL_IMAGE, webUrl } from "./shared/urls.js";

/** Provisional: no source shows the wire names of this message. These follow the style of the List Picker's. */
const WIRE = {
  title: "Title",
  subtitle: "subtitle",
  imageUrl: "ImageURL",
  eventTitle: "EventTitle",
  locationName: "LocationName",
  timeZone: "EventTimeZone",
  adjust: "AdjustForDaylightSavingTime",
  display: "CustomerDisplayOption",
  duration: "Duration",
  durationUnit: "DurationUnit",
  timeSlots: "TimeSlots",
  date: "Date",
  startTimes: "StartTimes",
  responseMessage: "ResponseMessage",
} as const;

const designed = documented(createRichMessages, "The field of the designer.");
const guessed = inferred(createRichMessages, "The wire name: made up in the style of the List Picker's.");
const iso = inferred(createRichMessages, "The form is ISO 8601's: what the wire has is not public.");
const optional = inferred(createRichMessages, "Optional: the designer lists it and does not call it required.");

const timeSlot = shape(
  "TimeSlot",
  {
    [WIRE.date]: field(Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }), {
      name: "date",
      form: { code: "calendar-date", expected: "a date such as 2026-12-24 (year-month-day)" },
      rules: { "calendar-date": true },
      description: "Day of the slot in the event's time zone, as an ISO date such as 2026-12-24.",
      evidence: [designed, iso, guessed],
    }),
    [WIRE.startTimes]: field(
      Type.Array(
        field(Type.String({ pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" }), {
          form: { code: "clock-time", expected: "a time such as 09:30, from 00:00 to 23:59" },
          description: "One start time.",
          evidence: designed,
        }),
        { minItems: 1 },
      ),
      {
        name: "startTimes",
        description: "When the event can start on this day, in the event's time zone: ISO times such as 09:30.",
        evidence: [
          designed,
          inferred(createRichMessages, "At least one: a day without a start is no choice."),
          iso,
          guessed,
        ],
      },
    ),
  },
  { label: "time slot", description: "A day, and the times at which the event can start on it." },
);

const answers = provisional(
  "TimePickerAnswers",
  {
    [WIRE.title]: field(Type.String({ minLength: 1 }), {
      name: "title",
      rules: SHOWN,
      description: "Title of the message.",
      evidence: [designed, guessed],
    }),
    [WIRE.subtitle]: Type.Optional(
      field(Type.String(), {
        name: "subtitle",
        rules: SHOWN,
        description: "Second line of the message.",
        evidence: [designed, guessed],
      }),
    ),
    [WIRE.imageUrl]: Type.Optional(
      field(webUrl(), {
        ...STILL_IMAGE,
        name: "imageUrl",
        description: `Picture of the message. ${IMAGE}`,
        evidence: [designed, guessed],
      }),
    ),
    [WIRE.eventTitle]: Type.Optional(
      field(Type.String(), {
        name: "eventTitle",
        rules: SHOWN,
        description: "Title of the entry in the customer's calendar.",
        evidence: [designed, optional, guessed],
      }),
    ),
    [WIRE.locationName]: Type.Optional(
      field(Type.String(), {
        name: "locationName",
        rules: SHOWN,
        description: "Place of the entry in the customer's calendar.",
        evidence: [designed, optional, guessed],
      }),
    ),
    [WIRE.timeZone]: field(Type.String({ pattern: "^[A-Za-z][A-Za-z0-9_+/-]*$" }), {
      name: "timeZone",
      form: { code: "time-zone", expected: "an IANA time zone such as Europe/Berlin" },
      rules: { "time-zone": true },
      description: "Time zone of the event, by its IANA name such as Europe/Berlin.",
      evidence: [
        documented(createRichMessages, "The designer lists zones by their standard offset from GMT."),
        inferred(createRichMessages, "By IANA name: what the wire has is not public."),
        guessed,
      ],
    }),
    [WIRE.adjust]: Type.Optional(
      field(Type.Boolean({ default: false }), {
        name: "adjustForDaylightSavingTime",
        description: "Whether the offset of daylight saving time is applied to each slot. Microsoft's default is no.",
        evidence: [designed, guessed],
      }),
    ),
    [WIRE.display]: Type.Optional(
      field(choice(["customer", "event"]), {
        name: "customerDisplayOption",
        description: "Zone in which the customer sees the slots: the customer's own (default) or the event's.",
        evidence: [designed, inferred(createRichMessages, "The two words: what the wire has is not public."), guessed],
      }),
    ),
    [WIRE.duration]: field(Type.Number({ minimum: 0 }), {
      name: "duration",
      description: "How long the event takes, from zero minutes to several days.",
      evidence: [designed, guessed],
    }),
    [WIRE.durationUnit]: field(choice(["minutes", "hours", "days"]), {
      name: "durationUnit",
      description: "Unit of the duration.",
      evidence: [designed, inferred(createRichMessages, "In small letters: what the wire has is not public."), guessed],
    }),
    [WIRE.timeSlots]: field(Type.Array(timeSlot, { minItems: 1 }), {
      name: "timeSlots",
      description: "The days and times to choose from. Devices do not show slots that are past.",
      evidence: [
        designed,
        inferred(createRichMessages, "At least one day with one start time: without, there is nothing to choose."),
        guessed,
      ],
    }),
    [WIRE.responseMessage]: Type.Optional(
      field(Type.String(), {
        name: "responseMessage",
        rules: SHOWN,
        description: "Shown in the customer's response.",
        evidence: [designed, guessed],
      }),
    ),
  },
  {
    label: "time picker",
    description: "An event, and the times at which it can start.",
    rules: {
      "past-slot": slotKeys(),
      "skipped-slot": slotKeys(),
      "daylight-saving": slotKeys(),
    },
  },
);

/** Where the rules of slots find what they compare. */
function slotKeys() {
  return { zone: WIRE.timeZone, adjust: WIRE.adjust, slots: WIRE.timeSlots, date: WIRE.date, times: WIRE.startTimes };
}

const sample = sampleOf(192350003, "Barista course", {
  [WIRE.title]: "When shall we show you the machine?",
  [WIRE.subtitle]: "It takes half an hour",
  [WIRE.eventTitle]: "Barista course",
  [WIRE.locationName]: "Contoso Coffee, Berlin",
  [WIRE.timeZone]: "Europe/Berlin",
  [WIRE.adjust]: true,
  [WIRE.duration]: 30,
  [WIRE.durationUnit]: "minutes",
  [WIRE.timeSlots]: [
    { [WIRE.date]: "2036-05-06", [WIRE.startTimes]: ["09:00", "14:30"] },
    { [WIRE.date]: "2036-05-07", [WIRE.startTimes]: ["09:00"] },
  ],
  [WIRE.responseMessage]: "See you then.",
});
const input = {
  name: "Barista course",
  title: "When shall we show you the machine?",
  timeZone: "Europe/Berlin",
  adjustForDaylightSavingTime: true,
  duration: 30,
  durationUnit: "minutes",
  timeSlots: [{ date: "2036-05-06", startTimes: ["09:00", "14:30"] }],
};
const SLOT = "/timeSlots/0";

/** Of a year whose daylight saving no law can change any more. */
const bygone = { ...input, timeSlots: [{ date: "2021-05-06", startTimes: ["09:00"] }] };

export default message({
  name: "TimePicker",
  label: "Time Picker",
  description: "Lets the customer choose a time for an event, which can then go into the customer's calendar.",
  schema: envelope("TimePicker", Type.Literal(192350003), answers),
  sizes: SIZES,
  remarks: [
    capability("TIME", inferred(appleCommonSpecs, "Apple's token for time pickers.")),
    configurable(true),
    PROVIDER_LENGTHS,
    ...EVERY_MESSAGE,
  ],
  rules: [
    {
      code: "clock-time",
      title: "A start time has two digits for the hour, a colon, and two for the minute.",
      why: "It is combined with its date and the event's time zone, which only works with one form. 24 hours, without AM or PM.",
      remedy: "Write it like 09:30 or 17:00.",
      bad: '{ date: "2036-12-24", startTimes: ["9.30 AM"] }',
      good: '{ date: "2036-12-24", startTimes: ["09:30"] }',
      source: { title: "ISO 8601, times of day" },
    },
  ],
  examples: [
    { title: "Three slots on two days", value: sample },
    { title: "The survey as JSON text", value: withTextSurvey(sample) },
  ],
  rejects: [
    refusedInput("No slots", { ...input, timeSlots: [] }, "timeSlots", "min-items"),
    refusedInput(
      "A day without times",
      replaced(input, `${SLOT}/startTimes`, []),
      "timeSlots[0].startTimes",
      "min-items",
    ),
    refusedInput("30 February", replaced(input, `${SLOT}/date`, "2036-02-30"), "timeSlots[0].date", "calendar-date"),
    refusedInput(
      "A date of another form",
      replaced(input, `${SLOT}/date`, "6/5/2036"),
      "timeSlots[0].date",
      "calendar-date",
    ),
    refusedInput(
      "A time of another form",
      replaced(input, `${SLOT}/startTimes/1`, "9:00 AM"),
      "timeSlots[0].startTimes[1]",
      "clock-time",
    ),
    refusedInput(
      "A time that daylight saving skips",
      replaced(input, SLOT, { date: "2021-03-28", startTimes: ["02:30"] }),
      "timeSlots[0].startTimes[0]",
      "skipped-slot",
    ),
    refusedInput("A Windows time zone", { ...input, timeZone: "W. Europe Standard Time" }, "timeZone", "time-zone"),
    refusedInput(
      "Daylight saving, but no adjustment",
      { ...bygone, adjustForDaylightSavingTime: false },
      "adjustForDaylightSavingTime",
      "daylight-saving",
    ),
    refusedInput("A negative duration", { ...input, duration: -1 }, "duration", "minimum"),
    refusedInput("A duration in weeks", { ...input, durationUnit: "weeks" }, "durationUnit", "not-allowed"),
    refusedInput("No time zone", removed(input, "/timeZone"), "timeZone", "missing-property"),
    rejected("Answers that are a list", replaced(sample, "/survey/Answers", []), "/survey/Answers", "wrong-type"),
  ],
});

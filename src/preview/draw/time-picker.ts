import type { Group, Lead } from "../scene.js";
import { child, say } from "../spot.js";
import { WORDS } from "../words.js";
import { fromBusiness, fromCustomer, sheet } from "./blocks.js";
import type { Draw, Subject } from "./drawing.js";
import { outline } from "./outline.js";
import { pictureOf } from "./pictures.js";
import { drawSlots, fact, minutesOf } from "./slots.js";
import { demandedText, present, textOf, titles, words } from "./texts.js";

const KNOWN = [
  ...["Title", "subtitle", "ImageURL", "EventTitle", "LocationName", "EventTimeZone", "AdjustForDaylightSavingTime"],
  ...["CustomerDisplayOption", "Duration", "DurationUnit", "TimeSlots", "ResponseMessage"],
];

/** The bubble opens a calendar of slots; the one that is chosen comes back, and may go into the customer's calendar. */
export const timePicker: Draw = (subject) => {
  const { answers } = subject;
  const at = (key: string) => child(answers, key);
  const picture = () => pictureOf(at("ImageURL"), subject);
  const lead = (): Lead => ({ kind: "lead", picture: picture(), icon: "calendar", texts: titles(answers) });
  const days = () => drawSlots(at("TimeSlots"), minutesOf(at("Duration").value, at("DurationUnit").value));

  return {
    bubble: () => [
      fromBusiness([
        ...present([picture()]),
        ...titles(answers),
        { kind: "action", icon: "calendar", text: "Choose a time" },
      ]),
    ],
    open: () => [
      sheet(
        titles(answers)[0],
        present([lead(), event(subject), ...daysOrNone(days(), subject), outline("Other fields", answers, KNOWN)]),
        WORDS.send,
      ),
    ],
    reply: () => {
      const [day] = days().filter(({ rows }) => rows.some(({ isChosen }) => isChosen));
      const time = day?.rows.find(({ isChosen }) => isChosen)?.title.text;
      const chosen: Lead = {
        kind: "lead",
        icon: "calendar",
        texts: present([
          words(day?.heading?.text ?? "A time", "title"),
          time === undefined ? undefined : words(time, "subtitle"),
          textOf(at("LocationName"), "subtitle"),
        ]),
      };
      return [fromBusiness([lead()]), fromCustomer(present([chosen, textOf(at("ResponseMessage"), "subtitle")]))];
    },
  };
};

/** What, where, for how long, and in which zone the times below are. */
function event({ answers }: Subject): Group | undefined {
  const at = (key: string) => child(answers, key);
  const zone = say(at("EventTimeZone").value);
  const isEvents = at("CustomerDisplayOption").value === "event";
  const shown = isEvents ? `Times in ${zone}` : `Times in ${zone}; devices show the customer's own zone`;
  const length = `${say(at("Duration").value)} ${say(at("DurationUnit").value)}`.trim();
  const rows = present([
    fact(at("EventTitle"), "calendar"),
    fact(at("LocationName"), "place"),
    fact(at("Duration"), "clock", length),
    fact(at("EventTimeZone"), "globe", zone && shown),
  ]);
  return rows.length > 0 ? { kind: "group", rows } : undefined;
}

function daysOrNone(days: readonly Group[], { answers }: Subject): readonly Group[] {
  if (days.length > 0) return days.map((day, index) => (index === 0 ? { ...day, hint: WORDS.chooseOne } : day));
  const slots = child(answers, "TimeSlots");
  const title = demandedText(Array.isArray(slots.value) ? { ...slots, value: "" } : slots, "body", "A time slot");
  return [{ kind: "group", rows: [{ title }] }];
}

import type { Group, Row } from "../scene.js";
import { child, items, type Spot, say } from "../spot.js";
import { demandedText, words } from "./texts.js";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const MINUTES: { readonly [unit: string]: number } = { minutes: 1, hours: 60, days: 1_440 };

/** A group for each day, with its start times as rows; the first one is chosen. */
export function drawSlots(slots: Spot, duration: number | undefined): Group[] {
  let isFirst = true;
  return items(slots).map((slot): Group => {
    const date = child(slot, "Date");
    const rows = items(child(slot, "StartTimes")).map((time): Row => {
      const isChosen = isFirst;
      isFirst = false;
      const title = { ...demandedText(time, "body", "Start time"), text: nameSpan(say(time.value), duration) };
      return { title, mark: "one", isChosen, at: time.at };
    });
    const heading = demandedText({ ...date, value: nameDay(say(date.value)) }, "caption", "Date");
    return { kind: "group", heading, rows: rows.length > 0 ? rows : [noTimes(slot)], at: slot.at };
  });
}

function noTimes(slot: Spot): Row {
  const times = child(slot, "StartTimes");
  return {
    title: demandedText({ ...times, value: Array.isArray(times.value) ? "" : times.value }, "body", "Start time"),
  };
}

/** Minutes that an event takes; nothing where the message does not say so. */
export function minutesOf(duration: unknown, unit: unknown): number | undefined {
  const factor = typeof unit === "string" && Object.hasOwn(MINUTES, unit) ? MINUTES[unit] : undefined;
  return typeof duration === "number" && duration >= 0 && factor !== undefined ? duration * factor : undefined;
}

/** "2036-05-06" as "Tuesday, 6 May 2036"; what is no date, as it is. */
export function nameDay(date: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (!time || Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== date) return date;
  return `${DAYS[time.getUTCDay()]}, ${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${date.slice(0, 4)}`;
}

/** "09:00" with 30 minutes as "09:00 – 09:30"; without an end on the same day, the start alone. */
export function nameSpan(start: string, minutes: number | undefined): string {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(start) ?? [];
  const end = Number(hour) * 60 + Number(minute) + (minutes ?? 0);
  if (!minutes || !(end <= 1_440) || !Number.isInteger(end)) return start;
  return `${start} – ${pad(Math.floor(end / 60))}:${pad(end % 60)}`;
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}

/** A row of the event: a fact with its icon. */
export function fact(spot: Spot, icon: NonNullable<Row["icon"]>, text = say(spot.value)): Row | undefined {
  return text === "" ? undefined : { title: { ...words(text, "body"), at: spot.at }, icon };
}

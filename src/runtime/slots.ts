import { escapePointer } from "./pointer.js";
import { calendarDate } from "./rules/calendar-date.js";
import { type Finding, isObject, own } from "./shapes.js";
import { instantsOf, isTimeZone } from "./zones.js";

/** Wire names of time slots, in their object: `{ [slots]: [{ [date]: "2026-11-01", [times]: ["09:00"] }] }`. */
export interface SlotKeys {
  /** IANA name of the zone in which dates and times are local. */
  readonly zone: string;
  /** Whether Dynamics adjusts the slots for daylight saving. */
  readonly adjust: string;
  readonly slots: string;
  readonly date: string;
  readonly times: string;
}

/** One start time. */
export interface Slot {
  readonly zone: string;
  readonly date: string;
  readonly time: string;
  /** JSON Pointer of the time, from the object that has the slots. */
  readonly path: string;
}

type Slots = { readonly [key: string]: unknown };

/** Every start time on a day of the calendar (since the year 1000) in a known zone; leaves out whatever is none. */
export function* slotsOf(value: Slots, keys: SlotKeys): Generator<Slot, void> {
  const zone = own(value, keys.zone);
  const slots = own(value, keys.slots);
  if (typeof zone !== "string" || !isTimeZone(zone) || !Array.isArray(slots)) return;
  for (const [index, slot] of slots.entries()) {
    if (!isObject(slot)) continue;
    const date = own(slot, keys.date);
    const times = own(slot, keys.times);
    if (!isDay(date) || !Array.isArray(times)) continue;
    const path = `/${escapePointer(keys.slots)}/${index}/${escapePointer(keys.times)}/`;
    for (const [nth, time] of times.entries()) if (isTime(time)) yield { zone, date, time, path: path + nth };
  }
}

/** The warning of a rule for each slot of which it has one to give, by the instants that the slot may mean. */
export function warnOfSlots(
  value: Slots,
  keys: SlotKeys,
  warn: (instants: readonly number[], zone: string) => Finding | undefined,
): readonly Finding[] | undefined {
  const findings: Finding[] = [];
  for (const { zone, date, time, path } of slotsOf(value, keys)) {
    const finding = warn(instantsOf(date, time, zone), zone);
    if (finding) findings.push({ ...finding, severity: "warning", found: `"${time}" of ${date}`, path, value: time });
  }
  return findings.length ? findings : undefined;
}

function isDay(date: unknown): date is string {
  return typeof date === "string" && /^[1-9]\d{3}-\d\d-\d\d$/.test(date) && !calendarDate(date, true);
}

function isTime(time: unknown): time is string {
  return typeof time === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}

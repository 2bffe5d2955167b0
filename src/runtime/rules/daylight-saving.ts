import { escapePointer } from "../pointer.js";
import { own, type RuleCheck } from "../shapes.js";
import { type SlotKeys, slotsOf } from "../slots.js";
import { observesDaylightSaving } from "../zones.js";

/**
 * Warns when slots are not adjusted for daylight saving, in a zone that observes it in the year of any of them.
 * Microsoft (Create rich messages): zones are listed by their standard offset, so that slots may be converted wrongly.
 */
export const daylightSaving: RuleCheck<{ readonly [key: string]: unknown }, SlotKeys> = (value, keys) => {
  const adjust = own(value, keys.adjust);
  if (adjust !== undefined && adjust !== false) return;
  const years = new Map([...slotsOf(value, keys)].map(({ date, zone }) => [date.slice(0, 4), zone]));
  for (const [year, zone] of years) {
    if (!observesDaylightSaving(zone, Number(year))) continue;
    return {
      code: "daylight-saving",
      severity: "warning",
      expected: `true, as ${zone} observes daylight saving`,
      ...(adjust === undefined && { found: "missing" }),
      hint: "Slots may be shown at a wrong time otherwise.",
      fix: { op: adjust === undefined ? "add" : "replace", to: true, safe: false },
      path: `/${escapePointer(keys.adjust)}`,
      value: adjust,
    };
  }
  return;
};

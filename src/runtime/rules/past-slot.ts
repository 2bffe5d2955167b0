import { escapePointer } from "../pointer.js";
import type { Finding, RuleCheck } from "../shapes.js";
import { type Slot, type SlotKeys, slotsOf, warnOfSlots } from "../slots.js";

type Check = RuleCheck<{ readonly [key: string]: unknown }, SlotKeys>;

/** Warns of start times that are over. Microsoft (Create rich messages): past slots are not shown on the device. */
export const pastSlot: Check = (value, keys) => pastSlotAt(Date.now())(value, keys);

/** The same at another present, in milliseconds of UTC. */
export function pastSlotAt(now: number): Check {
  return (value, keys) => {
    const findings = warnOfSlots(value, keys, (instants) =>
      instants.length && instants[instants.length - 1]! < now
        ? { code: "past-slot", expected: "in the future", hint: "Past slots are not shown on the device." }
        : undefined,
    );
    return findings && joinDays(findings, [...slotsOf(value, keys)], keys);
  };
}

/** A day of which all of several start times are over is one mistake, at its date. */
function joinDays(findings: readonly Finding[], slots: readonly Slot[], keys: SlotKeys): readonly Finding[] {
  const dayOf = (path: string) => path.slice(0, path.lastIndexOf(`/${escapePointer(keys.times)}/`));
  const past = new Set(findings.map(({ path }) => path));
  const days = new Map<string, { readonly date: string; times: number; ahead: number }>();
  for (const { path, date } of slots) {
    const day = days.get(dayOf(path)) ?? { date, times: 0, ahead: 0 };
    day.times++;
    if (!past.has(path)) day.ahead++;
    days.set(dayOf(path), day);
  }
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const at = dayOf(finding.path!);
    const { date, times, ahead } = days.get(at)!;
    if (ahead > 0 || times === 1) told.set(finding.path!, finding);
    else told.set(at, { ...finding, found: `"${date}"`, path: `${at}/${escapePointer(keys.date)}`, value: date });
  }
  return [...told.values()];
}

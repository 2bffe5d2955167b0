import type { RuleCheck } from "../shapes.js";
import { type SlotKeys, warnOfSlots } from "../slots.js";

/** Warns of start times that no clock in the zone shows on that day, as daylight saving skips them. */
export const skippedSlot: RuleCheck<{ readonly [key: string]: unknown }, SlotKeys> = (value, keys) =>
  warnOfSlots(value, keys, (instants, zone) =>
    instants.length
      ? undefined
      : {
          code: "skipped-slot",
          expected: `a time that clocks in ${zone} show on that day`,
          hint: "On that day clocks are set forward past it.",
        },
  );

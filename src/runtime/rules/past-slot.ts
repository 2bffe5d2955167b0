import type { RuleCheck } from "../shapes.js";
import { type SlotKeys, warnOfSlots } from "../slots.js";

/** Warns of start times that are over. Microsoft (Create rich messages): past slots are not shown on the device. */
export const pastSlot: RuleCheck<{ readonly [key: string]: unknown }, SlotKeys> = (value, keys) => {
  const now = Date.now();
  return warnOfSlots(value, keys, (instants) =>
    instants.length && instants.at(-1)! < now
      ? { code: "past-slot", expected: "in the future", hint: "Past slots are not shown on the device." }
      : undefined,
  );
};

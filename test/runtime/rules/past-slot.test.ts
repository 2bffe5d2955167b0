import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pastSlot } from "../../../src/runtime/rules/past-slot.js";
import type { Finding } from "../../../src/runtime/shapes.js";

const KEYS = { zone: "zone", adjust: "adjust", slots: "slots", date: "date", times: "times" };

const check = (zone: unknown, ...slots: unknown[]) => pastSlot({ zone, slots }, KEYS) as Finding[] | undefined;

const paths = (findings: readonly Finding[] | undefined) => findings?.map(({ path }) => path);

describe("pastSlot", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse("2026-11-01T08:00Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("warns of a start time that is over", () => {
    expect(check("Europe/Berlin", { date: "2026-11-01", times: ["08:59"] })).toEqual([
      {
        code: "past-slot",
        severity: "warning",
        expected: "in the future",
        found: '"08:59" of 2026-11-01',
        hint: "Past slots are not shown on the device.",
        path: "/slots/0/times/0",
        value: "08:59",
      },
    ]);
  });

  it("takes a start time until it is over, to the millisecond", () => {
    const slot = { date: "2026-11-01", times: ["09:00"] };
    expect(check("Europe/Berlin", slot)).toBeUndefined();
    vi.setSystemTime(Date.now() + 1);
    expect(check("Europe/Berlin", slot)).toHaveLength(1);
  });

  it.each([
    ["UTC", "07:59", "08:00"],
    ["Europe/Berlin", "08:59", "09:00"],
    ["America/New_York", "02:59", "03:00"],
    ["Asia/Kolkata", "13:29", "13:30"],
    ["Asia/Kathmandu", "13:44", "13:45"],
    ["Pacific/Kiritimati", "21:59", "22:00"],
  ])("reads start times by the clocks in %s: %s is over, %s is not", (zone, over, next) => {
    expect(paths(check(zone, { date: "2026-11-01", times: [next, over] }))).toEqual(["/slots/0/times/1"]);
  });

  it("counts the later one of two instants, when clocks are set back", () => {
    const slot = { date: "2026-11-01", times: ["01:30"] };
    vi.setSystemTime(Date.parse("2026-11-01T06:30Z"));
    expect(check("America/New_York", slot)).toBeUndefined();
    vi.setSystemTime(Date.parse("2026-11-01T06:31Z"));
    expect(check("America/New_York", slot)).toHaveLength(1);
  });

  it("warns of each start time that is over, of a day whose times all are once, and of nothing else", () => {
    const findings = check(
      "UTC",
      { date: "2025-11-01", times: ["09:00", "10:00"] },
      { date: "2026-11-01", times: ["07:00", "09:00"] },
      { date: "2026-10-31", times: ["23:59"] },
      { date: "2027-01-01", times: ["00:00"] },
    );
    expect(paths(findings)).toEqual(["/slots/0/date", "/slots/1/times/0", "/slots/2/times/0"]);
    expect(findings?.[0]).toMatchObject({ value: "2025-11-01", found: '"2025-11-01"' });
  });

  it.each([
    ["a time that clocks skip", "Europe/Berlin", { date: "2026-03-29", times: ["02:30"] }],
    ["a day that is none", "UTC", { date: "2026-02-30", times: ["09:00"] }],
    ["a time that is none", "UTC", { date: "2020-01-01", times: ["9 o'clock", null, 9] }],
    ["an unknown zone", "Europe/Nowhere", { date: "2020-01-01", times: ["09:00"] }],
    ["no zone", undefined, { date: "2020-01-01", times: ["09:00"] }],
    ["no times", "UTC", { date: "2020-01-01", times: [] }],
    ["null for a slot", "UTC", null],
    ["a slot of slots", "UTC", [{ date: "2020-01-01", times: ["09:00"] }]],
  ])("says nothing of %s", (_, zone, slot) => {
    expect(check(zone, slot)).toBeUndefined();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.constantFrom("UTC", null), fc.array(fc.jsonValue()), fc.jsonValue(), (zone, times, any) => {
        check(zone, { date: "2020-01-01", times }, any);
        pastSlot({ zone, slots: any }, KEYS);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skippedSlot } from "../../../src/runtime/rules/skipped-slot.js";
import type { Finding } from "../../../src/runtime/shapes.js";

const KEYS = { zone: "zone", adjust: "adjust", slots: "slots", date: "date", times: "times" };

const check = (zone: unknown, ...slots: unknown[]) => skippedSlot({ zone, slots }, KEYS) as Finding[] | undefined;

describe("skippedSlot", () => {
  it("warns of a start time that no clock shows", () => {
    expect(check("Europe/Berlin", { date: "2026-03-29", times: ["01:30", "02:30", "03:30"] })).toEqual([
      {
        code: "skipped-slot",
        severity: "warning",
        expected: "a time that clocks in Europe/Berlin show on that day",
        found: '"02:30" of 2026-03-29',
        hint: "On that day clocks are set forward past it.",
        path: "/slots/0/times/1",
        value: "02:30",
      },
    ]);
  });

  it.each([
    ["Europe/Berlin", "2026-03-29", ["02:00", "02:59"], ["01:59", "03:00"]],
    ["America/New_York", "2026-03-08", ["02:00", "02:59"], ["01:59", "03:00"]],
    ["Australia/Lord_Howe", "2026-10-04", ["02:00", "02:29"], ["01:59", "02:30"]],
    ["Africa/Casablanca", "2025-04-06", ["02:00", "02:59"], ["01:59", "03:00"]],
    ["America/Sao_Paulo", "2018-11-04", ["00:00", "00:59"], ["01:00", "23:59"]],
  ])("knows where the gap begins and ends in %s on %s", (zone, date, skipped, shown) => {
    const findings = check(zone, { date, times: shown }, { date, times: skipped });
    expect(findings?.map(({ path }) => path)).toEqual(["/slots/1/times/0", "/slots/1/times/1"]);
  });

  it.each([
    ["a time that comes twice", "Europe/Berlin", "2026-10-25", "02:30"],
    ["a zone without daylight saving", "Asia/Kolkata", "2026-03-29", "02:30"],
    ["a zone that gave up daylight saving", "America/Sao_Paulo", "2026-11-01", "00:30"],
    ["UTC", "UTC", "2026-03-29", "02:30"],
    ["a day that is none", "Europe/Berlin", "2026-02-30", "02:30"],
    ["a year that nobody means", "Europe/Berlin", "0026-03-29", "02:30"],
    ["a time that is none", "Europe/Berlin", "2026-03-29", "2:30"],
    ["an unknown zone", "Europe/Nowhere", "2026-03-29", "02:30"],
    ["null for a zone", null, "2026-03-29", "02:30"],
  ])("says nothing of %s", (_, zone, date, time) => {
    expect(check(zone, { date, times: [time] })).toBeUndefined();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Europe/Berlin", null),
        fc.array(fc.jsonValue()),
        fc.jsonValue(),
        (zone, times, any) => {
          check(zone, { date: "2026-03-29", times }, any);
          skippedSlot({ zone, slots: any }, KEYS);
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });
});

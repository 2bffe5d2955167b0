import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daylightSaving } from "../../../src/runtime/rules/daylight-saving.js";

const KEYS = { zone: "zone", adjust: "adjust", slots: "slots", date: "date", times: "times" };

const on = (...dates: unknown[]) => dates.map((date) => ({ date, times: ["09:00"] }));

const berlin = (more: object) => ({ zone: "Europe/Berlin", slots: on("2026-07-01"), ...more });

describe("daylightSaving", () => {
  it("warns when the toggle is off, and would switch it on", () => {
    expect(daylightSaving(berlin({ adjust: false }), KEYS)).toEqual({
      code: "daylight-saving",
      severity: "warning",
      expected: "true, as Europe/Berlin observes daylight saving",
      hint: "Slots may be shown at a wrong time otherwise.",
      fix: { op: "replace", to: true, safe: false },
      path: "/adjust",
      value: false,
    });
  });

  it("warns when the toggle is missing, and would add it", () => {
    expect(daylightSaving(berlin({}), KEYS)).toEqual({
      code: "daylight-saving",
      severity: "warning",
      expected: "true, as Europe/Berlin observes daylight saving",
      found: "missing",
      hint: "Slots may be shown at a wrong time otherwise.",
      fix: { op: "add", to: true, safe: false },
      path: "/adjust",
      value: undefined,
    });
  });

  it("takes the toggle when it is on", () => {
    expect(daylightSaving(berlin({ adjust: true }), KEYS)).toBeUndefined();
  });

  it.each([
    ["true"],
    ["Yes"],
    [1],
    [0],
    [null],
    [[]],
    [{}],
  ])("leaves a toggle of the wrong type, %j, alone", (adjust) => {
    expect(daylightSaving(berlin({ adjust }), KEYS)).toBeUndefined();
  });

  it.each([
    ["daylight saving in winter too, as of its year", "Europe/Berlin", ["2026-12-24"]],
    ["half an hour of it", "Australia/Lord_Howe", ["2026-07-01"]],
    ["standard time around Ramadan only", "Africa/Casablanca", ["2025-07-01"]],
    ["it in the year of one slot of many", "America/Sao_Paulo", ["2026-07-01", "2018-07-01", "2026-07-01"]],
    ["it, while other slots are none", "Europe/Berlin", ["2026-02-30", null, "2026-07-01"]],
  ])("warns of %s", (_, zone, dates) => {
    expect(daylightSaving({ zone, adjust: false, slots: on(...dates) }, KEYS)).toMatchObject({ path: "/adjust" });
  });

  it.each([
    ["a zone without daylight saving", "Asia/Kolkata", on("2026-07-01")],
    ["a zone that gave it up before the year of the slots", "America/Sao_Paulo", on("2026-07-01", "2020-01-01")],
    ["UTC", "UTC", on("2026-07-01")],
    ["no slots", "Europe/Berlin", []],
    ["slots without start times", "Europe/Berlin", [{ date: "2026-07-01", times: [] }]],
    ["slots that are none", "Europe/Berlin", on("2026-02-30", "soon", null)],
    ["slots that are no list", "Europe/Berlin", { date: "2026-07-01", times: ["09:00"] }],
    ["an unknown zone", "Europe/Nowhere", on("2026-07-01")],
    ["a zone that is no text", ["Europe/Berlin"], on("2026-07-01")],
  ])("says nothing of %s", (_, zone, slots) => {
    expect(daylightSaving({ zone, adjust: false, slots }, KEYS)).toBeUndefined();
  });

  it("escapes the name of the toggle, and does not take an inherited property for it", () => {
    const keys = { ...KEYS, adjust: "a/~b" };
    expect(daylightSaving(berlin({ "a/~b": false }), keys)).toMatchObject({ path: "/a~1~0b", value: false });
    for (const adjust of ["constructor", "__proto__", "toString"]) {
      const path = `/${adjust}`;
      expect(daylightSaving(berlin({}), { ...KEYS, adjust })).toMatchObject({ path, fix: { op: "add" } });
    }
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("UTC", "Europe/Berlin", null),
        fc.jsonValue(),
        fc.jsonValue(),
        (zone, adjust, any) => {
          daylightSaving({ zone, adjust, slots: any }, KEYS);
          daylightSaving({ zone, adjust: false, slots: [any, { date: "2026-07-01", times: any }] }, KEYS);
          daylightSaving({ zone: any, adjust, slots: on("2026-07-01") }, KEYS);
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });
});

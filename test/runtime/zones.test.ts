import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantsOf, isTimeZone, observesDaylightSaving } from "../../src/runtime/zones.js";

const MINUTE = 60_000;
const ZONES = [
  ...Intl.supportedValuesOf("timeZone"),
  "UTC",
  "Etc/GMT+12",
  "Etc/GMT-14",
  "Asia/Kolkata",
  "europe/berlin",
];

/** Date and time in a zone, by another way than that of the code under test. */
function localOf(instant: number, zone: string): [date: string, time: string] {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
    hourCycle: "h23",
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return [`${parts.year}-${parts.month}-${parts.day}`, `${parts.hour}:${parts.minute}`];
}

describe("instantsOf", () => {
  it.each([
    ["UTC", "2026-03-29 02:30", ["2026-03-29T02:30Z"]],
    ["Europe/Berlin", "2026-01-15 09:00", ["2026-01-15T08:00Z"]],
    ["Europe/Berlin", "2026-07-15 09:00", ["2026-07-15T07:00Z"]],
    ["Asia/Kolkata", "2026-03-29 09:00", ["2026-03-29T03:30Z"]],
    ["Asia/Kathmandu", "2026-03-29 02:30", ["2026-03-28T20:45Z"]],
    ["Pacific/Apia", "2026-01-15 09:00", ["2026-01-14T20:00Z"]],
    ["America/Sao_Paulo", "2026-01-15 00:30", ["2026-01-15T03:30Z"]],
    ["America/Sao_Paulo", "2018-12-24 00:30", ["2018-12-24T02:30Z"]],
    ["Africa/Casablanca", "2025-01-15 09:00", ["2025-01-15T08:00Z"]],
    ["Africa/Casablanca", "2025-03-15 09:00", ["2025-03-15T09:00Z"]],
  ])("knows what clocks in %s mean by %s", (zone, local, instants) => {
    expect(read(local, zone)).toEqual(instants);
  });

  it.each([
    ["Europe/Berlin", "2026-03-29 01:59", ["2026-03-29T00:59Z"]],
    ["Europe/Berlin", "2026-03-29 02:00", []],
    ["Europe/Berlin", "2026-03-29 02:59", []],
    ["Europe/Berlin", "2026-03-29 03:00", ["2026-03-29T01:00Z"]],
    ["America/New_York", "2026-03-08 01:59", ["2026-03-08T06:59Z"]],
    ["America/New_York", "2026-03-08 02:30", []],
    ["America/New_York", "2026-03-08 03:00", ["2026-03-08T07:00Z"]],
    ["Australia/Lord_Howe", "2026-10-04 01:59", ["2026-10-03T15:29Z"]],
    ["Australia/Lord_Howe", "2026-10-04 02:00", []],
    ["Australia/Lord_Howe", "2026-10-04 02:29", []],
    ["Australia/Lord_Howe", "2026-10-04 02:30", ["2026-10-03T15:30Z"]],
    ["Africa/Casablanca", "2025-04-06 01:59", ["2025-04-06T01:59Z"]],
    ["Africa/Casablanca", "2025-04-06 02:30", []],
    ["Africa/Casablanca", "2025-04-06 03:00", ["2025-04-06T02:00Z"]],
    ["America/Sao_Paulo", "2018-11-03 23:59", ["2018-11-04T02:59Z"]],
    ["America/Sao_Paulo", "2018-11-04 00:00", []],
    ["America/Sao_Paulo", "2018-11-04 01:00", ["2018-11-04T03:00Z"]],
    ["Pacific/Apia", "2011-12-29 23:59", ["2011-12-30T09:59Z"]],
    ["Pacific/Apia", "2011-12-30 00:00", []],
    ["Pacific/Apia", "2011-12-30 12:00", []],
    ["Pacific/Apia", "2011-12-30 23:59", []],
    ["Pacific/Apia", "2011-12-31 00:00", ["2011-12-30T10:00Z"]],
  ])("has none for a time that clocks in %s are set forward past, and one beside it: %s", (zone, local, instants) => {
    expect(read(local, zone)).toEqual(instants);
  });

  it.each([
    ["Europe/Berlin", "2026-10-25 01:59", ["2026-10-24T23:59Z"]],
    ["Europe/Berlin", "2026-10-25 02:00", ["2026-10-25T00:00Z", "2026-10-25T01:00Z"]],
    ["Europe/Berlin", "2026-10-25 02:59", ["2026-10-25T00:59Z", "2026-10-25T01:59Z"]],
    ["Europe/Berlin", "2026-10-25 03:00", ["2026-10-25T02:00Z"]],
    ["America/New_York", "2026-11-01 00:59", ["2026-11-01T04:59Z"]],
    ["America/New_York", "2026-11-01 01:30", ["2026-11-01T05:30Z", "2026-11-01T06:30Z"]],
    ["America/New_York", "2026-11-01 02:00", ["2026-11-01T07:00Z"]],
    ["Australia/Lord_Howe", "2026-04-05 01:29", ["2026-04-04T14:29Z"]],
    ["Australia/Lord_Howe", "2026-04-05 01:45", ["2026-04-04T14:45Z", "2026-04-04T15:15Z"]],
    ["Australia/Lord_Howe", "2026-04-05 02:00", ["2026-04-04T15:30Z"]],
    ["Africa/Casablanca", "2025-02-23 02:30", ["2025-02-23T01:30Z", "2025-02-23T02:30Z"]],
    ["Africa/Casablanca", "2025-02-23 03:00", ["2025-02-23T03:00Z"]],
    ["America/Sao_Paulo", "2019-02-16 23:30", ["2019-02-17T01:30Z", "2019-02-17T02:30Z"]],
    ["America/Sao_Paulo", "2019-02-17 00:00", ["2019-02-17T03:00Z"]],
  ])("has two, earlier first, for a time that clocks in %s are set back over: %s", (zone, local, instants) => {
    expect(read(local, zone)).toEqual(instants);
  });

  it.each([
    ["Etc/GMT-14", "2026-01-01 00:00", ["2025-12-31T10:00Z"]],
    ["Etc/GMT-14", "2026-01-01 23:59", ["2026-01-01T09:59Z"]],
    ["Pacific/Kiritimati", "2026-01-01 00:00", ["2025-12-31T10:00Z"]],
    ["Etc/GMT+12", "2026-12-31 00:00", ["2026-12-31T12:00Z"]],
    ["Etc/GMT+12", "2026-12-31 23:59", ["2027-01-01T11:59Z"]],
    ["Europe/Berlin", "2024-02-29 00:00", ["2024-02-28T23:00Z"]],
    ["Asia/Kathmandu", "2024-03-01 00:00", ["2024-02-29T18:15Z"]],
    ["UTC", "1000-01-01 00:00", ["1000-01-01T00:00Z"]],
    ["UTC", "9999-12-31 23:59", ["9999-12-31T23:59Z"]],
  ])("is right at the edges of days, months and years in %s: %s", (zone, local, instants) => {
    expect(read(local, zone)).toEqual(instants);
  });

  it("finds every instant again by what clocks show", () => {
    const instants = fc.integer({ min: Date.UTC(1973) / MINUTE, max: Date.UTC(2100) / MINUTE });
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (minute, zone) => {
        const instant = minute * MINUTE;
        expect(instantsOf(...localOf(instant, zone), zone)).toContain(instant);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it("finds both instants of a time around every change of clocks, and nothing that clocks don't show", () => {
    const minutes = fc.integer({ min: -180, max: 180 });
    const changes = fc.constantFrom(
      ["Europe/Berlin", "2026-03-29T01:00Z"],
      ["Europe/Berlin", "2026-10-25T01:00Z"],
      ["America/New_York", "2026-03-08T07:00Z"],
      ["America/New_York", "2026-11-01T06:00Z"],
      ["Australia/Lord_Howe", "2026-04-04T15:00Z"],
      ["Australia/Lord_Howe", "2026-10-03T15:30Z"],
      ["Africa/Casablanca", "2025-02-23T02:00Z"],
      ["Africa/Casablanca", "2025-04-06T02:00Z"],
      ["Pacific/Apia", "2011-12-30T10:00Z"],
    );
    fc.assert(
      fc.property(changes, minutes, ([zone, change], offset) => {
        const instant = Date.parse(change!) + offset * MINUTE;
        const [date, time] = localOf(instant, zone!);
        const near = Array.from({ length: 421 }, (_, i) => instant + (i - 210) * MINUTE);
        const same = near.filter((other) => localOf(other, zone!).join() === [date, time].join());
        expect(instantsOf(date, time, zone!)).toEqual(same);
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});

describe("observesDaylightSaving", () => {
  it.each([
    ["Europe/Berlin", 2026],
    ["America/New_York", 2026],
    ["Australia/Lord_Howe", 2026],
    ["Pacific/Auckland", 2026],
    ["Africa/Casablanca", 2025],
    ["Africa/Cairo", 2010],
    ["America/Sao_Paulo", 2018],
    ["America/Sao_Paulo", 2019],
    ["Pacific/Apia", 2020],
    ["Pacific/Apia", 2010], // since September
    ["America/Argentina/Buenos_Aires", 2007], // since the 30th of December
    ["europe/berlin", 2026],
  ])("is true of %s in %i", (zone, year) => {
    expect(observesDaylightSaving(zone, year)).toBe(true);
  });

  it.each([
    ["UTC", 2026],
    ["Asia/Kolkata", 2026],
    ["Asia/Kathmandu", 2026],
    ["Asia/Tokyo", 2026],
    ["America/Phoenix", 2026],
    ["America/Sao_Paulo", 2020],
    ["America/Sao_Paulo", 2026],
    ["Pacific/Apia", 2022],
    ["Etc/GMT+5", 2026],
    ["UTC", 1000],
    ["UTC", 9999],
  ])("is false of %s in %i", (zone, year) => {
    expect(observesDaylightSaving(zone, year)).toBe(false);
  });
});

describe("isTimeZone", () => {
  it("knows every zone by each of its names in any case, again and again", () => {
    for (const zone of [...ZONES, ...ZONES]) {
      expect(isTimeZone(zone)).toBe(true);
      expect(isTimeZone(zone.toUpperCase())).toBe(true);
    }
  });

  it.each([
    [""],
    ["+02:00"],
    ["-02:00"],
    ["02:00"],
    ["Europe/Nowhere"],
    ["Asia/\u212aolkata"],
    ["__proto__"],
    ["Z"],
  ])("knows none by the name %j", (zone) => {
    expect(isTimeZone("Asia/Kolkata")).toBe(true);
    expect(isTimeZone(zone)).toBe(false);
  });
});

function read(local: string, zone: string): string[] {
  const [date, time] = local.split(" ");
  return instantsOf(date!, time!, zone).map((instant) => new Date(instant).toISOString().replace(":00.000Z", "Z"));
}

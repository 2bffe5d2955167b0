import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { timeZone } from "../../../src/runtime/rules/time-zone.js";

const REFUSED = { code: "time-zone", expected: "an IANA time zone such as Europe/Berlin" };

describe("timeZone", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ["Europe/Berlin"],
    ["America/Argentina/Buenos_Aires"],
    ["America/Port-au-Prince"],
    ["Asia/Kolkata"],
    ["Asia/Calcutta"],
    ["Europe/Kyiv"],
    ["US/Pacific"],
    ["UTC"],
    ["GMT"],
    ["Etc/GMT+5"],
    ["Etc/GMT-14"],
    ["europe/berlin"],
    ["EUROPE/ISTANBUL"],
  ])("takes %s", (zone) => {
    expect(timeZone(zone, true)).toBeUndefined();
  });

  it.each([
    ["an offset", "+02:00"],
    ["a negative offset", "-0300"],
    ["an offset of hours", "+02"],
    ["an offset without sign", "02:00"],
    ["an offset of GMT", "GMT+1"],
    ["an offset of UTC", "UTC+1"],
    ["a sign of ISO 8601", "Z"],
    ["a city", "Berlin"],
    ["a planet", "Mars/Phobos"],
    ["no text", ""],
    ["blanks", "   "],
    ["the null of another language", "null"],
    ["a name of Object.prototype", "constructor"],
    ["__proto__", "__proto__"],
    ["NUL", "Europe/Berlin\0\0\0\0\0\0\0\0"],
  ])("refuses %s, %j, and suggests nothing silly", (_, zone) => {
    expect(timeZone(zone, true)).toEqual(REFUSED);
  });

  it.each([
    ["Europe/Berln", "Europe/Berlin"],
    ["europe/berln", "Europe/Berlin"],
    ["Europe Berlin", "Europe/Berlin"],
    [" Europe/Berlin", "Europe/Berlin"],
    ["America/NewYork", "America/New_York"],
    ["america/new york", "America/New_York"],
    ["Asia/Tokio", "Asia/Tokyo"],
  ])("suggests for %j that it was meant to be %s", (zone, to) => {
    const hint = `Did you mean "${to}"?`;
    expect(timeZone(zone, true)).toEqual({ ...REFUSED, hint, fix: { op: "replace", to, safe: false } });
  });

  it.each([
    ["W. Europe Standard Time"],
    ["GMT Standard Time"],
    ["Eastern Standard Time"],
    ["Tokyo Standard Time"],
  ])("says of %s that Windows calls a zone so", (zone) => {
    const hint = "That is a name of Windows. Write the IANA name of the zone.";
    expect(timeZone(zone, true)).toEqual({ ...REFUSED, hint });
  });

  it("refuses offsets where Intl takes them", () => {
    vi.stubGlobal("Intl", { DateTimeFormat: class {} });
    expect(timeZone("+02:00", true)).toEqual(REFUSED);
    expect(timeZone("-05", true)).toEqual(REFUSED);
    expect(timeZone("2", true)).toEqual(REFUSED);
  });

  it("suggests nothing where Intl lists no zones", () => {
    vi.stubGlobal("Intl", { DateTimeFormat: Intl.DateTimeFormat });
    expect(timeZone("Europe/Berln", true)).toEqual(REFUSED);
  });

  it("takes every zone that Intl lists, and those that it suggests", () => {
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      expect(timeZone(zone, true)).toBeUndefined();
      const finding = timeZone(`${zone}_`, true);
      expect(finding).toMatchObject({ fix: { to: zone } });
    }
  });

  it("never throws, and is quick with a text of a million characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (zone) => {
        timeZone(zone, true);
      }),
      { seed: 2, numRuns: 300 },
    );
    const started = performance.now();
    expect(timeZone("Europe/Berlin".repeat(80_000), true)).toEqual(REFUSED);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

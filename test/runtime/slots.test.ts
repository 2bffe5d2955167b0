import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SlotKeys, slotsOf, warnOfSlots } from "../../src/runtime/slots.js";

const KEYS: SlotKeys = { zone: "zone", adjust: "adjust", slots: "slots", date: "date", times: "times" };

const read = (value: { readonly [key: string]: unknown }, keys = KEYS) =>
  [...slotsOf(value, keys)].map(({ date, time, path }) => `${date} ${time} ${path}`);

const berlin = (...slots: unknown[]) => ({ zone: "Europe/Berlin", slots });

describe("slotsOf", () => {
  it("yields every start time with its zone and its pointer", () => {
    const value = berlin({ date: "2026-11-01", times: ["09:00", "23:59"] }, { date: "2026-11-02", times: ["00:00"] });
    expect([...slotsOf(value, KEYS)]).toEqual([
      { zone: "Europe/Berlin", date: "2026-11-01", time: "09:00", path: "/slots/0/times/0" },
      { zone: "Europe/Berlin", date: "2026-11-01", time: "23:59", path: "/slots/0/times/1" },
      { zone: "Europe/Berlin", date: "2026-11-02", time: "00:00", path: "/slots/1/times/0" },
    ]);
  });

  it.each([
    [{ zone: "constructor", adjust: "toString", slots: "valueOf", date: "__proto__", times: "hasOwnProperty" }],
    [{ zone: "__proto__", adjust: "then", slots: "toJSON", date: "constructor", times: "valueOf" }],
    [{ zone: "$", adjust: "", slots: "a/b", date: "a b", times: "~1" }],
  ])("reads wire names such as %j as they are, and escapes them in pointers", (keys) => {
    const json = `{ ${JSON.stringify(keys.zone)}: "UTC", ${JSON.stringify(keys.slots)}: [{
      ${JSON.stringify(keys.date)}: "2026-11-01", ${JSON.stringify(keys.times)}: ["09:00"] }] }`;
    const escaped = (key: string) => key.replace("~", "~0").replace("/", "~1");
    expect(read(JSON.parse(json), keys)).toEqual([
      `2026-11-01 09:00 /${escaped(keys.slots)}/0/${escaped(keys.times)}/0`,
    ]);
    expect(read({}, keys)).toEqual([]);
    expect(read({ [keys.slots]: [{}] }, keys)).toEqual([]);
  });

  it("leaves out what is no start time, and goes on with the next", () => {
    const times = [null, 9, "9:00", "09:00:00", "24:00", "09:60", "0900", "", ["09:00"], {}, "09:00\n", "10:00"];
    expect(read(berlin({ date: "2026-11-01", times }))).toEqual(["2026-11-01 10:00 /slots/0/times/11"]);
  });

  it("leaves out what is no day, and goes on with the next", () => {
    const times = ["09:00"];
    const dates = [
      "2026-02-30",
      "2026-13-01",
      "0026-11-01",
      "26-11-01",
      "01.11.2026",
      "",
      null,
      20261101,
      {},
      [],
      true,
    ];
    const slots = [null, 1, "2026-11-01", [], ["2026-11-01", times], {}, { date: "2026-11-01" }, { times }];
    const last = { date: "2026-11-01", times };
    expect(read(berlin(...dates.map((date) => ({ date, times })), ...slots, last))).toEqual([
      `2026-11-01 09:00 /slots/${dates.length + slots.length}/times/0`,
    ]);
  });

  it.each([
    ["times are text", berlin({ date: "2026-11-01", times: "09:00" })],
    ["times are an object", berlin({ date: "2026-11-01", times: { 0: "09:00", length: 1 } })],
    ["slots are an object", { zone: "UTC", slots: { 0: { date: "2026-11-01", times: ["09:00"] } } }],
    ["slots are null", { zone: "UTC", slots: null }],
    ["there are none", { zone: "UTC" }],
    ["the zone is missing", { slots: [{ date: "2026-11-01", times: ["09:00"] }] }],
    ["the zone is unknown", { zone: "Europe/Nowhere", slots: [{ date: "2026-11-01", times: ["09:00"] }] }],
    ["the zone is an offset", { zone: "+02:00", slots: [{ date: "2026-11-01", times: ["09:00"] }] }],
    ["the zone is a list", { zone: ["UTC"], slots: [{ date: "2026-11-01", times: ["09:00"] }] }],
  ])("yields nothing when %s", (_, value) => {
    expect(read(value)).toEqual([]);
  });

  it("never throws", () => {
    const mostly = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: value }, fc.jsonValue());
    const slot = fc.record({ date: mostly(fc.constant("2026-11-01")), times: mostly(fc.array(fc.jsonValue())) });
    const value = fc.record({ zone: mostly(fc.constantFrom("UTC", "x")), slots: mostly(fc.array(mostly(slot))) });
    fc.assert(
      fc.property(fc.oneof(value, fc.dictionary(fc.string(), fc.jsonValue())), (any) => {
        read(any);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe("warnOfSlots", () => {
  const value = { zone: "UTC", slots: [{ date: "2026-11-01", times: ["09:00", "10:00", "11:00"] }] };

  it("gives each slot's instants and zone, and puts the warning at its place", () => {
    const ten = Date.parse("2026-11-01T10:00Z");
    const finding = { code: "tea-time", expected: "a time for coffee" };
    const warn = ([instant]: readonly number[], zone: string) =>
      instant === ten && zone === "UTC" ? finding : undefined;
    expect(warnOfSlots(value, KEYS, warn)).toEqual([
      {
        ...finding,
        severity: "warning",
        found: '"10:00" of 2026-11-01',
        path: "/slots/0/times/1",
        value: "10:00",
      },
    ]);
  });

  it("is undefined when there is nothing to warn of", () => {
    expect(warnOfSlots(value, KEYS, () => undefined)).toBeUndefined();
  });
});

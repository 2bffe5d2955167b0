import vm from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snapshot } from "../../src/runtime/snapshot.js";
import { isDeeplyFrozen } from "./support.js";

/** Codes and places of what was refused. */
const refusals = (value: unknown) => snapshot(value).issues.map(({ code, path }) => `${code} ${path}`);

describe("a snapshot", () => {
  it("is a deeply frozen copy that shares nothing with its source", () => {
    const source = { a: [{ b: 1 }], c: { d: "x" }, e: null };
    const { value, issues } = snapshot(source);
    expect(issues).toEqual([]);
    expect(value).toStrictEqual(source);
    expect(isDeeplyFrozen(value)).toBe(true);
    expect(Object.isFrozen(source)).toBe(false);
    source.a[0]!.b = 2;
    expect(value).toHaveProperty("a.0.b", 1);
  });

  it("says exactly what JSON says, for every JSON value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = snapshot(value);
        expect(copy.issues).toEqual([]);
        expect(JSON.stringify(copy.value)).toBe(JSON.stringify(value));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it("never throws, and is plain, frozen data whatever it was made of", () => {
    fc.assert(
      fc.property(
        fc.anything({ withDate: true, withMap: true, withBigInt: true, withNullPrototype: true }),
        (value) => {
          const { value: copy, issues } = snapshot(value);
          expect(isDeeplyFrozen(copy)).toBe(true);
          if (issues.length > 0) expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["not-plain-data"]));
          else if (copy !== undefined) expect(JSON.parse(JSON.stringify(copy))).toEqual(copy);
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });

  it("leaves out properties that are undefined", () => {
    const { value, issues } = snapshot({ a: undefined, b: [{ c: undefined }] });
    expect(value).toStrictEqual({ b: [{}] });
    expect(issues).toEqual([]);
  });

  it("is nothing when there is nothing", () => {
    expect(snapshot(undefined)).toEqual({ value: undefined, issues: [] });
    expect(snapshot({ toJSON: () => undefined })).toEqual({ value: undefined, issues: [] });
  });

  it("says what JSON says of what has a toJSON: a Date is its ISO text", () => {
    const when = new Date(Date.UTC(2026, 0, 2));
    const foreign: unknown = vm.runInNewContext("new Date(Date.UTC(2026, 0, 2))");
    const money = { amount: 1, toJSON: () => ({ EUR: 1 }) };
    const { value, issues } = snapshot({ when, foreign, money });
    expect(issues).toEqual([]);
    expect(value).toStrictEqual({
      when: "2026-01-02T00:00:00.000Z",
      foreign: "2026-01-02T00:00:00.000Z",
      money: { EUR: 1 },
    });
  });

  it("takes empty text, false, null and zero for the values that they are", () => {
    for (const value of ["", false, null, 0]) expect(snapshot(value)).toEqual({ value, issues: [] });
  });

  it("takes one object in two places for two copies, not for a circle", () => {
    const shared = { x: 1 };
    const { value, issues } = snapshot({ a: shared, b: [shared, shared] });
    expect(issues).toEqual([]);
    expect(value).toStrictEqual({ a: { x: 1 }, b: [{ x: 1 }, { x: 1 }] });
  });

  it("takes plain objects of another frame and objects without a prototype", () => {
    const foreign: unknown = vm.runInNewContext("({ a: [{ b: 1 }] })");
    expect(snapshot(foreign)).toEqual({ value: { a: [{ b: 1 }] }, issues: [] });
    const bare = Object.assign(Object.create(null), { a: 1 });
    expect(snapshot(bare)).toEqual({ value: { a: 1 }, issues: [] });
  });

  it("keeps __proto__ as an ordinary key", () => {
    const { value, issues } = snapshot(JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'));
    expect(issues).toEqual([]);
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it("reads every getter once", () => {
    let reads = 0;
    const source = {
      get a() {
        reads++;
        return { b: reads };
      },
    };
    expect(snapshot(source).value).toStrictEqual({ a: { b: 1 } });
    expect(reads).toBe(1);
  });

  it("reads every property of a proxy once", () => {
    const reads = new Map<PropertyKey, number>();
    const source = new Proxy(
      { a: 1, b: 2 },
      {
        get(target, key, receiver) {
          reads.set(key, (reads.get(key) ?? 0) + 1);
          return Reflect.get(target, key, receiver);
        },
      },
    );
    expect(snapshot(source).value).toStrictEqual({ a: 1, b: 2 });
    // JSON.stringify asks every object whether it wants to say itself what it is.
    expect([...reads]).toEqual([
      ["toJSON", 1],
      ["a", 1],
      ["b", 1],
    ]);
  });
});

describe("a snapshot refuses", () => {
  const circle: { list: unknown[] } = { list: [] };
  circle.list.push(circle.list);
  const self: { self?: unknown } = {};
  self.self = self;
  class Money {
    amount = 1;
  }
  const shared = { n: Number.NaN };
  const heir = Object.create({ inherited: 1 });
  const bareHeir = Object.create(Object.assign(Object.create(null), { inherited: 1 }));

  it.each<[string, unknown, string[]]>([
    ["a circle, where it closes", { a: circle }, ["not-plain-data /a/list/0"]],
    ["an object in itself", self, ["not-plain-data /self"]],
    ["a Map and a Set", [new Map(), new Set()], ["not-plain-data /0", "not-plain-data /1"]],
    ["an instance of a class", { price: new Money() }, ["not-plain-data /price"]],
    ["an object with inherited properties", [heir, bareHeir], ["not-plain-data /0", "not-plain-data /1"]],
    ["boxed values", [Object("a"), Object(1)], ["not-plain-data /0", "not-plain-data /1"]],
    [
      "a regular expression, an error, a promise",
      [/a/, new Error("x"), Promise.resolve()],
      [0, 1, 2].map((i) => `not-plain-data /${i}`),
    ],
    ["bytes", [new Uint8Array(3), new ArrayBuffer(3)], ["not-plain-data /0", "not-plain-data /1"]],
    ["a Map of another frame", vm.runInNewContext("({ m: new Map() })"), ["not-plain-data /m"]],
    ["functions", { f: () => 1, g: [() => 1] }, ["not-plain-data /f", "not-plain-data /g/0"]],
    ["what toJSON makes of it, when that is no data", { a: { toJSON: () => 1n } }, ["not-plain-data /a"]],
    ["one object at each of its places", [shared, shared], ["not-plain-data /0/n", "not-plain-data /1/n"]],
    ["symbols", { s: Symbol("s") }, ["not-plain-data /s"]],
    ["bigints", { n: 1n }, ["not-plain-data /n"]],
    ["numbers that JSON can't say", [Number.NaN, Infinity, -Infinity], [0, 1, 2].map((i) => `not-plain-data /${i}`)],
    ["holes in lists", new Array(2), ["not-plain-data /0", "not-plain-data /1"]],
    ["undefined in lists", [undefined], ["not-plain-data /0"]],
    ["a function itself", () => 1, ["not-plain-data "]],
    ["keys with / and ~, escaped in the pointer", { "a/b": { "c~d": 1n } }, ["not-plain-data /a~1b/c~0d"]],
  ])("%s", (_, value, expected) => {
    expect(refusals(value).sort()).toEqual(expected);
  });

  const throws = (): never => {
    throw new Error("no\n\u001b[31m");
  };
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();

  it.each<[what: string, value: unknown, path: string]>([
    ["a getter that throws", { a: Object.defineProperty({}, "b", { enumerable: true, get: throws }) }, "/a"],
    [
      "a getter that throws beside what was read",
      Object.defineProperty({ a: { b: 1 } }, "c", { enumerable: true, get: throws }),
      "/a/b",
    ],
    ["a toJSON that throws", { a: [1, { toJSON: throws }] }, "/a/0"],
    ["a proxy whose keys can't be had", { a: new Proxy({}, { ownKeys: throws }) }, "/a"],
    ["a proxy whose prototype can't be had", { a: new Proxy({}, { getPrototypeOf: throws }) }, "/a"],
  ])("%s, where it stopped, with the reason", (_, value, path) => {
    const { value: copy, issues } = snapshot(value);
    expect(copy).toBeNull();
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "not-plain-data", path });
    expect(issues[0]?.message).toBe("What is sent must be JSON data, but is unreadable from here on: no.");
  });

  it("a revoked proxy, at its root and below", () => {
    expect(refusals(revoked)).toEqual(["not-plain-data "]);
    expect(refusals({ a: { b: 1 }, revoked })).toHaveLength(1);
  });

  it("more levels than JSON.stringify can go down, and takes 1,000", () => {
    const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
    expect(refusals(nested(1_000))).toEqual([]);
    const tooDeep = refusals(nested(100_000));
    expect(tooDeep).toHaveLength(1);
    expect(tooDeep[0]).toMatch(/^not-plain-data (\/0)+$/);
  });

  it("more than 20,000 values, once and soon", () => {
    expect(refusals(new Array(19_999).fill(0))).toEqual([]);
    const started = performance.now();
    expect(refusals({ a: new Array(5_000_000).fill(0), b: [1], c: { d: 1 } })).toEqual(["not-plain-data /a/19998"]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("a sentence for each, with what was found", () => {
    expect(snapshot([1n, () => 1, Number.NaN, new Map()]).issues.map(({ message }) => message)).toEqual(
      ["a bigint", "a function", "NaN", "an instance of a class"].map(
        (found) => `What is sent must be JSON data, but is ${found}.`,
      ),
    );
  });
});

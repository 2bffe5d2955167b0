import vm from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapePointer, snapshot, splitPointer } from "../../src/runtime/snapshot.js";
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
          const copy = snapshot(value);
          expect(isDeeplyFrozen(copy.value)).toBe(true);
          if (copy.issues.length === 0) expect(JSON.parse(JSON.stringify(copy.value))).toEqual(copy.value);
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
    expect([...reads]).toEqual([
      ["a", 1],
      ["b", 1],
    ]);
  });
});

describe("a snapshot refuses", () => {
  const circle: { self?: unknown; list: unknown[] } = { list: [] };
  circle.self = circle;
  circle.list.push(circle.list);
  class Money {
    amount = 1;
  }
  const heir = Object.create({ inherited: 1 });
  const bareHeir = Object.create(Object.assign(Object.create(null), { inherited: 1 }));

  it.each<[string, unknown, string[]]>([
    ["circles, at each place", { a: circle }, ["circular-reference /a/list/0", "circular-reference /a/self"]],
    ["a Date", { when: new Date() }, ["not-plain-data /when"]],
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
    ["a Date of another frame", vm.runInNewContext("({ d: new Date() })"), ["not-plain-data /d"]],
    ["functions", { toJSON: () => 1 }, ["not-plain-data /toJSON"]],
    ["symbols", { s: Symbol("s") }, ["not-plain-data /s"]],
    ["bigints", { n: 1n }, ["not-plain-data /n"]],
    ["numbers that JSON can't say", [Number.NaN, Infinity, -Infinity], [0, 1, 2].map((i) => `not-plain-data /${i}`)],
    ["holes in lists", new Array(2), ["not-plain-data /0", "not-plain-data /1"]],
    ["undefined in lists", [undefined], ["not-plain-data /0"]],
    ["nothing at all", undefined, ["not-plain-data "]],
    ["a function itself", () => 1, ["not-plain-data "]],
    ["keys with / and ~, escaped in the pointer", { "a/b": { "c~d": 1n } }, ["not-plain-data /a~1b/c~0d"]],
  ])("%s", (_, value, expected) => {
    expect(refusals(value).sort()).toEqual(expected);
  });

  it("getters and proxies that throw, and goes on beside them", () => {
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwing = {
      get a() {
        throw new Error("no");
      },
    };
    const keyless = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error("no");
        },
      },
    );
    const { value, issues } = snapshot({ throwing, keyless, revoked, fine: 1 });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "unreadable-value /throwing",
      "unreadable-value /keyless",
      "unreadable-value /revoked",
    ]);
    expect(value).toMatchObject({ fine: 1 });
  });

  it("more than 200 levels, and takes 200", () => {
    const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
    expect(refusals(nested(200))).toEqual([]);
    expect(refusals(nested(201))).toEqual([`too-deep ${"/0".repeat(200)}`]);
    expect(refusals(nested(50_000))).toEqual([`too-deep ${"/0".repeat(200)}`]);
  });

  it("more than 20,000 values, once and soon", () => {
    expect(refusals(new Array(20_000).fill(0))).toEqual([]);
    const started = performance.now();
    expect(refusals({ a: new Array(5_000_000).fill(0), b: [1], c: { d: 1 } })).toEqual(["message-size /a"]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("a Date with the advice to write it as text", () => {
    expect(snapshot({ d: new Date() }).issues[0]?.hint).toContain("toISOString()");
  });
});

describe("pointers", () => {
  it.each([[""], ["a"], ["a/b"], ["a~b"], ["~1"], ["~01/"], ["/~/~"]])("carry the key %j there and back", (key) => {
    expect(splitPointer(`/${escapePointer(key)}/x`)).toEqual([key, "x"]);
  });

  it("of the whole value have no keys", () => {
    expect(splitPointer("")).toEqual([]);
  });
});

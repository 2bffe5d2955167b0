import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paymentSum } from "../../../src/runtime/rules/payment-sum.js";
import type { Finding } from "../../../src/runtime/shapes.js";

const request = (total: unknown, items: readonly unknown[], ...shipping: unknown[]) => ({
  lineItems: items.map((amount) => ({ label: "x", amount, type: "Final" })),
  ...(shipping.length && { shippingMethods: shipping.map((amount) => ({ amount })) }),
  total: { label: "Contoso", amount: total, type: "Final" },
});

const check = (value: { readonly [key: string]: unknown }) => paymentSum(value, true) as Finding | undefined;

describe("paymentSum", () => {
  it("takes Microsoft's example", () => {
    expect(check(request("0.01", ["899.00", "-898.99"], "0.00"))).toBeUndefined();
  });

  it("warns at the total, and says the sum", () => {
    expect(check(request("899.00", ["899.00", "-898.99"], "0.00"))).toEqual({
      code: "payment-sum",
      severity: "warning",
      expected: '"0.01", the sum of the line items and the first shipping method',
      path: "/total/amount",
      value: "899.00",
    });
  });

  it("does not speak of shipping when there is none", () => {
    const expected = '"3", the sum of the line items';
    expect(check(request("4", ["1", "2"]))).toMatchObject({ expected });
    expect(check({ ...request("4", ["1", "2"]), shippingMethods: [] })).toMatchObject({ expected });
  });

  it.each([
    ["tenths that no floating point number holds", "0.3", ["0.1", "0.2"]],
    ["a total more precise than its parts", "0.300", ["0.1", "0.2"]],
    ["a total less precise than its parts", "3", ["1.50", "1.500"]],
    ["leading zeros", "00003.0", ["001", "2"]],
    ["a negative zero", "-0.00", ["1", "-1"]],
    ["a negative total", "-0.5", ["-1", "0.5"]],
    ["a sum beyond what a double counts exactly", "9007199254740993", ["9007199254740992", "1"]],
    ["thousands of digits", `1${"0".repeat(4000)}.1`, [`${"9".repeat(4000)}`, "1.1"]],
    ["thousands of decimals", `0.${"0".repeat(4000)}3`, [`0.${"0".repeat(4000)}1`, `0.${"0".repeat(4000)}2`]],
  ])("adds up %s", (_, total, items) => {
    expect(check(request(total, items))).toBeUndefined();
  });

  it.each([
    ["0.01", "0.02", ["899.00", "-898.99"]],
    ["0.30", "0.31", ["0.1", "0.2"]],
    ["0.300", "1.000", ["0.1", "0.2"]],
    ["3.05", "3.5", ["1.05", "2"]],
    ["-0.01", "0.01", ["0.00", "-0.01"]],
    ["-10", "10", ["-4", "-6"]],
    ["0", "1", ["1", "-1"]],
    ["0.00", "1", ["1.00", "-1"]],
    ["100", "1", ["99", "001"]],
    ["0.0000000000000000000000000001", "0", ["0.0000000000000000000000000001"]],
    [`1${"0".repeat(39)}…`, "0", ["9".repeat(4000), "1"]],
  ])("says %s where the total is %s", (sum, total, items) => {
    expect(check(request(total, items))?.expected).toBe(`"${sum}", the sum of the line items`);
  });

  it("adds the first shipping method and no other", () => {
    expect(check(request("15", ["10"], "5", "7"))).toBeUndefined();
    expect(check(request("17", ["10"], "5", "7"))).toMatchObject({ value: "17" });
    expect(check(request("15", ["10"], "5", null, { amount: [] }))).toBeUndefined();
  });

  it.each([["pending"], ["Pending"], ["PENDING"]])("says nothing when an amount is %s", (type) => {
    const wrong = request("4", ["1", "2"], "0");
    const [first, second] = wrong.lineItems;
    expect(check(wrong)).toBeDefined();
    expect(check({ ...wrong, lineItems: [first, { ...second, type }] })).toBeUndefined();
    expect(check({ ...wrong, total: { ...wrong.total, type } })).toBeUndefined();
    expect(check({ ...wrong, shippingMethods: [{ amount: "0", type }] })).toBeUndefined();
  });

  it.each([
    ["final"],
    ["Final"],
    ["pendıng"],
    [" pending"],
    [undefined],
    [null],
    [42],
    [["pending"]],
    [{ toString: 1 }],
  ])("adds up an amount whose type is %j", (type) => {
    expect(check({ lineItems: [{ amount: "1", type }], total: { amount: "2", type } })).toBeDefined();
  });

  it.each([
    [899],
    ["1,00"],
    ["1.000,00"],
    ["1."],
    [".5"],
    ["+1"],
    ["--1"],
    ["1e3"],
    ["0x10"],
    ["$1"],
    [" 1"],
    ["1\n"],
    ["١"],
    [""],
    ["NaN"],
    ["__proto__"],
    ["9".repeat(5001)],
    [null],
    [true],
    [["1"]],
    [{ toString: "1" }],
  ])("says nothing of an amount such as %j", (amount) => {
    expect(check(request("2", ["1", amount]))).toBeUndefined();
    expect(check(request("2", ["1"], amount))).toBeUndefined();
    expect(check(request(amount, ["1"], "0"))).toBeUndefined();
  });

  it.each([
    ["no line items", { total: { amount: "1" } }],
    ["an empty list of them", { lineItems: [], shippingMethods: [{ amount: "1" }], total: { amount: "2" } }],
    ["null for them", { lineItems: null, total: { amount: "1" } }],
    ["an object for them", { lineItems: { 0: { amount: "1" }, length: 1 }, total: { amount: "2" } }],
    ["null for one of them", { lineItems: [{ amount: "1" }, null], total: { amount: "2" } }],
    ["a text for one of them", { lineItems: ["1"], total: { amount: "2" } }],
    ["a list for one of them", { lineItems: [[{ amount: "1" }]], total: { amount: "2" } }],
    ["a line item without amount", { lineItems: [{ amount: "1" }, {}], total: { amount: "2" } }],
    ["no total", { lineItems: [{ amount: "1" }] }],
    ["a total that is text", { lineItems: [{ amount: "1" }], total: "2" }],
    ["a total without amount", { lineItems: [{ amount: "1" }], total: {} }],
    ["null for shipping", { lineItems: [{ amount: "1" }], shippingMethods: null, total: { amount: "2" } }],
    ["an object for shipping", { lineItems: [{ amount: "1" }], shippingMethods: {}, total: { amount: "2" } }],
    [
      "null for the first shipping method",
      { lineItems: [{ amount: "1" }], shippingMethods: [null], total: { amount: "2" } },
    ],
    ["nothing at all", {}],
    ["keys of Object.prototype", JSON.parse('{ "__proto__": { "lineItems": [{ "amount": "1" }] }, "constructor": 1 }')],
  ])("says nothing of %s", (_, value) => {
    expect(check(value)).toBeUndefined();
  });

  it("agrees with a sum of integer cents", () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const lists = fc.array(cents, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        lists,
        fc.option(cents),
        fc.constantFrom(0, 0, 1, -100),
        fc.boolean(),
        (items, shipping, off, short) => {
          const sum = items.reduce((a, b) => a + b, shipping ?? 0);
          const text = (amount: number) => (short ? inCents(amount).replace(/\.?0+$/, "") : inCents(amount));
          const value = request(inCents(sum + off), items.map(text), ...(shipping === null ? [] : [text(shipping)]));
          const said = /^"(.*?)"/.exec(check(value)?.expected ?? "")?.[1];
          expect(said).toBe(off ? inCents(sum) : undefined);
        },
      ),
      { seed: 2, numRuns: 1000 },
    );
  });

  it("never throws", () => {
    const amounts = fc.oneof(fc.constantFrom("1", "-0.50"), fc.jsonValue());
    const rows = fc.oneof(fc.array(fc.oneof(fc.record({ amount: amounts, type: fc.jsonValue() }), fc.jsonValue())));
    const any = fc.jsonValue();
    fc.assert(
      fc.property(
        fc.oneof(rows, any),
        fc.oneof(rows, any),
        fc.oneof(fc.record({ amount: amounts }), any),
        (...parts) => {
          const [lineItems, shippingMethods, total] = parts;
          check({ lineItems, shippingMethods, total });
        },
      ),
      { seed: 2, numRuns: 500 },
    );
  });

  it("is quick with 200,000 line items, and with an amount of a million digits", () => {
    const started = performance.now();
    const items = Array.from({ length: 200_000 }, () => "0.01");
    expect(check(request("2000", items, `0.${"0".repeat(5000)}`))).toBeUndefined();
    expect(check(request("1", items, `0.${"0".repeat(4999)}1`))).toBeDefined();
    expect(check(request("1", ["1".repeat(1_000_000)]))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

function inCents(cents: number): string {
  const digits = `${Math.abs(cents)}`.padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

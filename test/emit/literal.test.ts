import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printLiteral } from "../../src/emit/text/literal.js";

describe("printLiteral", () => {
  it("stays on one line where that fits in 120 columns, what stands around it included", () => {
    const value = { name: "x".repeat(90), ok: true };
    expect(printLiteral(value, "f(", ");")).toBe(`f({ name: "${"x".repeat(90)}", ok: true });`);
    expect(printLiteral(value, "const message = f(", ");")).toBe(
      `const message = f({\n  name: "${"x".repeat(90)}",\n  ok: true,\n});`,
    );
  });

  it("breaks lists and objects from the outside in", () => {
    const items = [{ title: "a".repeat(60) }, { title: "b".repeat(60) }];
    expect(printLiteral({ items, empty: [], none: {} })).toBe(
      `{\n  items: [\n    { title: "${"a".repeat(60)}" },\n    { title: "${"b".repeat(60)}" },\n  ],\n  empty: [],\n  none: {},\n}`,
    );
  });

  it("quotes keys that are no identifiers, and computes __proto__", () => {
    const value = JSON.parse('{"a-b":1,"$":2,"1st":3,"class":4,"__proto__":5}');
    expect(printLiteral(value)).toBe('{ "a-b": 1, $: 2, "1st": 3, class: 4, ["__proto__"]: 5 }');
  });

  it("reads back as the value it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(new Function(`return ${printLiteral(plain)}`)()).toEqual(plain);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

import { describe, expect, it } from "vitest";
import { isExportedSurvey, isObject, own, read, type Shape, shapeIn } from "../../src/runtime/shapes.js";

describe("own", () => {
  it("knows the record's own keys only", () => {
    const record = JSON.parse('{"__proto__": 1, "toString": 2}') as { readonly [key: string]: number };
    expect(own(record, "__proto__")).toBe(1);
    expect(own(record, "toString")).toBe(2);
    for (const key of ["constructor", "valueOf", "hasOwnProperty"]) expect(own(record, key)).toBeUndefined();
  });
});

describe("read", () => {
  it("knows no property that an object only has in common with all objects", () => {
    for (const key of ["constructor", "valueOf", "toString", "hasOwnProperty"]) expect(read({}, key)).toBeUndefined();
    expect(read({ constructor: "x", toString: null }, "constructor")).toBe("x");
    expect(read({ toString: null }, "toString")).toBeNull();
  });

  it("knows a function that is a property of the object itself", () => {
    const found = () => 1;
    expect(read({ found }, "found")).toBe(found);
    expect(read({ valueOf: found }, "valueOf")).toBe(found);
  });
});

describe("shapeIn", () => {
  const shape: Shape = { label: "cup", fields: {} };

  it("is the shape of a value, or of its items, however deep their lists", () => {
    expect(shapeIn({ shape })).toBe(shape);
    expect(shapeIn({ type: "array", items: { shape } })).toBe(shape);
    expect(shapeIn({ type: "array", items: { type: "array", items: { shape } } })).toBe(shape);
  });

  it("is none of a value without", () => {
    for (const value of [undefined, {}, { type: "string" }, { type: "array", items: {} }] as const) {
      expect(shapeIn(value)).toBeUndefined();
    }
  });
});

describe("isObject", () => {
  it.each([[{}], [Object.create(null)], [new Date()]])("takes %o", (value) => {
    expect(isObject(value)).toBe(true);
  });

  it.each([[null], [undefined], [[]], ["{}"], [0], [() => 1]])("refuses %o", (value) => {
    expect(isObject(value)).toBe(false);
  });
});

describe("isExportedSurvey", () => {
  it.each([[[{ Questions: {} }, { Answers: {} }]], [[{}]]])("takes a list of objects: %j", (value) => {
    expect(isExportedSurvey(value)).toBe(true);
  });

  it.each([[[]], [[1]], [[{}, null]], [[[]]], [{}], ["[{}]"], [null]])("refuses everything else: %j", (value) => {
    expect(isExportedSurvey(value)).toBe(false);
  });
});

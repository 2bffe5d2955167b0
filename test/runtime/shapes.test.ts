import { describe, expect, it } from "vitest";
import { isExportedSurvey, isObject, own } from "../../src/runtime/shapes.js";

describe("own", () => {
  it("knows the record's own keys only", () => {
    const record = JSON.parse('{"__proto__": 1, "toString": 2}') as { readonly [key: string]: number };
    expect(own(record, "__proto__")).toBe(1);
    expect(own(record, "toString")).toBe(2);
    for (const key of ["constructor", "valueOf", "hasOwnProperty"]) expect(own(record, key)).toBeUndefined();
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

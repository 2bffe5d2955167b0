import { expect, it } from "vitest";
import { RULE_DEMANDS } from "../../src/model/rule-demands.js";
import { useRule } from "../../src/model/rules.js";
import * as checks from "../../src/runtime/rules/index.js";

it("has a row for every rule of the runtime, under the name of its function", () => {
  const functions = Object.keys(RULE_DEMANDS).map((name) => useRule(name, true).function);
  expect(functions.sort()).toEqual(Object.keys(checks).sort());
});

it.each(Object.entries(RULE_DEMANDS))("takes no number as the parameter of %s, and says what it takes", (_, {
  param: [words, isRight],
}) => {
  expect(isRight(7)).toBe(false);
  expect(isRight({ zone: 1, a: 2 })).toBe(false);
  expect(words).toMatch(/\w/);
});

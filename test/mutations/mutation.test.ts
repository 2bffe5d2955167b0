import { expect, it } from "vitest";
import { misspell, recase } from "./misspell.js";
import { type Edit, mutate } from "./mutation.js";

it.each<[what: string, edit: Edit, text: string]>([
  ["another value", { to: 2 }, '{"a":2,"b":[1,{"c":"x"}]}'],
  ["another name", { name: "A" }, '{"A":1,"b":[1,{"c":"x"}]}'],
  ["its removal", "removed", '{"b":[1,{"c":"x"}]}'],
])("a mutation makes %s of an entry, in text as in an object", (_, edit, text) => {
  const value = { a: 1, b: [1, { c: "x" }] };
  expect(JSON.stringify(mutate(value, ["a"], edit))).toBe(text);
  expect(mutate({ text: JSON.stringify(value) }, ["text", "a"], edit)).toEqual({ text });
});

it("a mutation adds what is missing, changes list items and goes through text in text", () => {
  const value = { outer: JSON.stringify({ inner: JSON.stringify({ list: [1, 2] }) }) };
  const after = (list: string) => ({ outer: JSON.stringify({ inner: list }) });
  expect(mutate(value, ["outer", "inner", "list", 1], { to: 3 })).toEqual(after('{"list":[1,3]}'));
  expect(mutate(value, ["outer", "inner", "new"], { to: 3 })).toEqual(after('{"list":[1,2],"new":3}'));
  expect(mutate(value, ["outer", "inner"], { to: 3 })).toEqual({ outer: '{"inner":3}' });
  expect(mutate(value, [], { to: 3 })).toBe(3);
});

it.each([
  ["OptionTitle", [], ["OptioTnitle", "OptioTitle", "OptionnTitle"]],
  ["URL", [], ["ULR", "UL", "URRL"]],
  ["id", ["d"], ["di", "i", "iid"]],
  ["all", ["AL"], ["lal", "ll", "alll"]],
])("misspells %s, but not as %j", (word, taken, misspelt) => {
  expect(misspell(word, taken).map(([, text]) => text)).toEqual(misspelt);
  expect(recase(recase(word))).toBe(word);
});

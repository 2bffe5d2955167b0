import { expect, test } from "vitest";
import { labelOf, singular, typeName } from "../../src/infer/words.js";

test.each([
  ["items", "item"],
  ["Listitems", "Listitem"],
  ["addresses", "address"],
  ["boxes", "box"],
  ["categories", "category"],
  ["lineItems", "lineItem"],
  ["children", "child"],
  ["subChildren", "subChild"],
  ["status", "status"],
  ["statuses", "status"],
  ["address", "address"],
  ["data", "data"],
  ["images", "image"],
  ["Section", "Section"],
  ["bus", "bus"],
  ["", ""],
  ["IDs", "IDs"],
])("one of %s is %s", (many, one) => {
  expect(singular(many)).toBe(one);
});

test.each([
  ["image_url", "ImageUrl"],
  ["ImageURL", "ImageURL"],
  ["a-b.c", "ABC"],
  ["größe", "GroE"],
  ["1st", "1St"],
  ["@type", "Type"],
])("the key %s is the type %s", (key, name) => {
  expect(typeName(key)).toBe(name);
});

test("a type is called by its words", () => {
  expect(["ListItem", "ImageURL", "A"].map(labelOf)).toEqual(["list item", "image URL", "a"]);
});

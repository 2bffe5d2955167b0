import { refusedInput, rejected, removed, renamed, replaced } from "omnirich/author";
import { describe, expect, it } from "vitest";

describe("refusedInput", () => {
  it("is a reject of a builder's input, at a place in its terms", () => {
    expect(refusedInput("No slots", { slots: [] }, "slots[0].date", "min-items")).toEqual({
      title: "No slots",
      value: { slots: [] },
      path: "slots[0].date",
      code: "min-items",
      isInput: true,
    });
  });

  it("is the only reject that is one: others are of messages", () => {
    expect(rejected("No slots", {}, "/Slots", "min-items")).not.toHaveProperty("isInput");
  });
});

describe("an edit", () => {
  const example = { Title: "Tea", Cups: [{ Size: "S" }, { Size: "L" }], "a/b~c": 1, constructor: "us" };

  it.each<[what: string, edited: unknown, expected: unknown]>([
    ["replaces a value", replaced(example, "/Title", ""), { ...example, Title: "" }],
    ["adds a key", replaced(example, "/Colour", null), { ...example, Colour: null }],
    ["replaces an item", replaced(example, "/Cups/1/Size", 7), { ...example, Cups: [{ Size: "S" }, { Size: 7 }] }],
    ["removes an item, without a hole", removed(example, "/Cups/0"), { ...example, Cups: [{ Size: "L" }] }],
    ["finds a key with / and ~", replaced(example, "/a~1b~0c", 2), { ...example, "a/b~c": 2 }],
    ["takes constructor for a key", removed(example, "/constructor"), (({ constructor: _, ...rest }) => rest)(example)],
  ])("%s", (_, edited, expected) => {
    expect(edited).toStrictEqual(expected);
  });

  it("renames a key at its place among the others", () => {
    expect(Object.entries(renamed(example, "/Cups/0/Size", "size") as object)[1]).toEqual([
      "Cups",
      [{ size: "S" }, { Size: "L" }],
    ]);
    expect(Object.keys(renamed(example, "/Title", "Titel") as object)).toEqual([
      "Titel",
      "Cups",
      "a/b~c",
      "constructor",
    ]);
  });

  it("leaves the example alone", () => {
    const before = structuredClone(example);
    replaced(example, "/Cups/0/Size", "M");
    removed(example, "/Cups/0");
    renamed(example, "/Title", "Titel");
    expect(example).toEqual(before);
  });

  it.each([
    ["", "An edit needs the pointer of a key, but was given the whole value."],
    ["/Plates/0", "The example has nothing at /Plates/0."],
    ["/Title/0/x", "The example has nothing at /Title/0/x."],
  ])("of what is not there is refused: %j", (pointer, message) => {
    for (const edit of [replaced, removed, renamed]) expect(() => edit(example, pointer, "x")).toThrow(message);
  });
});

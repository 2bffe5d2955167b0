import { describe, expect, it, test } from "vitest";
import { at, draft, infer, judge, noteOf } from "./support.js";

const repeat = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

describe("objects", () => {
  it("require what every one of them has, and take nothing that none has", () => {
    const schema = draft([{ a: 1, b: "x" }, { a: 2 }]);
    expect(schema).toMatchObject({ type: "object", required: ["a"], additionalProperties: false });
    expect(Object.keys(schema.properties as object)).toEqual(["a", "b"]);
  });

  it("say of every field in how many samples it was seen, and where these come from", () => {
    const schema = draft([{ a: 1, b: "x" }, { a: null }, { a: null }]);
    expect([noteOf(schema, "a"), noteOf(schema, "b")]).toEqual(["In 3 of 3 samples. Null in 2.", "In 1 of 3 samples."]);
    expect(schema.properties).toMatchObject({
      a: {
        "x-omnirich": {
          evidence: [{ kind: "observed", source: "Real orders", url: "samples", checked: "2026-01-31" }],
        },
      },
    });
  });

  it("in lists count themselves as well as their samples", () => {
    const schema = draft([{ items: [{ a: 1 }, { a: 2, b: 1 }] }, { items: [{ a: 3 }] }, { items: [] }]);
    const { Item } = schema.$defs as { Item: Parameters<typeof noteOf>[0] };
    expect(Item.$comment).toBe("Observed: 3 objects in 2 of 3 samples.");
    expect(noteOf(Item, "a")).toBe("In 3 of 3 objects, 2 of 3 samples.");
    expect(noteOf(Item, "b")).toBe("In 1 of 3 objects, 1 of 3 samples.");
  });

  it("have their keys in the order that they have on average", () => {
    const schema = draft([
      { z: 1, m: 1, a: 1 },
      { z: 1, m: 1, a: 1 },
      { a: 1, z: 1 },
    ]);
    expect(Object.keys(schema.properties as object)).toEqual(["z", "m", "a"]);
  });

  it("whose keys are days, numbers or ids take any key", () => {
    const schema = draft([{ prices: { "2026-01-30": 1, "2026-01-31": 2.5 } }, { prices: { "2026-02-01": 3 } }]);
    expect(at(schema, "prices")).toEqual({ $ref: "#/$defs/Prices" });
    expect(schema.$defs).toMatchObject({ Prices: { type: "object", additionalProperties: { type: "number" } } });
  });

  it("with two keys like that are no map, nor with names as keys", () => {
    expect(at(draft([{ at: { "1": 1, "2": 2 } }]), "at/1")).toEqual({ type: "integer" });
    expect(at(draft([{ at: { one: 1, two: 2, three: 3 } }]), "at/one")).toEqual({ type: "integer" });
  });
});

describe("numbers", () => {
  it("are whole when all are, and may be null when one is", () => {
    const schema = draft([
      { whole: 1, other: 1, maybe: null },
      { whole: -0, other: 1.5, maybe: 2 },
    ]);
    expect(at(schema, "whole")).toEqual({ type: "integer" });
    expect(at(schema, "other")).toEqual({ type: "number" });
    expect(at(schema, "maybe")).toEqual({ type: ["integer", "null"] });
  });

  it("are never a choice", () => {
    expect(at(draft(repeat(40, (i) => ({ stars: i % 3 }))), "stars")).toEqual({ type: "integer" });
  });
});

describe("numbers, text, true and false at one place", () => {
  const of = (...values: readonly unknown[]) => {
    const schema = draft(values.map((value) => ({ a: value })));
    for (const value of values) expect(judge(schema)({ a: value })).toBe(true);
    return at(schema, "a");
  };

  it("are the types that were seen, whole numbers where all numbers are", () => {
    expect(of(1, "x")).toEqual({ type: ["integer", "string"] });
    expect(of("x", 1.5, null)).toEqual({ type: ["number", "string", "null"] });
    expect(of(true, "x", 1, null)).toEqual({ type: ["boolean", "integer", "string", "null"] });
  });

  it("keep the format that all texts have", () => {
    expect(of(1, "2026-01-31")).toEqual({ type: ["integer", "string"], format: "date" });
    expect(of(1, "2026-01-31", "x")).toEqual({ type: ["integer", "string"] });
  });

  it("may be items", () => {
    expect(of([1, "x"], [])).toEqual({ type: "array", items: { type: ["integer", "string"] } });
  });
});

describe("a choice of texts", () => {
  const colours = ["red", "green", "blue"];
  const of = (texts: readonly unknown[], key = "colour") => at(draft(texts.map((text) => ({ [key]: text }))), key);

  it("is what few texts are that come again and again", () => {
    expect(of(repeat(12, (i) => colours[i % 3]))).toEqual({ type: "string", enum: ["blue", "green", "red"] });
  });

  it("takes null when it was there", () => {
    const schema = of([...repeat(12, (i) => colours[i % 3]), null]);
    expect(schema).toEqual({ type: ["string", "null"], enum: ["blue", "green", "red", null] });
  });

  test.each([
    ["too few values", repeat(9, (i) => colours[i % 2])],
    ["one text alone", repeat(20, () => "red")],
    ["too many different ones", repeat(60, (i) => `c${i % 11}`)],
    ["too few of each", repeat(11, (i) => colours[i % 3])],
    ["one that came once", [...repeat(20, (i) => colours[i % 2]), "blue"]],
    ["sentences", repeat(20, (i) => (i % 2 ? "Thank you. Bye." : "Hello, you!"))],
    ["many words", repeat(20, (i) => `this is text ${i % 2 ? "a" : "b"}`)],
    ["long numbers", repeat(20, (i) => String(1234567 + (i % 2)))],
    ["ids", repeat(20, (i) => `a1b2c3d${i % 2}`)],
    ["an empty text among them", repeat(20, (i) => (i % 2 ? "red" : ""))],
  ])("is not concluded from %s", (_, texts) => {
    expect(of(texts)).toEqual({ type: "string" });
  });

  test.each([
    "id",
    "orderId",
    "order_id",
    "orderID",
    "apiKey",
    "uuid",
    "sessionToken",
  ])("is not concluded for %s", (key) => {
    expect(
      of(
        repeat(20, (i) => colours[i % 2]),
        key,
      ),
    ).toEqual({ type: "string" });
  });

  it("is concluded for a key that only ends in these letters", () => {
    expect(
      of(
        repeat(20, (i) => colours[i % 2]),
        "paid",
      ),
    ).toMatchObject({ enum: ["green", "red"] });
  });
});

describe("formats", () => {
  it("are recognised when all texts have them, null aside", () => {
    const schema = draft([
      { at: "2026-01-31T10:00:00Z", day: "2026-01-31", id: "6f1c2c7e-0000-4000-8000-00000000000A", mail: null },
      {
        at: "2026-01-31T10:00:00.5+01:00",
        day: "2024-02-29",
        id: "00000000-0000-0000-0000-000000000000",
        mail: "a@b.de",
      },
    ]);
    const formats = ["at", "day", "id", "mail"].map((key) => (at(schema, key) as { format: string }).format);
    expect(formats).toEqual(["date-time", "date", "uuid", "email"]);
    expect(at(schema, "mail")).toEqual({ type: ["string", "null"], format: "email" });
  });

  it("are not, when one text has none, or when nobody wants them", () => {
    const values = [{ url: "https://example.com/a" }, { url: "" }];
    expect(at(draft(values), "url")).toEqual({ type: "string" });
    expect(at(draft(values.slice(0, 1)), "url")).toEqual({ type: "string", format: "uri" });
    expect(at(draft(values.slice(0, 1), { formats: false }), "url")).toEqual({ type: "string" });
  });
});

describe("JSON text", () => {
  const survey = { Answers: { Title: "Tea" } };

  it("that always is an object is described by what it holds", () => {
    const schema = draft([{ survey: JSON.stringify(survey) }]);
    expect(at(schema, "survey")).toEqual({
      type: "string",
      contentMediaType: "application/json",
      contentSchema: { $ref: "#/$defs/Survey" },
    });
    expect(at(schema, "survey/Answers/Title")).toEqual({ type: "string" });
    expect(noteOf(schema, "survey")).toBe("In 1 of 1 sample. JSON text in 1.");
  });

  it("in the place of an object is the pair that may be either, of one shape", () => {
    const schema = draft([{ survey }, { survey: JSON.stringify({ ...survey, Questions: {} }) }]);
    const content = { $ref: "#/$defs/Survey" };
    expect(at(schema, "survey")).toEqual({
      anyOf: [content, { type: "string", contentMediaType: "application/json", contentSchema: content }],
    });
    expect((schema.$defs as { Survey: object }).Survey).toMatchObject({ required: ["Answers"] });
  });

  it("in JSON text is looked into as well", () => {
    const schema = draft([{ outer: JSON.stringify({ inner: JSON.stringify({ day: "2026-01-31" }) }) }]);
    expect(at(schema, "outer/inner/day")).toEqual({ type: "string", format: "date" });
  });

  it("of something else, or only at times, is text", () => {
    const values = [
      { list: "[1]", some: "{}", cut: '{"a":' },
      { list: "[2]", some: "tea", cut: '{"a":' },
    ];
    for (const key of ["list", "some", "cut"]) expect(at(draft(values), key)).toEqual({ type: "string" });
  });

  it("of a list is text, and its evidence says so", () => {
    const schema = draft([{ survey: '[{"Questions":{}},{"Answers":{}}]' }]);
    expect(at(schema, "survey")).toEqual({ type: "string" });
    expect(noteOf(schema, "survey")).toBe("In 1 of 1 sample. JSON text of a list, which was not looked into.");
  });

  it("that may be null says so around the whole", () => {
    const schema = draft([{ survey: "{}" }, { survey: null }]);
    expect(at(schema, "survey")).toMatchObject({ anyOf: [{ type: "string" }, { type: "null" }] });
    expect([judge(schema)({ survey: null }), judge(schema)({ survey: "1" })]).toEqual([true, false]);
  });
});

describe("a tag", () => {
  const blocks = [
    { type: "text", text: "Tea" },
    { type: "image", url: "https://example.com/tea.png" },
  ];

  it("tells the objects of a list apart", () => {
    const schema = draft([{ blocks }]);
    expect(at(schema, "blocks")).toEqual({
      type: "array",
      items: { oneOf: [{ $ref: "#/$defs/ImageBlock" }, { $ref: "#/$defs/TextBlock" }] },
    });
    expect(schema.$defs).toMatchObject({
      TextBlock: { required: ["type", "text"], properties: { type: { type: "string", const: "text" } } },
    });
    const isValid = judge(schema);
    expect([isValid({ blocks }), isValid({ blocks: [{ ...blocks[0], url: "https://example.com" }] })]).toEqual([
      true,
      false,
    ]);
  });

  it("of whole samples is a warning: the draft is one object with what all of them show", () => {
    const { schema, issues } = infer([
      { kind: "b", id: 1, data: { a: 1 } },
      { kind: "a", id: 2, data: { b: 1 }, more: true },
    ]);
    expect(schema).toMatchObject({ type: "object", required: ["kind", "id", "data"], additionalProperties: false });
    expect(at(schema!, "kind")).toEqual({ type: "string" });
    expect(Object.keys(schema!.properties as object)).toEqual(["kind", "id", "data", "more"]);
    expect(issues).toMatchObject([{ code: "several-kinds", severity: "warning", path: "/kind" }]);
    expect(issues[0]!.sample.file).toBe("0001.json");
    expect(issues[0]!.message).toContain('The samples are of 2 kinds, told apart by "kind": "a", "b".');
    expect(issues[0]!.hint).toMatch(/: omnirich infer <samples of one kind> --tag kind$/);
  });

  it("of whole samples is named as a shell takes it, with the first of many kinds", () => {
    const { issues } = infer(
      repeat(7, (i) => ({ "it's": i, [`k${i}`]: 1 })),
      { tag: "it's" },
    );
    expect(issues[0]!.message).toContain("0, 1, 2, 3, 4 and 2 more.");
    expect(issues[0]!.hint).toContain("--tag 'it'\\''s'");
  });

  it("of any name has to come again with each of its values", () => {
    const made = (n: number) =>
      repeat(n, (i) => ({ drink: i % 2 ? "tea" : "coffee", ...(i % 2 ? { leaves: 1 } : { beans: 1 }) }));
    expect(draft([{ items: made(2) }]).$defs).toMatchObject({ Item: {} });
    expect(Object.keys(draft([{ items: made(8) }]).$defs as object)).toEqual(["CoffeeItem", "TeaItem"]);
  });

  it("is no id, and no property that changes nothing", () => {
    const ids = repeat(6, (i) => ({ id: `a${i % 2}b2c3d4e5`, ...(i % 2 ? { a: 1 } : { b: 1 }) }));
    expect(Object.keys(draft([{ items: ids }]).$defs as object)).toEqual(["Item"]);
    const same = repeat(6, (i) => ({ type: i % 2 ? "a" : "b", x: 1 }));
    expect(Object.keys(draft([{ items: same }]).$defs as object)).toEqual(["Item"]);
  });

  it("that somebody names is constant when all samples have it, and a warning when they differ", () => {
    expect(at(draft([{ richObjectType: 7 }], { tag: "richObjectType" }), "richObjectType")).toEqual({
      type: "integer",
      const: 7,
    });
    expect(infer([{ v: "a" }, { v: "b" }], { tag: "v" }).issues).toMatchObject([{ code: "several-kinds" }]);
    expect(at(draft([{ a: 1 }], { tag: "richObjectType" }), "a")).toEqual({ type: "integer" });
  });
});

describe("equal shapes", () => {
  const image = { url: "https://example.com", alt: "Tea" };

  it("are one definition, by the words that their keys have in common", () => {
    const schema = draft([{ headerImage: image, footerImage: image }]);
    expect(Object.keys(schema.$defs as object)).toEqual(["Image"]);
    expect(schema.$defs).toMatchObject({ Image: { $comment: "Observed: 2 objects in 1 of 1 sample." } });
  });

  it("are not those that require other keys", () => {
    const schema = draft([
      { a: image, b: image },
      { a: image, b: { url: "https://example.com" } },
    ]);
    expect(Object.keys(schema.$defs as object)).toEqual(["A", "B"]);
  });

  it("with the name of another shape are called by what they are in, too", () => {
    const schema = draft([{ head: { image: { a: 1 } }, foot: { image: { b: 1 } }, order: {} }]);
    expect(Object.keys(schema.$defs as object)).toEqual(["Foot", "FootImage", "Head", "HeadImage", "OrderOrder"]);
  });

  it("whose key is a word of the language, or a name of omnirich, are called by what they are in", () => {
    const schema = draft([{ case: { a: 1 }, issue: { b: 1 }, package: { c: 1 } }]);
    expect(Object.keys(schema.$defs as object)).toEqual(["OrderCase", "OrderIssue", "OrderPackage"]);
  });

  it("whose names only differ in what names can't have are numbered by their places", () => {
    const values = [{ "a-b": { x: 1 }, a_b: { y: 1 } }];
    expect(at(draft(values), "a-b")).toEqual({ $ref: "#/$defs/OrderAB" });
    expect(at(draft(values), "a_b")).toEqual({ $ref: "#/$defs/OrderAB2" });
  });

  it("that hold their like refer to themselves, however deep the samples are", () => {
    const leaf = { name: "c" };
    const schema = draft([{ children: [{ name: "a", children: [{ name: "b", children: [leaf] }] }, leaf] }]);
    expect(Object.keys(schema.$defs as object)).toEqual(["Child"]);
    expect(at(schema, "children/children")).toEqual({ type: "array", items: { $ref: "#/$defs/Child" } });
    expect(at(schema, "children/name")).toEqual({ type: "string" });
  });

  it("that only have the key in common with what they are in do not", () => {
    const schema = draft([{ data: { data: { id: 1 } } }]);
    expect(Object.keys(schema.$defs as object)).toEqual(["DataData", "OrderData"]);
  });
});

describe("names in builders", () => {
  it("are given where a key is no identifier, or two would have the same", () => {
    const schema = draft([{ "a-b": 1, aB: 2, "1st": 3, "": 4, "grid.area": 5 }]);
    const fields = schema.properties as { [key: string]: { "x-omnirich": { name?: string } } };
    const names = Object.entries(fields).map(([key, field]) => [key, field["x-omnirich"].name]);
    expect(Object.fromEntries(names)).toEqual({
      "a-b": "a_b",
      aB: undefined,
      "1st": "_1st",
      "": "_",
      "grid.area": undefined,
    });
  });
});

describe("what can't be concluded", () => {
  it("are types that don't fit: an issue at the first value of the rarer one, and a comment in the draft", () => {
    const { schema, issues } = infer([{ a: { price: 1 } }, { a: { price: ["1.00"] } }, { a: { price: 2 } }]);
    expect(issues).toMatchObject([{ code: "mixed-types", severity: "warning", path: "/a/price" }]);
    expect(issues[0]!.sample.file).toBe("0001.json");
    expect(issues[0]!.message).toBe(`"price" can't be described: a number in 2 places, a list in 1.`);
    expect(at(schema!, "a/price")).toEqual({ $comment: "Of several kinds: a number in 2 places, a list in 1." });
  });

  it("are an object and text that is no JSON", () => {
    expect(infer([{ a: {} }, { a: "tea" }]).issues).toMatchObject([{ code: "mixed-types", path: "/a" }]);
  });

  it("are values that nobody has seen", () => {
    const { schema, issues } = infer([{ a: null, b: [] }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["nothing-seen", "/a"],
      ["nothing-seen", "/b"],
    ]);
    expect([at(schema!, "a"), at(schema!, "b")]).toEqual([{ const: null }, { type: "array" }]);
  });
});

describe("what is refused", () => {
  const refused = (values: readonly unknown[]) => {
    const { schema, issues } = infer(values);
    expect(schema).toBeUndefined();
    return issues.map(({ code, path }) => `${code} ${path}`);
  };

  it("are samples that are no objects, all of them at once", () => {
    expect(refused([1, [1], null, { a: 1 }])).toEqual(["sample-no-object ", "sample-no-object ", "sample-no-object "]);
  });

  it("is a key that changes what an object is, in JSON text as well", () => {
    expect(refused([JSON.parse('{"a":{"__proto__":1},"b":"{\\"__proto__\\":1}"}')])).toEqual([
      "proto-key /a/__proto__",
      "proto-key /b/__proto__",
    ]);
  });

  it("are keys that JSON text has twice, and numbers that are too large", () => {
    expect(refused([JSON.parse('{"a":"{\\"x\\":1,\\"x\\":2}","b":1e400}')])).toEqual([
      "duplicate-key /a/x",
      "number-precision /b",
    ]);
  });

  it("is nothing to draft from", () => {
    expect(infer([])).toEqual({ issues: [] });
  });
});

describe("keys of every object in JavaScript", () => {
  it("are keys like any others", () => {
    const value = { constructor: 1, toString: "a", hasOwnProperty: { valueOf: true }, prototype: [1] };
    const schema = draft([value, { ...value, ...JSON.parse('{ "then": 1 }') }]);
    expect(schema.required).toEqual(["constructor", "toString", "hasOwnProperty", "prototype"]);
    expect(judge(schema)(value)).toBe(true);
  });
});

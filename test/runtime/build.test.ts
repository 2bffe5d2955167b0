import fc from "fast-check";
import {
  type Issue,
  isListPicker,
  type ListPickerInput,
  listItem,
  listPicker,
  RichMessageError,
  section,
} from "omnirich";
import { describe, expect, it, vi } from "vitest";
import { type BuildOptions, buildFragment, buildMessage } from "../../src/runtime/build.js";
import { validate } from "../../src/runtime/validate.js";
import { letter, letterOf, letters, secret, secretOf } from "./letters.js";
import { brief, isDeeplyFrozen, payload } from "./support.js";
import { customs, parcel } from "./variant.js";

const COLOUR = "Xbox Controller multi color";
const IMAGES = "https://img-prod-cms-rt-microsoft-com.akamaized.net/cms/api/am/imageFileData";
const SIZE = "w=270&h=222&q=90&m=6&p=48&b=%23FFFFFFFF&f=png&o=f&aim=true";

/** The input that Microsoft's sample comes from. */
const controllers = () => ({
  name: "Test with 0 guid",
  title: "Microsoft Xbox Controllers",
  subtitle: "Choose a controller you like",
  imageUrl: `${IMAGES}/RE2XP73?ver=7371&${SIZE}`,
  responseMessage: "Thanks for choosing.",
  sections: [
    {
      title: "XBox Controllers",
      multiselect: true,
      items: [{ title: COLOUR, description: COLOUR, imageUrl: `${IMAGES}/RWwBPt?ver=d74f&${SIZE}` }],
    },
  ],
});

const drinks = () => ({ name: "Drinks", title: "Drinks", sections: [{ title: "Hot", items: [{ title: "Tea" }] }] });

/** What a builder refuses its input with. */
function refusal(build: () => unknown): readonly Issue[] {
  try {
    build();
  } catch (error) {
    expect(error).toBeInstanceOf(RichMessageError);
    return (error as RichMessageError).issues;
  }
  throw new Error("The builder refused nothing.");
}

const places = (issues: readonly Issue[]) => issues.map(({ code, input, path }) => [code, input, path]);
const picker = (input: unknown) => () => listPicker(input as ListPickerInput);

describe("listPicker", () => {
  it("makes Microsoft's sample, key for key and in its order", () => {
    const message = listPicker(controllers());
    expect(JSON.stringify(message)).toBe(JSON.stringify(payload("list-picker.sample")));
    expect(isListPicker(message)).toBe(true);
  });

  it("returns a deeply frozen message and leaves its input alone", () => {
    const input = controllers();
    const message = listPicker(input);
    expect(isDeeplyFrozen(message)).toBe(true);
    expect(input).toEqual(controllers());
    expect(Object.isFrozen(input.sections[0]?.items)).toBe(false);
    input.sections[0]!.items[0]!.title = "changed";
    expect(JSON.stringify(message)).not.toContain("changed");
  });

  it("fills in id and tabKey, and leaves out what is not given or undefined", () => {
    const message = listPicker({ ...drinks(), subtitle: undefined, id: undefined });
    expect(message).toStrictEqual({
      survey: { Answers: { Section: [{ Listitems: [{ OptionTitle: "Tea" }], SectionTitle: "Hot" }], Title: "Drinks" } },
      richObjectId: "00000000-0000-0000-0000-000000000000",
      richObjectType: 192350002,
      richObjectName: "Drinks",
      tabKey: "",
    });
  });

  it("takes the id given, and keeps false and empty text", () => {
    const id = "0F0F0F0F-1111-2222-3333-444444444444";
    const [hot] = drinks().sections;
    const message = listPicker({ ...drinks(), id, subtitle: "", sections: [{ ...hot!, multiselect: false }] });
    expect(message.richObjectId).toBe(id);
    expect(message.survey).toMatchObject({ Answers: { subtitle: "", Section: [{ Multiselect: false }] } });
  });

  it("takes frozen input, and input without a prototype", () => {
    const bare = Object.assign(Object.create(null), drinks());
    expect(listPicker(Object.freeze(bare))).toEqual(listPicker(drinks()));
  });

  it("reads each property once", () => {
    let reads = 0;
    const input = Object.defineProperty(drinks(), "title", { enumerable: true, get: () => `read ${++reads}` });
    expect(listPicker(input).survey).toMatchObject({ Answers: { Title: "read 1" } });
  });

  it("makes a valid message of every input of the right types", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    const item = fc.record({ title: text, description: text }, { requiredKeys: ["title"] });
    const part = fc.record(
      { title: text, multiselect: fc.boolean(), items: fc.array(item, { minLength: 1, maxLength: 3 }) },
      { requiredKeys: ["title", "items"] },
    );
    const input = fc.record(
      { name: text, title: text, subtitle: text, sections: fc.array(part, { minLength: 1, maxLength: 3 }) },
      { requiredKeys: ["name", "title", "sections"] },
    );
    fc.assert(
      fc.property(input, (value) => {
        expect(isListPicker(listPicker(value))).toBe(true);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});

describe("listPicker refuses, in its own terms with the wire path beside them,", () => {
  const item = (value: unknown) => ({
    ...drinks(),
    sections: [{ title: "Hot", items: [{ title: "a" }, { title: "b" }, value] }],
  });
  const ANSWERS = "/survey/Answers";
  const THIRD = `${ANSWERS}/Section/0/Listitems/2`;

  it.each<[mistake: string, input: unknown, code: string, place: string, path: string]>([
    ["an empty item title", item({ title: "" }), "min-length", "sections[0].items[2].title", `${THIRD}/OptionTitle`],
    ["an item without a title", item({}), "missing-property", "sections[0].items[2].title", `${THIRD}/OptionTitle`],
    [
      "a misspelt item title",
      item({ titel: "x" }),
      "misspelt-key",
      "sections[0].items[2].titel",
      `${THIRD}/OptionTitle`,
    ],
    ["a miscased item title", item({ Title: "x" }), "key-casing", "sections[0].items[2].Title", `${THIRD}/OptionTitle`],
    [
      "a wire name in place of a friendly one",
      item({ title: "x", OptionDescription: "y" }),
      "misspelt-key",
      "sections[0].items[2].OptionDescription",
      `${THIRD}/OptionDescription`,
    ],
    ["an item that is text", item("x"), "wrong-type", "sections[0].items[2]", THIRD],
    ["an item that is null", item(null), "wrong-type", "sections[0].items[2]", THIRD],
    [
      "an image that is no address",
      item({ title: "x", imageUrl: "a.png" }),
      "url-scheme",
      "sections[0].items[2].imageUrl",
      `${THIRD}/OptionImageURL`,
    ],
    ["no sections", { ...drinks(), sections: [] }, "min-items", "sections", `${ANSWERS}/Section`],
    [
      "a section not in a list",
      { ...drinks(), sections: drinks().sections[0] },
      "wrong-type",
      "sections",
      `${ANSWERS}/Section`,
    ],
    [
      "items not in a list, however odd",
      { ...drinks(), sections: [{ title: "Hot", items: { titel: "x", colour: "red" } }] },
      "wrong-type",
      "sections[0].items",
      `${ANSWERS}/Section/0/Listitems`,
    ],
    ["a title that is a number", { ...drinks(), title: 7 }, "wrong-type", "title", `${ANSWERS}/Title`],
    [
      "an optional value that is null",
      { ...drinks(), subtitle: null },
      "wrong-type",
      "subtitle",
      `${ANSWERS}/subtitle`,
    ],
    ["an id that is null, not the default", { ...drinks(), id: null }, "wrong-type", "id", "/richObjectId"],
    ["an id that is no GUID", { ...drinks(), id: "{1}" }, "guid", "id", "/richObjectId"],
    ["a name of 101 characters", { ...drinks(), name: "x".repeat(101) }, "max-length", "name", "/richObjectName"],
    ["a key of the envelope", { ...drinks(), tabKey: "" }, "unknown-property", "tabKey", "/tabKey"],
    ["a key of something else", { ...drinks(), colour: "red" }, "unknown-property", "colour", "/colour"],
    ["a twin in another case", { ...drinks(), Title: "x" }, "key-casing", "Title", "/Title"],
    ["constructor as a key", { ...drinks(), constructor: 1 }, "unknown-property", "constructor", "/constructor"],
    ["toString as a key", { ...drinks(), toString: "x" }, "unknown-property", "toString", "/toString"],
    [
      "__proto__ as a key",
      JSON.parse(JSON.stringify(drinks()).replace("{", '{"__proto__":{"title":"x"},')),
      "unknown-property",
      "__proto__",
      "/__proto__",
    ],
    ["what is no object", [], "wrong-type", "", ""],
    ["nothing", undefined, "wrong-type", "", ""],
    ["text", "{}", "wrong-type", "", ""],
  ])("%s", (_, input, code, place, path) => {
    const issues = refusal(picker(input));
    expect(places(issues)).toEqual([[code, place, path]]);
    expect(issues[0]?.severity).toBe("error");
    expect(issues[0]?.fix).toBeUndefined();
  });

  it("what is no data: an instance of a class, a function, a circle", () => {
    const circle: { title: string; self?: unknown } = { title: "x" };
    circle.self = circle;
    expect(places(refusal(picker({ ...drinks(), title: new Map() }))).map(([code, place]) => [code, place])).toEqual([
      ["not-plain-data", "title"],
    ]);
    expect(places(refusal(picker(item({ title: () => 1 })))).map(([code, place]) => [code, place])).toEqual([
      ["not-plain-data", "sections[0].items[2].title"],
    ]);
    expect(places(refusal(picker(item(circle)))).map(([code, place]) => [code, place])).toEqual([
      ["not-plain-data", "sections[0].items[2].self"],
    ]);
  });

  it("everything at once", () => {
    const input = { ...item({}), titel: "x", title: undefined, id: 7, name: "" };
    expect(
      places(refusal(picker(input)))
        .map(([code, place]) => `${code} ${place}`)
        .sort(),
    ).toEqual([
      "min-length name",
      "missing-property sections[0].items[2].title",
      "misspelt-key titel",
      "wrong-type id",
    ]);
  });

  it("whatever the value, with RichMessageError and nothing else", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
        expect(refusal(picker(value)).length).toBeGreaterThan(0);
        expect(refusal(picker({ ...drinks(), sections: [value] })).length).toBeGreaterThan(0);
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it("a twin in another case with the name of the one that is there", () => {
    expect(refusal(picker({ ...drinks(), Title: "x" }))[0]?.message).toBe(
      '"Title" is not a List Picker message property. "title" is there as well.',
    );
  });

  it("with a sentence that uses the caller's words", () => {
    const [issue] = refusal(picker(item({ titel: "x" })));
    expect(issue?.message).toBe('"titel" is not a list item property. Did you mean "title"?');
    const error = new RichMessageError(refusal(picker(item({ title: "" }))));
    expect(error.message).toBe('"title" must be text of length 1 or more, but is "". [sections[0].items[2].title]');
    expect(error.code).toBe("min-length");
  });
});

describe("fragments", () => {
  it("are frozen copies of their input, in its own terms, and fit into the builder", () => {
    const tea = listItem({ title: "Tea", description: undefined });
    const hot = section({ title: "Hot", items: [tea] });
    expect(hot).toStrictEqual({ title: "Hot", items: [{ title: "Tea" }] });
    expect(isDeeplyFrozen(hot)).toBe(true);
    expect(listPicker({ name: "Drinks", title: "Drinks", sections: [hot] })).toEqual(listPicker(drinks()));
  });

  it("refuse what is wrong in them, at its place in them", () => {
    expect(places(refusal(() => listItem({ title: "" })))).toEqual([["min-length", "title", "/OptionTitle"]]);
    expect(places(refusal(() => section({ title: "x", items: [{ titel: "x" } as never] })))).toEqual([
      ["misspelt-key", "items[0].titel", "/Listitems/0/OptionTitle"],
    ]);
  });
});

describe("a builder of another variant", () => {
  it("writes JSON that always is text as text, inside text too", () => {
    const message = buildMessage(parcel, { constructor: "x", customs: { worth: 1 } });
    const body = JSON.stringify({ constructor: "x", Customs: '{"Worth":1}', Insured: false });
    expect(message).toEqual({ kind: 7, body });
  });

  it("finds its way into that text", () => {
    expect(places(refusal(() => buildMessage(parcel, { constructor: "x", customs: { wort: 1 } })))).toEqual([
      ["misspelt-key", "customs.wort", "/body/Customs/Worth"],
    ]);
    expect(places(refusal(() => buildMessage(parcel, { constructor: "x", customs: [{ wort: 1 }] })))).toEqual([
      ["wrong-type", "customs", "/body/Customs"],
    ]);
    expect(places(refusal(() => buildMessage(parcel, { constructor: "x", customs: null })))).toEqual([
      ["wrong-type", "customs", "/body/Customs"],
    ]);
  });

  it("takes fields named constructor and toString from the input alone", () => {
    expect(places(refusal(() => buildMessage(parcel, {})))).toEqual([
      ["missing-property", "constructor", "/body/constructor"],
    ]);
    expect(buildMessage(parcel, { constructor: "c", toString: "s" })).toEqual({
      kind: 7,
      body: JSON.stringify({ constructor: "c", toString: "s", Insured: false }),
    });
  });

  it("names wire keys with / and ~ in pointers, and friendly keys in places", () => {
    expect(places(refusal(() => buildMessage(parcel, { constructor: "x", stamps: [{}] })))).toEqual([
      ["missing-property", "stamps[0].price", "/body/Stamps/0/a~1b~0c"],
    ]);
  });

  it("builds any of its shapes as a fragment", () => {
    expect(buildFragment(customs, { worth: 1 })).toEqual({ worth: 1 });
  });
});

describe("a builder with options", () => {
  const odd = { title: "Hello", tags: ["old", "new", "used"] };
  const wrong = { title: "Hello", body: "Dear {name}" };
  const build = (input: object, options?: BuildOptions) => buildMessage(letter, input, options);

  it("tells each warning once, in its own terms, and builds", () => {
    const told: Issue[] = [];
    const message = build(odd, { onWarning: (warning) => told.push(warning) });
    expect(message).toEqual(letterOf({ Tags: odd.tags }));
    expect(told.map(({ severity, code, input, path }) => [severity, code, input, path])).toEqual([
      ["warning", "unusual-value", "tags[0]", "/Tags/0"],
      ["warning", "unusual-value", "tags[2]", "/Tags/2"],
      ["warning", "only-first", "tags", "/Tags"],
    ]);
    for (const warning of told) expect(warning).not.toHaveProperty("fix");
  });

  it("tells no warning of what it refuses, nor of what is fine", () => {
    const onWarning = vi.fn();
    expect(brief(refusal(() => build({ ...odd, ...wrong }, { onWarning })))).toEqual(["placeholder /Body"]);
    build({ title: "Hello" }, { onWarning });
    expect(onWarning).not.toHaveBeenCalled();
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("no log");
      },
    ],
    ["is none", 7],
    ["is null", null],
    ["rejects", () => Promise.reject().catch(() => undefined)],
  ])("builds all the same where whom it tells %s", (_, onWarning) => {
    expect(build(odd, { onWarning: onWarning as never })).toEqual(letterOf({ Tags: odd.tags }));
  });

  it("tells every warning, though the first one throws", () => {
    const onWarning = vi.fn(() => {
      throw new Error("no log");
    });
    build(odd, { onWarning });
    expect(onWarning).toHaveBeenCalledTimes(3);
  });

  it("switches rules off, makes errors warnings, and warnings errors", () => {
    expect(build(wrong, { rules: { placeholder: "off" } })).toEqual(letterOf({ Body: "Dear {name}" }));
    const onWarning = vi.fn();
    build(wrong, { rules: { placeholder: "warning" }, onWarning });
    expect(onWarning).toHaveBeenCalledWith(expect.objectContaining({ code: "placeholder", severity: "warning" }));
    const issues = refusal(() => build(odd, { rules: { "unusual-value": "error" }, onWarning }));
    expect(brief(issues)).toEqual(["unusual-value /Tags/0", "unusual-value /Tags/2"]);
    expect(build(odd, { rules: { "unusual-value": "off", "only-first": "off" }, onWarning })).toBeDefined();
    expect(onWarning).toHaveBeenCalledTimes(1);
  });

  it("never lets an unknown key go, whatever is switched off: it would be lost", () => {
    const codes = ["unknown-property", "misspelt-key", "key-casing", "missing-property", "placeholder"];
    for (const level of ["off", "warning"] as const) {
      const rules = Object.fromEntries(codes.map((code) => [code, level]));
      for (const key of ["colours2", "Body", "constructor", "__proto__", "Title"]) {
        const input = JSON.parse(`{"title":"Hello",${JSON.stringify(key)}:1}`);
        expect(
          refusal(() => build(input, { rules })),
          key,
        ).toHaveLength(1);
      }
    }
    const inside = { title: "Hello", lines: [{ text: "a", colors: 1 }] };
    expect(
      brief(refusal(() => build(inside, { rules: { "misspelt-key": "off", "unknown-property": "off" } }))),
    ).toHaveLength(1);
  });

  it("never lets go what is no data", () => {
    const rules = { "not-plain-data": "off" } as const;
    expect(brief(refusal(() => build({ title: () => 1 }, { rules })))).toEqual(["not-plain-data /title"]);
  });
});

describe("other spellings of a choice", () => {
  it.each([
    ["Rot", "red"],
    ["constructor", "green"],
    ["red", "red"],
  ])("%s is written as %s, without a warning", (given, written) => {
    const onWarning = vi.fn();
    const input = { title: "Hello", colour: given, colours: [given, "green"], lines: [{ text: "a", colour: given }] };
    expect(buildMessage(letter, input, { onWarning })).toEqual(
      letterOf({ Colour: written, Colours: [written, "green"], Lines: [{ Text: "a", Colour: written }] }),
    );
    expect(onWarning).not.toHaveBeenCalled();
  });

  it("are those that the schema names, and no others", () => {
    for (const colour of ["rot", "ROT", "toString", "__proto__", "", 7, null, true]) {
      expect(places(refusal(() => buildMessage(letter, { title: "Hello", colour })))).toEqual([
        ["not-allowed", "colour", "/Colour"],
      ]);
    }
  });

  it("stay as they are in a text that is no choice", () => {
    expect(buildMessage(letter, { title: "Rot", body: "constructor" })).toEqual({
      ...letterOf({ Body: "constructor" }),
      Title: "Rot",
    });
  });

  it("stay as they are in a fragment, which is put into a builder", () => {
    const line = buildFragment(letter.root.fields.Lines!.items!.shape!, { text: "a", colour: "Rot" });
    expect(line).toEqual({ text: "a", colour: "Rot" });
    expect(buildMessage(letter, { title: "Hello", lines: [line] })).toEqual(
      letterOf({ Lines: [{ Text: "a", Colour: "red" }] }),
    );
  });
});

describe("a builder under provisional names", () => {
  const build = (input: object, options?: BuildOptions) => buildMessage(secret, { title: "Hush", ...input }, options);

  it("writes them, spellings and all, frozen, and the message is valid", () => {
    const message = build({ body: "x", colour: "Rot", lines: [{ text: "a" }] });
    expect(message).toEqual(secretOf({ Body: "x", Colour: "red", Lines: [{ Text: "a" }] }));
    expect(isDeeplyFrozen(message)).toBe(true);
    expect(validate(letters, message)).toMatchObject({ ok: true, issues: [] });
  });

  it.each<[mistake: string, input: object, code: string, place: string, path: string]>([
    ["a missing field", {}, "missing-property", "body", "/Answers/Body"],
    ["an empty text", { body: "" }, "min-length", "body", "/Answers/Body"],
    ["what a rule refuses", { body: "{name}" }, "placeholder", "body", "/Answers/Body"],
    ["a misspelt key", { bodi: "x" }, "misspelt-key", "bodi", "/Answers/Body"],
    ["an unknown key", { body: "x", wrapping: 1 }, "unknown-property", "wrapping", "/wrapping"],
    ["an item of another type", { body: "x", tags: [7] }, "wrong-type", "tags[0]", "/Answers/Tags/0"],
    [
      "a field of a shape",
      { body: "x", lines: [{ text: "a" }, { text: "" }] },
      "min-length",
      "lines[1].text",
      "/Answers/Lines/1/Text",
    ],
    [
      "a value twice in a list",
      { body: "x", lines: [{ text: "a" }, { text: "a" }] },
      "duplicate-value",
      "lines[1].text",
      "/Answers/Lines/1/Text",
    ],
    ["what is wrong around them", { body: "x", title: "" }, "min-length", "title", "/Title"],
  ])("refuses %s as any builder does, once, in its own terms", (_, input, code, place, path) => {
    expect(places(refusal(() => build(input)))).toEqual([[code, place, path]]);
  });

  it("refuses all at once, around them and under them", () => {
    const issues = refusal(() => build({ title: "", body: "", tags: 7, lines: [{}] }));
    expect(issues.map(({ code, input }) => `${code} ${input}`).sort()).toEqual([
      "min-length body",
      "min-length title",
      "missing-property lines[0].text",
      "wrong-type tags",
    ]);
  });

  it("tells its warnings once each, and the message has them on its way, too", () => {
    const told: Issue[] = [];
    const message = build({ body: "x", tags: ["old", "new"] }, { onWarning: (warning) => told.push(warning) });
    expect(told.map(({ code, input }) => `${code} ${input}`)).toEqual(["unusual-value tags[0]", "only-first tags"]);
    expect(brief(validate(letters, message).issues)).toEqual(brief(told));
  });

  it("switches rules off as any builder does", () => {
    const message = build({ body: "{name}" }, { rules: { placeholder: "off" } });
    expect(message).toEqual(secretOf({ Body: "{name}" }));
    expect(brief(refusal(() => build({ body: "x", tags: ["old"] }, { rules: { "unusual-value": "error" } })))).toEqual([
      "unusual-value /Answers/Tags/0",
    ]);
  });
});

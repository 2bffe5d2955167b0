import vm from "node:vm";
import fc from "fast-check";
import { type Issue, isListPicker, parseMessage, RichMessageError, validateMessage } from "omnirich";
import { describe, expect, it } from "vitest";
import { createIssue } from "../../src/runtime/issues.js";
import { applyLevels, createGuard, demand, parse, type RuleLevels, validate } from "../../src/runtime/validate.js";
import { letterOf, letters, secretOf } from "./letters.js";
import { brief, payload, payloadText } from "./support.js";
import { parcel, parcelOf, parcels } from "./variant.js";

type Message = Record<string, unknown>;
const sample = () => payload("list-picker.sample") as Message;

/** Values that break what is not careful. */
const circle: Message = {};
circle.self = circle;
const revokedObject = Proxy.revocable({}, {});
revokedObject.revoke();
const revokedList = Proxy.revocable([], {});
revokedList.revoke();
const refusesAll = new Proxy(
  {},
  {
    get: () => {
      throw new Error("get");
    },
    has: () => {
      throw new Error("has");
    },
    ownKeys: () => {
      throw new Error("ownKeys");
    },
  },
);
const bottomless: object = new Proxy(
  {},
  {
    get: () => bottomless,
    ownKeys: () => ["survey", "Answers"],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: bottomless }),
  },
);
const throwing = (key: string): object =>
  Object.defineProperty({}, key, {
    enumerable: true,
    get: () => {
      throw new Error(key);
    },
  });

const hostile: readonly (readonly [name: string, value: unknown])[] = [
  ["undefined", undefined],
  ["null", null],
  ["true", true],
  ["zero", 0],
  ["minus zero", -0],
  ["NaN", Number.NaN],
  ["Infinity", Infinity],
  ["a bigint", 10n ** 100n],
  ["a symbol", Symbol("s")],
  ["empty text", ""],
  ["a long text", "x".repeat(1_000_000)],
  ["a lone surrogate", "\ud83d"],
  ["JSON text of null", "null"],
  ["JSON text of a list", "[]"],
  ["JSON text of a number", "7"],
  ["JSON text of JSON text", JSON.stringify(JSON.stringify({ Answers: {} }))],
  ["JSON text nested without end", "[".repeat(100_000)],
  ["JSON text nested 100,000 levels", "[".repeat(100_000) + "]".repeat(100_000)],
  ["JSON text with __proto__", '{"__proto__":{"Answers":{}}}'],
  ["an empty list", []],
  ["a list in a list", [[[]]]],
  ["a list with holes", new Array(10)],
  ["a huge list", new Array(200_000).fill(null)],
  ["a function", () => 1],
  ["a class", class {}],
  ["an empty object", {}],
  ["an object without a prototype", Object.create(null)],
  ["an object with odd keys", { "": 1, "a/b": 2, "~": 3, constructor: 4, toString: 5, hasOwnProperty: 6 }],
  ["an object with __proto__ as a key", JSON.parse('{"__proto__":{"survey":1}}')],
  ["an object with ANSI in a key", { "\u001b[31m": 1, "::error::": 2, "\u202e": 3 }],
  ["an object of another frame", vm.runInNewContext("({ a: [1] })")],
  ["a circle", circle],
  ["a getter of survey that throws", throwing("survey")],
  ["a getter of richObjectType that throws", throwing("richObjectType")],
  ["a getter of Answers that throws", throwing("Answers")],
  ["toJSON and valueOf that throw", { toJSON: throwing, valueOf: throwing, toString: null, [Symbol.toPrimitive]: 1 }],
  ["a proxy that refuses everything", refusesAll],
  ["a proxy without a bottom", bottomless],
  ["a revoked proxy", revokedObject.proxy],
  ["a revoked proxy of a list", revokedList.proxy],
  ["a Date", new Date(Number.NaN)],
  ["a Map", new Map([["survey", 1]])],
  ["bytes", new Uint8Array(8)],
  ["the global object", globalThis],
  ["an error", new Error("x")],
];

/** What holds of every issue. */
function expectSound(issues: readonly Issue[]): void {
  expect(issues.length).toBeGreaterThan(0);
  for (const { code, severity, path, message, help } of issues.slice(0, 50)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(severity).toMatch(/^(error|warning)$/);
    expect(path).toMatch(/^(\/|$)/);
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|::/u);
    expect(message.length).toBeLessThan(400);
    expect(help).toContain(`#${code}`);
  }
}

describe("validateMessage", () => {
  it.each(["sample", "string"])("takes Microsoft's list picker, survey as in the %s", (name) => {
    const message = payload(`list-picker.${name}`);
    const validation = validateMessage(message);
    expect(validation).toEqual({ ok: true, issues: [], message });
    expect(validation.message).toBe(message);
  });

  it("refuses the admin center's export with one issue that says what to do", () => {
    const { ok, issues } = validateMessage(payload("list-picker.export"));
    expect(ok).toBe(false);
    expect(brief(issues)).toEqual(["raw-export /survey"]);
    expect(issues[0]?.hint).toContain("fromExport");
  });

  it.each(hostile)("refuses %s, and does not throw", (_, value) => {
    const validation = validateMessage(value);
    expect(validation.ok).toBe(false);
    expect(validation.message).toBeUndefined();
    expectSound(validation.issues);
    expect(isListPicker(value)).toBe(false);
    expect(isListPicker["~standard"].validate(value)).toHaveProperty("issues.0.message");
  });

  it.each(hostile)("refuses a message with %s for a survey, for Answers, for a title", (_, value) => {
    const title = typeof value === "string" && value !== "" ? 1 : value;
    for (const survey of [value, { Answers: value }, { Answers: { Title: title, Section: [] } }]) {
      const { ok, issues } = validateMessage({ ...sample(), survey });
      expect(ok).toBe(false);
      expectSound(issues);
    }
  });

  it("never throws, whatever the value, and gives a verdict that agrees with itself", () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
    });
    const message = fc.record({ survey: anything, richObjectType: fc.constantFrom(192350002, 192350003, "x") });
    fc.assert(
      fc.property(fc.oneof(anything, message), (value) => {
        const { ok, issues } = validateMessage(value);
        expect(ok).toBe(issues.every(({ severity }) => severity === "warning"));
        if (!ok) expectSound(issues);
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  it("survives options that throw", () => {
    const options = throwing("unknownProperties");
    expect(validateMessage({}, options).ok).toBe(false);
  });

  it("chooses by richObjectType alone: another type gets a warning, and only its envelope is checked", () => {
    const { ok, issues } = validateMessage({ ...sample(), richObjectType: 192350099 });
    expect(ok).toBe(true);
    expect(brief(issues)).toEqual(["unknown-type /richObjectType"]);
    expect(issues[0]).toMatchObject({ severity: "warning", actual: 192350099 });
    expect(issues[0]?.message).toContain("192350002 (List Picker)");
  });

  it.each([
    "192350002",
    " 192350002",
    "List Picker",
    "list-picker",
    "LISTPICKER",
  ])("refuses the type as the text %j in one issue, with the number as a safe fix", (richObjectType) => {
    const { issues } = validateMessage({ ...sample(), richObjectType });
    expect(brief(issues)).toEqual(["type-as-text /richObjectType"]);
    expect(issues[0]).toMatchObject({ fix: { op: "replace", path: "/richObjectType", to: 192350002, safe: true } });
    expect(issues[0]?.message).toContain("must be the number 192350002 (List Picker)");
  });

  it("checks the rest of a message whose type is text as one of that type", () => {
    const { issues } = validateMessage({ ...sample(), richObjectType: "192350002", survey: 7 });
    expect(brief(issues).sort()).toEqual(["type-as-text /richObjectType", "wrong-type /survey"]);
  });

  it.each([
    ["a picker"],
    ["192350020"],
    [192350002.5],
    [null],
  ])("refuses the type %j as one mistake", (richObjectType) => {
    expect(brief(validateMessage({ ...sample(), richObjectType }).issues)).toEqual(["wrong-type /richObjectType"]);
  });

  it("says that the type is missing, or misspelt, and no more", () => {
    const { richObjectType, ...rest } = sample();
    expect(brief(validateMessage(rest).issues)).toEqual(["missing-property /richObjectType"]);
    expect(brief(validateMessage({ ...rest, richObjecttype: richObjectType }).issues)).toEqual([
      "key-casing /richObjecttype",
    ]);
  });

  it("recognises a message given as JSON text, and refuses the bare survey of an export", () => {
    expect(validateMessage(payloadText("list-picker.sample")).issues[0]?.hint).toContain("parseMessage");
    const survey = JSON.parse((payload("list-picker.export") as { survey: string }).survey);
    expect(brief(validateMessage(survey).issues)).toEqual(["wrong-type "]);
  });
});

describe("parseMessage", () => {
  it("reads a message, with a byte-order mark too", () => {
    for (const text of [payloadText("list-picker.sample"), `\uFEFF${payloadText("list-picker.string")}`]) {
      expect(parseMessage(text)).toMatchObject({ ok: true, issues: [] });
    }
  });

  it.each([
    ["empty text", ""],
    ["a space", " "],
    ["what is cut off", payloadText("list-picker.sample").slice(0, -4)],
    ["a trailing comma", '{"a":1,}'],
    ["single quotes", "{'a':1}"],
    ["a web page", "<html></html>"],
    ["what a terminal or a runner would obey", "\u001b[31m::error::"],
    ["brackets without end", "[".repeat(100_000)],
  ])("says that %s is not JSON", (_, text) => {
    const { ok, issues } = parseMessage(text);
    expect(ok).toBe(false);
    expect(brief(issues)).toEqual(["json-syntax "]);
    expectSound(issues);
  });

  it("takes text only, and points to validateMessage", () => {
    for (const value of [undefined, null, sample(), 7, Symbol("s"), revokedObject.proxy]) {
      const { ok, issues } = parseMessage(value as string);
      expect(ok).toBe(false);
      expectSound(issues);
    }
    expect(parseMessage(sample() as unknown as string).issues[0]?.hint).toContain("validateMessage");
  });

  it("hands its options on", () => {
    const text = JSON.stringify({ ...sample(), backgroundColor: "red" });
    expect(parseMessage(text).ok).toBe(true);
    expect(parseMessage(text, { unknownProperties: "error" }).ok).toBe(false);
  });

  it("gives the message that JSON.parse gives", () => {
    expect(parse(parcels, JSON.stringify(parcelOf({ constructor: "x" }))).message).toEqual(
      parcelOf({ constructor: "x" }),
    );
  });
});

describe("a message guard", () => {
  it("tells its own variant from others", () => {
    expect(isListPicker(sample())).toBe(true);
    expect(isListPicker({ ...sample(), richObjectType: 192350003 })).toBe(false);
    const another = { ...sample(), richObjectType: 192350003, survey: { Answers: { Colour: 1 } } };
    expect(brief(isListPicker.validate(another).issues)).toEqual(["unknown-type /richObjectType"]);
  });

  it("says what the tag was misspelt as, though the tag is what it goes by", () => {
    const { richObjectType, ...rest } = sample();
    expect(brief(isListPicker.validate(rest).issues)).toEqual(["missing-property /richObjectType"]);
    expect(brief(isListPicker.validate({ ...rest, richobjecttype: richObjectType }).issues)).toEqual([
      "key-casing /richobjecttype",
    ]);
  });

  it("is a Standard Schema of version 1", () => {
    const standard = isListPicker["~standard"];
    expect(standard).toMatchObject({ version: 1, vendor: "omnirich" });
    const message = sample();
    expect(standard.validate(message)).toEqual({ value: message });
    const broken = { ...message, survey: { Answers: { Title: "", Section: [{ SectionTitle: "", Listitems: [1] }] } } };
    expect(standard.validate(broken)).toMatchObject({
      issues: [
        { message: expect.any(String), path: ["survey", "Answers", "Section", "0", "Listitems", "0"] },
        { message: expect.any(String), path: ["survey", "Answers", "Title"] },
      ],
    });
  });

  it("lets warnings pass", () => {
    const message = { ...sample(), backgroundColor: "red" };
    expect(isListPicker(message)).toBe(true);
    expect(isListPicker["~standard"].validate(message)).toEqual({ value: message });
  });

  it("of a variant without the others refuses what is no object", () => {
    const isParcel = createGuard("kind", parcel);
    expect(isParcel(parcelOf({ constructor: "x" }))).toBe(true);
    expect(isParcel([])).toBe(false);
    expect(isParcel.validate([]).issues[0]?.message).toBe("The message must be an object, but is a list of length 0.");
  });
});

describe("validate with two variants and no fallback", () => {
  const letter = { ...parcel, name: "Letter", label: "Letter", type: 9 };
  const both = { tag: "kind", variants: [parcel, letter], other: parcel };

  it.each([undefined, "8", 8, null])("refuses the type %j in one issue that names all types", (kind) => {
    const { ok, issues } = validate(both, { kind, body: 1, colour: "red" });
    expect(ok).toBe(false);
    expect(brief(issues)).toEqual(["unknown-type /kind"]);
    expect(issues[0]?.message).toContain("7 (Parcel) or 9 (Letter)");
  });
});

describe("validate with one variant and no fallback", () => {
  it("refuses another type in one issue that names the right one, whatever else is in it", () => {
    const { ok, issues } = validate(parcels, { kind: 8, body: 1, colour: "red" });
    expect(ok).toBe(false);
    expect(brief(issues)).toEqual(["unknown-type /kind"]);
    expect(issues[0]?.message).toBe('"kind" must be 7 (Parcel), but is 8.');
  });
});

describe("demand", () => {
  it("gives the message, or throws all issues", () => {
    const message = sample();
    expect(demand(validateMessage(message))).toBe(message);
    expect(() => demand(validateMessage(7))).toThrow(RichMessageError);
  });
});

describe("applyLevels", () => {
  const late = createIssue("late", "/Date", "Late.");
  const odd = createIssue("odd", "/Size", "Odd.", {}, "warning");
  const whole = createIssue("wrong-type", "", "No object.");
  const large = createIssue("large", "", "Large.", {}, "warning");
  const shown = (levels?: RuleLevels) =>
    applyLevels([late, odd, whole, large], levels).map(({ code, severity }) => `${severity} ${code}`);
  const asTheyAre = ["error late", "warning odd", "error wrong-type", "warning large"];

  it.each<[what: string, levels: RuleLevels | undefined, expected: string[]]>([
    ["nothing is asked for", undefined, asTheyAre],
    ["nothing in particular is asked for", {}, asTheyAre],
    ["they are what they are", { late: "error", odd: "warning" }, asTheyAre],
    ["it is of another code", { Late: "off", "": "off", constructor: "off", __proto__: "off" } as never, asTheyAre],
    ["one is off", { late: "off" }, ["warning odd", "error wrong-type", "warning large"]],
    ["one is only a warning", { late: "warning" }, ["warning late", ...asTheyAre.slice(1)]],
    ["one is an error", { odd: "error" }, ["error late", "error odd", "error wrong-type", "warning large"]],
    ["a warning about the whole is off", { large: "off" }, asTheyAre.slice(0, 3)],
    ["a warning about the whole is an error", { large: "error" }, [...asTheyAre.slice(0, 3), "error large"]],
  ])("leaves issues as they are, but where asked: %s", (_, levels, expected) => {
    expect(shown(levels)).toEqual(expected);
  });

  it.each(["off", "warning", "error"] as const)("keeps an error about the whole, though it be %s", (level) => {
    expect(shown({ "wrong-type": level })).toEqual(asTheyAre);
  });

  it("changes a copy, and gives the very issue where nothing changes", () => {
    const [first, second] = applyLevels([late, odd], { late: "warning" });
    expect(first).toEqual({ ...late, severity: "warning" });
    expect(second).toBe(odd);
    expect(late.severity).toBe("error");
  });

  it("takes no inherited code for one that was asked for", () => {
    const odd = ["constructor", "toString", "__proto__"].map((code) => createIssue(code, "/a", "A."));
    expect(applyLevels(odd, {})).toEqual(odd);
    expect(applyLevels(odd, JSON.parse('{"__proto__":"off"}')).map(({ code }) => code)).toEqual([
      "constructor",
      "toString",
    ]);
  });
});

describe("validate with levels of rules", () => {
  const wrong = letterOf({ Body: "Dear {name}", Tags: ["old"], Colour: "Rot" });

  it("refuses what a rule refuses, and warns of what it warns of", () => {
    const { ok, issues } = validate(letters, wrong);
    expect(ok).toBe(false);
    expect(issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`).sort()).toEqual([
      "error placeholder /Body",
      "warning other-spelling /Colour",
      "warning unusual-value /Tags/0",
    ]);
  });

  it("lets through what is off or only a warning, and refuses what a warning was", () => {
    expect(validate(letters, wrong, { rules: { placeholder: "off" } })).toMatchObject({ ok: true, message: wrong });
    expect(validate(letters, wrong, { rules: { placeholder: "warning" } })).toMatchObject({ ok: true });
    const { ok, issues } = validate(letters, wrong, { rules: { placeholder: "off", "unusual-value": "error" } });
    expect([ok, brief(issues).sort()]).toEqual([false, ["other-spelling /Colour", "unusual-value /Tags/0"]]);
  });

  it("switches off what no rule says, too, but not that there is no message", () => {
    const rules = { "wrong-type": "off", "missing-property": "off" } as const;
    expect(validate(letters, { richObjectType: 7, Tags: 1, Body: 7 }, { rules })).toMatchObject({ ok: true });
    expect(validate(letters, [], { rules }).ok).toBe(false);
    expect(parse(letters, "[]", { rules }).ok).toBe(false);
  });

  it("never switches off a wrong key, which may stand for a required one that is missing", () => {
    const rules = { "key-casing": "off", "misspelt-key": "warning" } as const;
    const { ok, issues } = validate(letters, { richObjectType: 7, title: "x", Bodi: "y" }, { rules });
    expect([ok, brief(issues).sort()]).toEqual([false, ["key-casing /title", "misspelt-key /Bodi"]]);
  });

  it("does so in guards, in parsing, and beside unknownProperties", () => {
    const text = JSON.stringify({ ...wrong, more: 2 });
    const rules = { placeholder: "off" } as const;
    expect(parse(letters, text, { rules }).ok).toBe(true);
    expect(parse(letters, text, { rules, unknownProperties: "error" }).ok).toBe(false);
    const isLetter = createGuard("richObjectType", letters.other);
    expect(isLetter(wrong)).toBe(false);
    expect(isLetter.validate(wrong, { rules: { placeholder: "off" } }).ok).toBe(true);
  });

  it("survives levels that throw", () => {
    expect(validate(letters, wrong, { rules: throwing("placeholder") as RuleLevels }).ok).toBe(false);
    expect(validate(letters, wrong, { rules: null as never }).ok).toBe(false);
  });
});

describe("a message under provisional names", () => {
  it.each<[what: string, answers: object]>([
    ["no keys", {}],
    ["other keys", { "a/b~c": null, constructor: 7, body: "{name}" }],
    ["the same keys with other values", { Body: { text: "x" }, Colour: "blue", Lines: "x" }],
    ["the same keys, and one more", { Body: "x", Colour: "Rot", Tags: ["old"], More: 1 }],
    ["what builders refuse", { Body: "Dear {name}", Tags: ["old"] }],
    ["another spelling of a key", { Body: "x", Color: "red" }],
  ])("is valid without a warning, with %s", (_, answers) => {
    expect(validate(letters, secretOf(answers))).toMatchObject({ ok: true, issues: [] });
    expect(validate(letters, secretOf(answers), { unknownProperties: "error" }).issues).toEqual([]);
  });

  it("that keeps to them has the warnings that it would have under known ones", () => {
    const answers = { Body: "x", Colour: "Rot", Tags: ["old", "new"] };
    const { ok, issues } = validate(letters, secretOf(answers));
    expect(ok).toBe(true);
    expect(brief(issues).sort()).toEqual([
      "only-first /Answers/Tags",
      "other-spelling /Answers/Colour",
      "unusual-value /Answers/Tags/0",
    ]);
    const rules = { "only-first": "off", "other-spelling": "error" } as const;
    expect(validate(letters, secretOf(answers), { rules })).toMatchObject({ ok: false });
  });

  it.each([[[]], [null], ["{}"], [7]])("is refused with %j where its object should be", (answers) => {
    expect(brief(validate(letters, secretOf(answers)).issues)).toEqual(["wrong-type /Answers"]);
  });

  it("is refused for what is wrong around them", () => {
    const { Answers: _, ...rest } = secretOf({});
    expect(brief(validate(letters, rest).issues)).toEqual(["missing-property /Answers"]);
    expect(brief(validate(letters, { ...secretOf({}), Title: "" }).issues)).toEqual(["min-length /Title"]);
  });
});

import { type Issue, validateMessage } from "omnirich";
import { removed, renamed, replaced } from "omnirich/author";
import { describe, expect, it } from "vitest";
import { explain } from "../../src/runtime/explain.js";
import { splitPointer } from "../../src/runtime/pointer.js";
import type { Finding, Mistake, Shape } from "../../src/runtime/shapes.js";
import { validate } from "../../src/runtime/validate.js";
import { brief, payload } from "./support.js";
import { parcel, parcelOf, parcels } from "./variant.js";

type Message = { readonly survey: object; readonly [key: string]: unknown };
const sample = payload("list-picker.sample") as Message;
const ANSWERS = "/survey/Answers";
const SECTION = `${ANSWERS}/Section/0`;
const ITEM = `${SECTION}/Listitems/0`;

const stringified = (message: Message) => ({ ...message, survey: JSON.stringify(message.survey) });
const codes = (message: unknown) => brief(validateMessage(message).issues);
const only = (issues: readonly Issue[]): Issue => {
  expect(issues).toHaveLength(1);
  return issues[0]!;
};

describe("one mistake is one issue, at its place, whether survey is an object or text", () => {
  const section = sample.survey as { Answers: { Section: object[] } };
  it.each<[mistake: string, message: unknown, expected: string]>([
    ["a missing title", removed(sample, `${ANSWERS}/Title`), `missing-property ${ANSWERS}/Title`],
    ["a missing item title", removed(sample, `${ITEM}/OptionTitle`), `missing-property ${ITEM}/OptionTitle`],
    ["no Answers", removed(sample, ANSWERS), `missing-property ${ANSWERS}`],
    [
      "a required key misspelt",
      renamed(sample, `${ITEM}/OptionTitle`, "OptionTitel"),
      `misspelt-key ${ITEM}/OptionTitel`,
    ],
    ["an optional key misspelt", renamed(sample, `${ANSWERS}/subtitle`, "subtile"), `misspelt-key ${ANSWERS}/subtile`],
    ["Sections for Section", renamed(sample, `${ANSWERS}/Section`, "Sections"), `misspelt-key ${ANSWERS}/Sections`],
    ["Answer for Answers", renamed(sample, ANSWERS, "Answer"), "misspelt-key /survey/Answer"],
    [
      "a required key miscased",
      renamed(sample, `${SECTION}/Listitems`, "ListItems"),
      `key-casing ${SECTION}/ListItems`,
    ],
    ["an optional key miscased", renamed(sample, `${ANSWERS}/subtitle`, "Subtitle"), `key-casing ${ANSWERS}/Subtitle`],
    ["ImageUrl for ImageURL", renamed(sample, `${ANSWERS}/ImageURL`, "ImageUrl"), `key-casing ${ANSWERS}/ImageUrl`],
    ["a twin in another case", replaced(sample, `${ANSWERS}/SubTitle`, "x"), `key-casing ${ANSWERS}/SubTitle`],
    ["a twin with a slip", replaced(sample, `${ANSWERS}/Titel`, "x"), `misspelt-key ${ANSWERS}/Titel`],
    ["a key of something else", replaced(sample, `${ANSWERS}/colour`, "x"), `unknown-property ${ANSWERS}/colour`],
    [
      "a key of an object's prototype",
      replaced(sample, `${ANSWERS}/constructor`, 1),
      `unknown-property ${ANSWERS}/constructor`,
    ],
    ["a key with / and ~", replaced(sample, `${ITEM}/a~1b~0c`, 1), `unknown-property ${ITEM}/a~1b~0c`],
    ["an empty key", replaced(sample, `${ITEM}/`, 1), `unknown-property ${ITEM}/`],
    ["an empty title", replaced(sample, `${ANSWERS}/Title`, ""), `min-length ${ANSWERS}/Title`],
    ["a title that is null", replaced(sample, `${ANSWERS}/Title`, null), `wrong-type ${ANSWERS}/Title`],
    ["no sections", replaced(sample, `${ANSWERS}/Section`, []), `min-items ${ANSWERS}/Section`],
    [
      "a section not in a list",
      replaced(sample, `${ANSWERS}/Section`, section.Answers.Section[0]),
      `wrong-type ${ANSWERS}/Section`,
    ],
    ["a section that is text", replaced(sample, SECTION, "x"), `wrong-type ${SECTION}`],
    ["an item that is null", replaced(sample, ITEM, null), `wrong-type ${ITEM}`],
    [
      "an address without a scheme",
      replaced(sample, `${ITEM}/OptionImageURL`, "a.png"),
      `url-scheme ${ITEM}/OptionImageURL`,
    ],
  ])("%s", (_, message, expected) => {
    expect(codes(message)).toEqual([expected]);
    expect(codes(stringified(message as Message))).toEqual([expected]);
    expect(validateMessage(stringified(message as Message)).issues).toEqual(validateMessage(message).issues);
  });

  it.each<[mistake: string, message: unknown, expected: string]>([
    ["a survey that is missing", removed(sample, "/survey"), "missing-property /survey"],
    ["a survey that is miscased", renamed(sample, "/survey", "Survey"), "key-casing /Survey"],
    ["a survey that is null", replaced(sample, "/survey", null), "wrong-type /survey"],
    ["a survey that is JSON text of null", replaced(sample, "/survey", "null"), "wrong-type /survey"],
    ["a survey encoded twice", stringified(stringified(sample) as never), "wrong-type /survey"],
    ["a survey that is no JSON", replaced(sample, "/survey", "{Answers:{}}"), "not-json /survey"],
    ["an empty survey text", replaced(sample, "/survey", ""), "not-json /survey"],
    [
      "an export",
      replaced(sample, "/survey", JSON.stringify([{ Questions: {} }, sample.survey])),
      "raw-export /survey",
    ],
    [
      "an export that was parsed",
      replaced(sample, "/survey", [{ Questions: {} }, sample.survey]),
      "raw-export /survey",
    ],
    ["an empty list, which is no export", replaced(sample, "/survey", []), "wrong-type /survey"],
    ["a list of texts, which is no export", replaced(sample, "/survey", '["a","b"]'), "wrong-type /survey"],
    ["an id in braces", replaced(sample, "/richObjectId", "{0}"), "guid /richObjectId"],
    ["a name of 101 emoji", replaced(sample, "/richObjectName", "😀".repeat(101)), "max-length /richObjectName"],
  ])("%s", (_, message, expected) => {
    expect(codes(message)).toEqual([expected]);
  });

  it("counts a name of 100 emoji as 100 characters", () => {
    expect(codes(replaced(sample, "/richObjectName", "😀".repeat(100)))).toEqual([]);
  });

  it("and several mistakes are as many issues", () => {
    let message = renamed(sample, `${ITEM}/OptionTitle`, "OptionTitel");
    message = renamed(message, `${ANSWERS}/subtitle`, "Subtitle");
    message = replaced(message, `${ANSWERS}/Title`, "");
    message = removed(message, `${SECTION}/SectionTitle`);
    message = replaced(message, "/richObjectId", 7);
    const expected = [
      `key-casing ${ANSWERS}/Subtitle`,
      `min-length ${ANSWERS}/Title`,
      `misspelt-key ${ITEM}/OptionTitel`,
      `missing-property ${SECTION}/SectionTitle`,
      "wrong-type /richObjectId",
    ].sort();
    expect(codes(message).sort()).toEqual(expected);
    expect(codes(stringified(message as Message)).sort()).toEqual(expected);
  });
});

describe("keys", () => {
  it("that were misspelt get a safe rename, and the sentence says why", () => {
    const path = `${ITEM}/OptionTitel`;
    const issue = only(validateMessage(renamed(sample, `${ITEM}/OptionTitle`, "OptionTitel")).issues);
    expect(issue).toEqual({
      code: "misspelt-key",
      severity: "error",
      path,
      message: '"OptionTitel" is not a list item property. Did you mean "OptionTitle"?',
      fix: { op: "rename", path, to: "OptionTitle", safe: true },
      help: "omnirich/docs/rules.md#misspelt-key",
    });
  });

  it("that were miscased get a safe rename as well", () => {
    const path = `${ANSWERS}/SUBTITLE`;
    const issue = only(validateMessage(renamed(sample, `${ANSWERS}/subtitle`, "SUBTITLE")).issues);
    expect(issue.message).toBe('"SUBTITLE" is not a list picker property. Did you mean "subtitle"?');
    expect(issue.fix).toEqual({ op: "rename", path, to: "subtitle", safe: true });
  });

  it("beside the one they resemble are errors, to be removed by a person", () => {
    const path = `${ANSWERS}/SubTitle`;
    expect(only(validateMessage(replaced(sample, path, "x")).issues)).toMatchObject({
      severity: "error",
      message: '"SubTitle" is not a list picker property. "subtitle" is there as well.',
      fix: { op: "remove", path, safe: false },
    });
  });

  it("are paired one to one: two slips for one missing key are two issues with one rename", () => {
    const message = replaced(renamed(sample, `${ITEM}/OptionTitle`, "OptionTitel"), `${ITEM}/OptionTitl`, "x");
    const { issues } = validateMessage(message);
    expect(brief(issues)).toEqual([`misspelt-key ${ITEM}/OptionTitel`, `misspelt-key ${ITEM}/OptionTitl`]);
    expect(issues.map(({ fix }) => fix?.op)).toEqual(["rename", "remove"]);
  });

  it("that are missing and required go before those that are merely absent", () => {
    const answers = { Titl: "x", Section: [{ SectionTitle: "a", Listitems: [{ OptionTitle: "b" }] }] };
    expect(only(validateMessage({ ...sample, survey: { Answers: answers } }).issues).fix?.to).toBe("Title");
  });

  it("that resemble none are warnings, errors or nothing, as asked", () => {
    const message = replaced(sample, `${ANSWERS}/colour`, "x");
    expect(only(validateMessage(message).issues)).toMatchObject({
      code: "unknown-property",
      severity: "warning",
      hint: "Known: Section, Title, subtitle, ImageURL, ResponseMessage.",
      fix: { op: "remove", safe: false },
    });
    expect(validateMessage(message, { unknownProperties: "warn" }).ok).toBe(true);
    expect(validateMessage(message, { unknownProperties: "error" })).toMatchObject({
      ok: false,
      issues: [{ code: "unknown-property", severity: "error" }],
    });
    expect(validateMessage(message, { unknownProperties: "ignore" })).toMatchObject({ ok: true, issues: [] });
  });

  it("that resemble one stay errors, whatever is asked", () => {
    for (const unknownProperties of ["warn", "error", "ignore"] as const) {
      const message = renamed(sample, `${ANSWERS}/subtitle`, "Subtitle");
      expect(validateMessage(message, { unknownProperties }).ok).toBe(false);
      expect(validateMessage(replaced(sample, `${ANSWERS}/Titel`, 1), { unknownProperties }).ok).toBe(false);
    }
  });

  it("that are __proto__ are unknown, and pollute nothing", () => {
    const message = JSON.parse(JSON.stringify(sample).replace('"Title"', '"__proto__":{"ok":true},"Title"'));
    expect(codes(message)).toEqual([`unknown-property ${ANSWERS}/__proto__`]);
    expect(({} as { ok?: true }).ok).toBeUndefined();
  });

  it("are shown escaped and cut", () => {
    const key = `\u001b[31m\u202e::${"x".repeat(100)}`;
    const issue = only(validateMessage({ ...sample, [key]: 1 }).issues);
    expect(issue.path).toBe(`/${key}`);
    expect(issue.message).toBe(
      `"\\u{1b}[31m\\u{202e}:\\u{3a}${"x".repeat(32)}…" is not a List Picker message property.`,
    );
  });
});

describe("sentences", () => {
  it.each<[unknown, string]>([
    [replaced(sample, `${ANSWERS}/Title`, 42), '"Title" must be text, but is 42.'],
    [replaced(sample, `${ANSWERS}/Title`, ""), '"Title" must be text of length 1 or more, but is "".'],
    [replaced(sample, `${SECTION}/Multiselect`, "true"), '"Multiselect" must be true or false, but is "true".'],
    [
      replaced(sample, `${SECTION}/Listitems`, []),
      '"Listitems" must be a list of length 1 or more, but is a list of length 0.',
    ],
    [replaced(sample, ITEM, null), '"Listitems[0]" must be an object, but is null.'],
    [
      replaced(sample, "/richObjectName", "x".repeat(101)),
      `"richObjectName" must be text of length 100 or less, but is "${"x".repeat(40)}…".`,
    ],
    [replaced(sample, "/richObjectId", "{0}"), '"richObjectId" must be a GUID without braces, but is "{0}".'],
    [removed(sample, `${ITEM}/OptionTitle`), 'This list item has no "OptionTitle".'],
    [replaced(sample, "/survey", "{"), '"survey" must be JSON text, but is "{".'],
    [[], "The message must be an object, but is a list of length 0."],
  ])("say what is wrong and what was found: %#", (message, sentence) => {
    expect(only(validateMessage(message).issues).message).toBe(sentence);
  });

  it("never show a pattern", () => {
    const { message, hint, expected } = only(validateMessage(replaced(sample, "/richObjectId", "x")).issues);
    for (const text of [message, hint, expected]) expect(text ?? "").not.toMatch(/\^|\[0-9/);
  });
});

describe("what the list picker has no example of", () => {
  const issueOf = (body: object): Issue => only(validate(parcels, parcelOf({ constructor: "x", ...body })).issues);

  it.each<[object, code: string, path: string, message: string]>([
    [
      { Tags: [1, 2, 3] },
      "max-items",
      "/body/Tags",
      '"Tags" must be a list of length 2 or less, but is a list of length 3.',
    ],
    [
      { Stamps: [{ "a/b~c": 1 }, { "a/b~c": 2 }] },
      "max-items",
      "/body/Stamps",
      '"Stamps" must be a list of length 1 or less, but is a list of length 2.',
    ],
    [{ Colour: "blue" }, "not-allowed", "/body/Colour", '"Colour" must be "red" or 3, but is "blue".'],
    [{ Weight: 0 }, "minimum", "/body/Weight", '"Weight" must be 1 or more, but is 0.'],
    [{ Weight: 10 }, "maximum", "/body/Weight", '"Weight" must be 9 or less, but is 10.'],
    [{ Weight: "1" }, "wrong-type", "/body/Weight", '"Weight" must be a number, but is "1".'],
    [{ Code: "x" }, "code-form", "/body/Code", '"Code" must be two capitals, but is "x".'],
    [{ Label: "😀😀" }, "min-length", "/body/Label", '"Label" must be text of length 3 or more, but is "😀😀".'],
    [
      { Stamps: [{ "a/b~d": 1 }] },
      "misspelt-key",
      "/body/Stamps/0/a~1b~0d",
      '"a/b~d" is not a stamp property. Did you mean "a/b~c"?',
    ],
    [{ Notes: { Fist: 1 } }, "missing-property", "/body/Notes/First", 'This notes has no "First".'],
    [{ tostring: 1 }, "key-casing", "/body/tostring", '"tostring" is not a body property. Did you mean "toString"?'],
    [
      { Customs: '{"Worht":1}' },
      "misspelt-key",
      "/body/Customs/Worht",
      '"Worht" is not a customs form property. Did you mean "Worth"?',
    ],
    [{ Customs: "[1]" }, "wrong-type", "/body/Customs", '"Customs" must be an object, but is a list of length 1.'],
    [
      { Customs: '[{"Answers":{}}]' },
      "wrong-type",
      "/body/Customs",
      '"Customs" must be an object, but is a list of length 1.',
    ],
    [{ Customs: "{" }, "not-json", "/body/Customs", '"Customs" must be JSON text, but is "{".'],
  ])("%j", (body, code, path, message) => {
    expect(issueOf(body)).toMatchObject({ code, path, message });
  });

  it("an open shape takes every key", () => {
    const message = parcelOf({ constructor: "x", Notes: { First: 1, Second: 2, constructor: 3 } });
    expect(validate(parcels, message)).toMatchObject({ ok: true, issues: [] });
  });

  it("a required field named constructor is missing where it is not written", () => {
    expect(only(validate(parcels, parcelOf({})).issues)).toMatchObject({
      code: "missing-property",
      path: "/body/constructor",
    });
  });
});

/** A mistake at a pointer. */
function mistakeAt(path: string, more: Omit<Mistake, "path" | "way">): Mistake {
  return { path, way: splitPointer(path), ...more };
}

describe("what is wrong with the keys of an object", () => {
  const told = (...mistakes: Mistake[]) => brief(explain(parcel.root, mistakes, "warn"));
  const value = { Worht: 1 };
  const slip = mistakeAt("/body/Customs", { value, unknown: "Worht" });
  const missing = mistakeAt("/body/Customs", { value, missing: "Worth" });
  const noObject: Finding = { keyword: "type", code: "wrong-type", expected: "an object" };

  it("is a missing property at its own place, keys with / and ~ as well", () => {
    expect(told(missing)).toEqual(["missing-property /body/Customs/Worth"]);
    expect(told(mistakeAt("/body/Stamps/0", { value: {}, missing: "a/b~c" }))).toEqual([
      "missing-property /body/Stamps/0/a~1b~0c",
    ]);
  });

  it("is a slip, paired with what is missing, whichever is told first", () => {
    for (const mistakes of [
      [slip, missing],
      [missing, slip],
    ]) {
      expect(told(...mistakes)).toEqual(["misspelt-key /body/Customs/Worht"]);
    }
  });

  it("is told behind all that is wrong with values, object by object", () => {
    const late = mistakeAt("/body/Label", { value: "x", finding: { code: "late", expected: "on time" } });
    const other = mistakeAt("/body/Stamps/0", { value: {}, missing: "a/b~c" });
    expect(told(slip, other, missing, late)).toEqual([
      "late /body/Label",
      "misspelt-key /body/Customs/Worht",
      "missing-property /body/Stamps/0/a~1b~0c",
    ]);
  });

  it("is no missing property where a list has a hole, or where there is nothing at all", () => {
    expect(told(mistakeAt("/body/Stamps/0", { value: undefined, finding: noObject }))).toEqual([
      "wrong-type /body/Stamps/0",
    ]);
    expect(told(mistakeAt("", { value: undefined, finding: noObject }))).toEqual(["wrong-type "]);
  });
});

describe("of what is found about one value", () => {
  const shape: Shape = { label: "slot", fields: { Date: { name: "date" }, "a/b~c": { name: "slash" } } };
  const finding = (code: string, more: Partial<Finding> = {}): Finding => ({ code, expected: "on time", ...more });
  const found = (finding: Finding, path = "/Date") => mistakeAt(path, { value: "x", finding });
  const rule = (code: string, severity?: "warning", path?: string) =>
    found(finding(code, severity && { severity }), path);
  const minLength = found(finding("min-length", { keyword: "minLength" }));
  const maxLength = found(finding("max-length", { keyword: "maxLength" }));

  it.each<[what: string, mistakes: readonly Mistake[], told: string[]]>([
    ["a rule's error goes before the schema's", [minLength, rule("late")], ["late /Date"]],
    ["whichever comes first", [rule("late"), minLength], ["late /Date"]],
    ["the schema's error goes before a warning", [rule("odd", "warning"), minLength], ["min-length /Date"]],
    ["of two of the schema's, the first is told", [maxLength, minLength], ["max-length /Date"]],
    ["no warning is told beside a rule's error", [rule("odd", "warning"), rule("late")], ["late /Date"]],
    ["two errors of rules are both told", [rule("late"), rule("early")], ["late /Date", "early /Date"]],
    ["two warnings are both told", [rule("odd", "warning"), rule("new", "warning")], ["odd /Date", "new /Date"]],
    [
      "the same twice is told twice, at two places",
      [rule("late"), rule("late", undefined, "/a~1b~0c")],
      ["late /Date", "late /a~1b~0c"],
    ],
    [
      "what is told of one value is no word about another",
      [rule("odd", "warning"), rule("late", undefined, "/a~1b~0c"), found(minLength.finding!, "")],
      ["odd /Date", "late /a~1b~0c", "min-length "],
    ],
  ])("%s", (_, mistakes, told) => {
    expect(brief(explain(shape, mistakes, "warn"))).toEqual(told);
    expect(brief(explain(shape, mistakes, "input"))).toEqual(told);
  });

  it("mistakes with keys are all told, whatever else is said of their object", () => {
    const value = { Dat: 1, colour: 2 };
    const keys = [
      mistakeAt("", { value, unknown: "Dat" }),
      mistakeAt("", { value, unknown: "colour" }),
      mistakeAt("", { value, missing: "Date" }),
    ];
    const told = ["misspelt-key /Dat", "unknown-property /colour"];
    expect(brief(explain(shape, keys, "warn"))).toEqual(told);
    const both = [rule("late", undefined, ""), ...keys, rule("odd", "warning", "")];
    expect(brief(explain(shape, both, "warn"))).toEqual(["late ", ...told]);
    expect(brief(explain(shape, [...keys, rule("odd", "warning", "")], "warn"))).toEqual(["odd ", ...told]);
  });

  it("a rule's sentence says what the rule says, and its fix is at its place", () => {
    const details = {
      expected: "a day to come",
      found: "yesterday",
      hint: "Past days are not shown.",
      fix: { op: "replace", to: "2036-01-02", safe: true },
    } as const;
    const mistake = found(finding("late", details));
    const issue = only(explain(shape, [mistake], "warn"));
    expect(issue).toEqual({
      code: "late",
      severity: "error",
      path: "/Date",
      message: '"Date" must be a day to come, but is yesterday.',
      expected: "a day to come",
      actual: "x",
      hint: "Past days are not shown.",
      fix: { ...details.fix, path: "/Date" },
      help: "omnirich/docs/rules.md#late",
    });
    const { fix: _, ...told } = issue;
    expect(only(explain(shape, [mistake], "input"))).toEqual({
      ...told,
      input: "date",
      message: '"date" must be a day to come, but is yesterday.',
    });
  });

  it("a rule that names nothing else finds the value itself", () => {
    expect(only(explain(shape, [rule("late")], "warn")).message).toBe('"Date" must be on time, but is "x".');
    expect(only(explain(shape, [rule("odd", "warning")], "warn"))).toMatchObject({ severity: "warning" });
    expect(only(explain(shape, [rule("late", undefined, "")], "warn")).message).toBe(
      'The message must be on time, but is "x".',
    );
    expect(only(explain(shape, [rule("late", undefined, "")], "input")).message).toBe(
      'The input must be on time, but is "x".',
    );
  });
});

describe("many mistakes", () => {
  /** All that is said of a message that is also too large. */
  function mistakesOf(message: unknown) {
    const { ok, issues } = validateMessage(message);
    expect(issues.filter(({ code }) => code === "message-size")).toHaveLength(1);
    return { ok, issues: issues.filter(({ code }) => code !== "message-size") };
  }

  const items = (count: number) => Array.from({ length: count }, (_, i) => ({ OptionTitel: `${i}` }));

  it("in a survey that is text are explained as soon as in an object", () => {
    const message = replaced(sample, `${SECTION}/Listitems`, items(5_000)) as Message;
    const started = performance.now();
    const { issues } = mistakesOf(stringified(message));
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(issues).toHaveLength(5_000);
    expect(issues.at(-1)?.path).toBe(`${SECTION}/Listitems/4999/OptionTitel`);
  });

  it.each<[mistake: string, item: unknown, expected: string, told: number]>([
    ["items without a title", {}, "missing-property /OptionTitle", 20_000],
    // Such an item breaks two rules: it has a key too many, and lacks one.
    ["items with a misspelt title", { OptionTitel: "x" }, "misspelt-key /OptionTitel", 10_000],
    ["items with an empty title", { OptionTitle: "" }, "min-length /OptionTitle", 20_000],
    ["items that are numbers", 7, "wrong-type ", 20_000],
  ])("in a message are told up to 20,000 broken rules, and soon: 200,000 %s", (_, item, expected, told) => {
    const [code, place] = expected.split(" ");
    const message = replaced(sample, `${SECTION}/Listitems`, new Array(200_000).fill(item));
    const started = performance.now();
    const { ok, issues } = mistakesOf(message);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(ok).toBe(false);
    expect(issues).toHaveLength(told);
    expect(issues.every((issue) => issue.code === code)).toBe(true);
    expect(issues.at(-1)?.path).toBe(`${SECTION}/Listitems/${told - 1}${place}`);
  });

  it("in one object are told up to 20,000", () => {
    const keys = Array.from({ length: 200_000 }, (_, i) => [`${i}`, i]);
    const { ok, issues } = mistakesOf({ ...sample, ...Object.fromEntries(keys) });
    expect(ok).toBe(false);
    expect(issues).toHaveLength(20_000);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["unknown-property"]));
  });
});

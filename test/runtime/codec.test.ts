import { fromExport, isListPicker, type RichMessage, RichMessageError, toSendable } from "omnirich";
import { describe, expect, it } from "vitest";
import { brief, isDeeplyFrozen, payload, payloadText } from "./support.js";

type Message = Record<string, unknown> & { survey: unknown };
const sample = () => payload("list-picker.sample") as Message;
const asString = () => payload("list-picker.string") as Message;
const asExport = () => payload("list-picker.export") as Message;
const surveyOf = (message: RichMessage) => JSON.parse(message.survey as string);

function refusal(convert: () => unknown): string[] {
  try {
    convert();
  } catch (error) {
    expect(error).toBeInstanceOf(RichMessageError);
    return brief((error as RichMessageError).issues);
  }
  throw new Error("Nothing was refused.");
}

describe("fromExport", () => {
  it("turns the admin center's export into the message that Microsoft's conversion yields", () => {
    expect(fromExport(asExport())).toStrictEqual(asString());
    expect(fromExport(payloadText("list-picker.export"))).toStrictEqual(asString());
  });

  it("does what Microsoft's recipe does, byte for byte", () => {
    const recipe = asExport();
    const parts = JSON.parse(recipe.survey as string);
    recipe.survey = JSON.stringify({ Questions: parts[0].Questions, Answers: parts[1].Answers });
    expect(JSON.stringify(fromExport(asExport()))).toBe(JSON.stringify(recipe));
  });

  it("reads text with a byte-order mark and spaces around it", () => {
    expect(fromExport(`\uFEFF\r\n${payloadText("list-picker.export")}\n`)).toStrictEqual(asString());
  });

  it("takes an export whose survey was parsed already", () => {
    const exported = asExport();
    expect(fromExport({ ...exported, survey: JSON.parse(exported.survey as string) })).toStrictEqual(asString());
  });

  it("keeps Questions, and unknown keys of the message, the survey and the answers", () => {
    const parts = [
      { Questions: { pages: [{ x: [1, null, "é\u2028"] }] }, Version: 3 },
      { Answers: { ...(sample().survey as { Answers: object }).Answers, colour: "red" }, Theme: "dark" },
    ];
    const message = fromExport({ ...sample(), survey: JSON.stringify(parts), etag: "W/1" });
    expect(message).toHaveProperty("etag", "W/1");
    expect(surveyOf(message)).toStrictEqual({ ...parts[0], ...parts[1] });
  });

  it("keeps __proto__ as a key", () => {
    const survey = (asExport().survey as string).replace('"Questions":{', '"Questions":{"__proto__":{"x":1},');
    const { Questions } = surveyOf(fromExport({ ...asExport(), survey }));
    expect(Object.keys(Questions)).toContain("__proto__");
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it("gives a message that is sendable already back, its survey as text", () => {
    expect(fromExport(asString())).toStrictEqual(asString());
    expect(fromExport(fromExport(asExport()))).toStrictEqual(asString());
    expect(surveyOf(fromExport(sample()))).toStrictEqual(sample().survey);
  });

  it("freezes what it returns and leaves alone what it was given", () => {
    const exported = asExport();
    const message = fromExport(exported);
    expect(isDeeplyFrozen(message)).toBe(true);
    expect(isListPicker(message)).toBe(true);
    expect(exported).toStrictEqual(asExport());
  });

  it("takes one key with the same value in two parts, and refuses it with two values", () => {
    const { Answers } = sample().survey as { Answers: object };
    const same = [
      { Questions: {}, v: [1] },
      { Answers, v: [1] },
    ];
    expect(surveyOf(fromExport({ ...sample(), survey: JSON.stringify(same) }))).toStrictEqual({
      Questions: {},
      v: [1],
      Answers,
    });
    const clash = [
      { Questions: {}, v: 1, Answers: {} },
      { Answers, v: 2 },
    ];
    expect(refusal(() => fromExport({ ...sample(), survey: clash }))).toEqual([
      "raw-export /survey",
      "raw-export /survey",
    ]);
  });

  it.each<[what: string, value: unknown, expected: string[]]>([
    ["text that is cut off", payloadText("list-picker.export").slice(0, -9), ["json-syntax "]],
    ["empty text", "", ["json-syntax "]],
    ["the bare survey of an export", asExport().survey, ["wrong-type "]],
    ["nothing", undefined, ["wrong-type "]],
    ["null", "null", ["wrong-type "]],
    [
      "an export without Answers",
      { ...asExport(), survey: '[{"Questions":{}}]' },
      ["missing-property /survey/Answers"],
    ],
    ["an export without parts", { ...asExport(), survey: "[]" }, ["wrong-type /survey"]],
    ["a list of something else", { ...asExport(), survey: "[1,2]" }, ["wrong-type /survey"]],
    ["a survey that is cut off", { ...asExport(), survey: "[{" }, ["not-json /survey"]],
    ["a survey encoded twice", { ...asString(), survey: JSON.stringify(asString().survey) }, ["wrong-type /survey"]],
    [
      "no survey",
      { richObjectType: 192350002, richObjectId: asExport().richObjectId, richObjectName: "x" },
      ["missing-property /survey"],
    ],
    ["a survey that is miscased", { ...asExport(), survey: undefined, Survey: "[]" }, ["key-casing /Survey"]],
    ["a Map in it", { ...asExport(), at: new Map() }, ["not-plain-data /at"]],
    [
      "answers with a mistake",
      { ...asExport(), survey: (asExport().survey as string).replace("OptionTitle", "OptionTitel") },
      ["misspelt-key /survey/Answers/Section/0/Listitems/0/OptionTitel"],
    ],
  ])("refuses %s", (_, value, expected) => {
    expect(refusal(() => fromExport(value))).toEqual(expected);
  });

  it("refuses Questions nested 100,000 levels, in which it got stuck", () => {
    const survey = `[{"Questions":${"[".repeat(1e5)}${"]".repeat(1e5)}},{"Answers":{}}]`;
    const issues = refusal(() => fromExport({ ...asExport(), survey }));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^not-plain-data \/survey\/0\/Questions(\/0)+$/);
  });
});

describe("toSendable", () => {
  it.each([
    ["sample", "object"],
    ["string", "string"],
    ["export", "string"],
  ])("without an encoding writes the survey of the %s as %s, as Microsoft does", (name, encoding) => {
    const { survey } = toSendable(payload(`list-picker.${name}`));
    expect(typeof survey).toBe(encoding);
  });

  it.each(["sample", "string", "export"])("writes the survey of the %s as asked", (name) => {
    const asObject = toSendable(payload(`list-picker.${name}`), { survey: "object" });
    const asText = toSendable(payload(`list-picker.${name}`), { survey: "string" });
    expect(surveyOf(asText)).toStrictEqual(asObject.survey);
    for (const message of [asObject, asText]) {
      expect(isListPicker(message)).toBe(true);
      expect(isDeeplyFrozen(message)).toBe(true);
      expect(Object.keys(message)).toEqual(Object.keys(sample()));
    }
  });

  it.each(["object", "string"] as const)("is idempotent, and finds its way back: %s", (survey) => {
    const once = toSendable(asExport(), { survey });
    expect(toSendable(once, { survey })).toStrictEqual(once);
    expect(toSendable(once)).toStrictEqual(toSendable(asExport()));
    const other = survey === "object" ? "string" : "object";
    expect(toSendable(toSendable(once, { survey: other }), { survey })).toStrictEqual(once);
  });

  it("returns a copy, even when there is nothing to do", () => {
    const message = sample();
    const sendable = toSendable(message);
    expect(sendable).toStrictEqual(message);
    expect(sendable).not.toBe(message);
    expect(Object.isFrozen(message)).toBe(false);
  });

  it("refuses what is invalid, whatever its encoding", () => {
    expect(refusal(() => toSendable({ ...sample(), richObjectId: 7 }))).toEqual(["wrong-type /richObjectId"]);
    expect(refusal(() => toSendable("x"))).toEqual(["wrong-type "]);
    expect(refusal(() => toSendable({ ...sample(), survey: { Answers: {} } }, { survey: "string" }))).toEqual([
      "missing-property /survey/Answers/Section",
      "missing-property /survey/Answers/Title",
    ]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { catalogue } from "../../generated/index.js";
import { wholeMessage } from "../../src/check/bare-content.js";
import type { Catalogue, Field, Shape, Variant } from "../../src/runtime/shapes.js";
import { payload } from "../support.js";
import { checkAll } from "./check-all.js";
import { slice } from "./slice.js";

/** A catalogue whose variants have these fields in `survey.Answers`. */
function knowing(...answers: readonly Shape["fields"][]): Catalogue {
  const variants = answers.map((fields, i) => variant(`V${i}`, { label: "answers", fields }));
  return { tag: "type", variants, other: variants[0]! };
}

function variant(name: string, answers: Shape): Variant {
  const survey: Shape = { label: "survey", fields: { Questions: {}, Answers: { shape: answers, flat: true } } };
  const fields = { survey: { shape: survey, flat: true }, type: { value: 1 }, called: { name: "name" } } as const;
  return { name, label: name, type: 1, root: { label: "message", fields } };
}

const named = (...keys: readonly string[]): { [key: string]: Field } =>
  Object.fromEntries(keys.map((key) => [key, {}]));
const isBare = (known: Catalogue, value: unknown) => wholeMessage(known, value).issues.length > 0;
const variantOf = (known: Catalogue, value: unknown) => wholeMessage(known, value).issues[0]?.message;

describe("the content of a message is told from anything else", () => {
  const known = knowing(named("a", "b", "c", "d"));

  test.each([
    ["all keys of a variant", { a: 1, b: 1, c: 1, d: 1 }, true],
    ["two keys of a variant", { a: 1, b: 1 }, true],
    ["more known keys than unknown ones", { a: 1, b: 1, x: 1 }, true],
    ["as many unknown keys as known ones", { a: 1, b: 1, x: 1, y: 1 }, false],
    ["one known key", { a: 1 }, false],
    ["keys of the whole message", { a: 1, b: 1, type: 1 }, false],
    ["the survey", { Answers: { a: 1, b: 1 } }, false],
    ["names of what every object has", { constructor: 1, toString: 1, valueOf: 1 }, false],
    ["no key", {}, false],
    ["a list", [{ a: 1, b: 1 }], false],
    ["text", "a, b", false],
    ["null", null, false],
  ])("%s", (_, value, expected) => {
    expect(isBare(known, value)).toBe(expected);
    if (!expected) expect(wholeMessage(known, value).message).toBe(value);
  });

  test("the variant that knows most of the keys wins", () => {
    expect(variantOf(knowing(named("a", "b"), named("a", "b", "c")), { a: 1, b: 1, c: 1 })).toContain("a V1 message");
  });

  test("nobody wins a tie", () => {
    expect(isBare(knowing(named("a", "b"), named("a", "b", "c")), { a: 1, b: 1 })).toBe(false);
  });

  test("but public names win it against provisional ones, which may win otherwise", () => {
    const provisional = variant("Guess", { label: "guess", fields: named("a", "b", "c"), provisional: true });
    const sure = variant("Sure", { label: "sure", fields: named("a", "b") });
    const both = { tag: "type", variants: [provisional, sure], other: sure };
    expect(variantOf(both, { a: 1, b: 1 })).toContain("a Sure message");
    expect(variantOf(both, { a: 1, b: 1, c: 1 })).toContain("a Guess message");
    expect(wholeMessage(both, { a: 1, b: 1 }).isProvisional).toBe(false);
    expect(wholeMessage(both, { a: 1, b: 1, c: 1 }).isProvisional).toBe(true);
  });

  test("names are provisional too where only those around the content are", () => {
    const inner: Shape = { label: "inner", fields: named("a", "b") };
    const fields = { Json: { shape: inner, flat: true, json: "always" } } as const;
    const guess = variant("Guess", { label: "guess", provisional: true, fields });
    const whole = wholeMessage({ tag: "type", variants: [guess], other: guess }, { a: 1, b: 1 });
    expect(whole.isProvisional).toBe(true);
    expect(whole.message).toMatchObject({ survey: { Answers: { Json: '{"a":1,"b":1}' } } });
  });

  test("an export's survey and its parts are not taken for content", () => {
    const exported = JSON.parse(JSON.parse(payload("list-picker.export")).survey);
    for (const value of [exported, ...exported]) expect(isBare(catalogue, value)).toBe(false);
  });
});

describe("the message around content", () => {
  const answers = JSON.parse(payload("list-picker.sample")).survey.Answers;

  test("is what its builder would make of it, in the same order", () => {
    const { message } = wholeMessage(catalogue, answers);
    expect(JSON.stringify(message)).toBe(
      JSON.stringify({
        survey: { Answers: answers },
        richObjectId: "00000000-0000-0000-0000-000000000000",
        richObjectType: 192350002,
        richObjectName: "Microsoft Xbox Controllers",
        tabKey: "",
      }),
    );
  });

  test("has the content as text where the field is JSON text", () => {
    const content = JSON.parse(payload("custom-json.doc-example"));
    expect(wholeMessage(catalogue, content).message).toMatchObject({
      survey: { Answers: { AppleMessagesforBusinessJSON: JSON.stringify(content) } },
      richObjectType: 192350004,
      richObjectName: "Custom JSON",
    });
  });

  const nameOf = (content: object, name?: string) =>
    (wholeMessage(catalogue, content, name).message as { richObjectName: string }).richObjectName;

  test.each([
    ["the content's title", answers, "Microsoft Xbox Controllers"],
    ["at most 100 characters of it", { ...answers, Title: "😀".repeat(101) }, "😀".repeat(100)],
    ["the variant's label where the title is empty", { ...answers, Title: " " }, "List Picker"],
    ["the variant's label where the title is no text", { ...answers, Title: 7 }, "List Picker"],
  ])("is called by %s", (_, content, name) => {
    expect(nameOf(content)).toBe(name);
  });

  test("is called by the name that is given, whatever its length", () => {
    expect(nameOf(answers, "x".repeat(101))).toBe("x".repeat(101));
  });

  test("is called by a message title or a question where there is no title", () => {
    const fields = { q: { name: "question" }, m: { name: "messageTitle" }, t: { name: "title" } };
    const name = (content: object) => (wholeMessage(knowing(fields), content).message as { called: string }).called;
    expect(name({ q: "Q", m: "M", t: "T" })).toBe("T");
    expect(name({ q: "Q", m: "M" })).toBe("M");
    expect(name({ q: "Q", t: "" })).toBe("Q");
  });
});

describe("a file that is only the content of a message", () => {
  const cwd = mkdtempSync(join(tmpdir(), "omnirich-"));
  afterAll(() => rmSync(cwd, { recursive: true }));

  async function check(text: string) {
    writeFileSync(join(cwd, "content.json"), text);
    const [report] = await checkAll(["content.json"], { cwd });
    return report!;
  }

  test("is told what it is, and has its own mistakes told as if it were whole, at their places", async () => {
    const text = payload("custom-json.doc-example");
    const { issues, variant, type } = await check(text);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "bare-content ",
      "placeholder /survey/Answers/AppleMessagesforBusinessJSON/bid",
    ]);
    expect(issues[0]).toMatchObject({
      severity: "error",
      message: "This is the content of a Custom JSON message, not the whole message.",
      hint: "Wrap it with: omnirich convert <file>",
      line: 1,
      column: 1,
    });
    expect(slice(text, issues[1]!)).toBe(JSON.stringify(JSON.parse(text).bid));
    expect([variant?.name, type]).toEqual(["CustomJson", 192350004]);
  });

  test("has what it lacks, and what it misspells, told in the same way", async () => {
    const text = '{\n "Title": "Drinks",\n "Subtitle": "Hot",\n "ResponseMessage": "Thanks"\n}';
    const { issues } = await check(text);
    expect(issues.map((issue) => `${issue.code} ${issue.path} ${slice(text, issue).slice(0, 10)}`)).toEqual([
      'bare-content  {\n "Title"',
      "missing-property /survey/Answers/Section {",
      'key-casing /survey/Answers/Subtitle "Subtitle"',
    ]);
  });

  test("is told of its comments too, in the order of their places", async () => {
    const { issues } = await check(`${payload("custom-json.doc-example").trimEnd()} // as documented\n`);
    expect(issues.map(({ code }) => code)).toEqual(["bare-content", "placeholder", "json-comment"]);
  });
});

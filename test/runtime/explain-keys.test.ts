import { customJson, validateMessage } from "omnirich";
import { removed, renamed, replaced } from "omnirich/author";
import { describe, expect, it } from "vitest";
import { brief, payload } from "./support.js";

const sample = payload("list-picker.sample") as { survey: { Answers: object } };
const ANSWERS = "/survey/Answers";
const SECTION = `${ANSWERS}/Section/0`;
const ITEM = `${SECTION}/Listitems/0`;

describe("an object that was forgotten around its keys", () => {
  it("is one issue that says what belongs into it", () => {
    const { issues } = validateMessage({ ...sample, survey: sample.survey.Answers });
    expect(brief(issues)).toEqual([`missing-property ${ANSWERS}`]);
    expect(issues[0]?.hint).toBe('Put "Section", "Title", "subtitle", "ImageURL", "ResponseMessage" into it.');
  });

  it("is found where the outermost one is missing, too", () => {
    const { survey, ...rest } = sample;
    const { issues } = validateMessage({ ...rest, ...survey });
    expect(brief(issues)).toEqual(["missing-property /survey"]);
    expect(issues[0]?.hint).toBe('Put "Answers" into it.');
  });

  it("is not forgotten when only its own key is misspelt, wherever that stands", () => {
    const { Section, Title: _, ...rest } = sample.survey.Answers as { Section: unknown; Title: unknown };
    const expected = [`key-casing ${ANSWERS}/title`, `misspelt-key ${ANSWERS}/Seciton`];
    const keys = { title: "a", Seciton: Section };
    const swapped = { Seciton: Section, title: "a" };
    for (const answers of [
      { ...rest, ...keys },
      { ...rest, ...swapped },
    ])
      expect(brief(validateMessage({ ...sample, survey: { Answers: answers } }).issues).sort()).toEqual(expected);
  });

  it("does not take in a key that it does not know", () => {
    const { issues } = validateMessage({ ...sample, survey: { ...sample.survey.Answers, colour: "red" } });
    expect(brief(issues)).toEqual(["unknown-property /survey/colour", `missing-property ${ANSWERS}`]);
  });
});

it("a key that is there beside one it resembles from afar is not taken for it", () => {
  const { issues } = validateMessage(replaced(sample, `${ITEM}/OptionSubtitle`, "x"));
  expect(issues).toMatchObject([{ code: "unknown-property", severity: "warning" }]);
});

describe("a rename is not safe", () => {
  const answers = (more: object) => {
    const { Title: _, ...rest } = sample.survey.Answers as { Title: unknown };
    return validateMessage({ ...sample, survey: { Answers: { ...rest, ...more } } }).issues;
  };

  it.each([
    [{ Titel: "a", Tilte: "b" }],
    [{ Tilte: "b", Titel: "a" }],
    [{ title: "a", Titel: "b" }],
    [{ Titel: "b", title: "a" }],
  ])("where another key may be the same one: %o", (keys) => {
    const issues = answers(keys);
    expect(issues).toHaveLength(2);
    expect(issues.filter(({ fix }) => fix?.safe)).toEqual([]);
    expect(issues[0]?.fix).toMatchObject({ op: "rename", to: "Title" });
  });

  it("where the key is nearer to one that is there", () => {
    const [issue] = validateMessage(replaced(sample, `${ITEM}/OptionDescriptionTitle`, "x")).issues.filter(
      ({ fix }) => fix?.safe,
    );
    expect(issue).toBeUndefined();
  });

  it("but is where there is one such key", () => {
    expect(answers({ Titel: "a" })).toMatchObject([{ fix: { op: "rename", to: "Title", safe: true } }]);
    expect(answers({ title: "a" })).toMatchObject([{ fix: { op: "rename", to: "Title", safe: true } }]);
  });
});

describe("an object that has no key of a message", () => {
  it.each<[what: string, value: unknown]>([
    ["the content of one", { messageTitle: "a", currencyCode: "EUR", total: {} }],
    ["the answers of one", sample.survey.Answers],
    ["the survey of one", sample.survey],
    ["something around one", { message: sample }],
  ])("is one issue: %s", (_, value) => {
    const { ok, issues } = validateMessage(value, { rules: { "bare-content": "off" } });
    expect(ok).toBe(false);
    expect(brief(issues)).toEqual(["bare-content "]);
    expect(issues[0]?.message).toBe(
      "The message must be an object with survey, richObjectId, richObjectType, richObjectName, tabKey, but is one with none of them.",
    );
  });
});

describe("the name that builders have for a field", () => {
  it.each([
    [`${SECTION}/Listitems`, "items", "Listitems"],
    [`${SECTION}/Listitems`, "Items", "Listitems"],
    [`${SECTION}/SectionTitle`, "title", "SectionTitle"],
    [`${ITEM}/OptionTitle`, "title", "OptionTitle"],
    [`${ITEM}/OptionImageURL`, "imageUrl", "OptionImageURL"],
    ["/richObjectName", "name", "richObjectName"],
  ])("in place of %s is one issue with a safe rename", (path, name, wire) => {
    const { issues } = validateMessage(renamed(sample, path, name));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "misspelt-key", fix: { op: "rename", to: wire, safe: true } });
  });

  it("is no suggestion where the field is there already", () => {
    const { issues } = validateMessage(replaced(sample, `${ITEM}/title`, "x"));
    expect(brief(issues)).toEqual([`unknown-property ${ITEM}/title`]);
  });
});

it("an object where its JSON text must stand is not judged for what it holds", () => {
  const path = "/survey/Answers/AppleMessagesforBusinessJSON";
  const message = customJson({ name: "x", bid: "com.apple.messages.MSMessageExtensionBalloonPlugin:A:b", url: "?a=1" });
  expect(brief(validateMessage(replaced(message, path, {})).issues)).toEqual([`wrong-type ${path}`]);
  expect(brief(validateMessage(removed(message, path)).issues)).toEqual([`missing-property ${path}`]);
});

it("text that was stringified twice, or not at all, is said to be that", () => {
  const path = "/survey/Answers/AppleMessagesforBusinessJSON";
  const message = customJson({ name: "x", bid: "com.apple.messages.MSMessageExtensionBalloonPlugin:A:b", url: "?a=1" });
  const { survey } = message as { survey: { Answers: { AppleMessagesforBusinessJSON: string } } };
  const text = survey.Answers.AppleMessagesforBusinessJSON;
  const [twice] = validateMessage(replaced(message, path, JSON.stringify(text))).issues;
  expect(twice).toMatchObject({ code: "wrong-type", path, hint: expect.stringContaining("stringified twice") });
  const [never] = validateMessage(replaced(message, path, JSON.parse(text))).issues;
  expect(never).toMatchObject({ code: "wrong-type", path, fix: { op: "replace", path, to: text, safe: true } });
  const [whole] = validateMessage({ ...message, survey: JSON.stringify(JSON.stringify(survey)) }).issues;
  expect(whole).toMatchObject({ code: "wrong-type", path: "/survey", hint: expect.stringContaining("twice") });
});

it.each(["iMessage app", "Apple Pay message"])("a sentence has the article that %s needs", (label) => {
  const messages: { [label: string]: unknown } = {
    "iMessage app": { AppleMessagesforBusinessJSON: JSON.stringify({ bid: "x", URL: "?", colour: "red" }) },
    "Apple Pay message": { AppleMessagesforBusinessJSON: "{}", colour: "red" },
  };
  const richObjectType = label === "iMessage app" ? 192350004 : 192350006;
  const { issues } = validateMessage({ ...sample, richObjectType, survey: { Answers: messages[label] } });
  expect(issues.map(({ message }) => message)).toContainEqual(`"colour" is not an ${label} property.`);
});

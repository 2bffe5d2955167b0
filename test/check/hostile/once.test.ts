import { describe, expect, test } from "vitest";
import { catalogue } from "../../../generated/index.js";
import { wholeFile } from "../../../src/check/source.js";
import { checkText } from "../../../src/check/text.js";

const MESSAGE = JSON.stringify({
  survey: {
    Answers: {
      Section: [
        { Listitems: [{ OptionTitle: "Tea", OptionImageURL: "https://x.example/a.png" }], SectionTitle: "Hot" },
      ],
      Title: "Drinks",
    },
  },
  richObjectId: "00000000-0000-0000-0000-000000000000",
  richObjectType: 192350002,
  richObjectName: "Drinks",
  tabKey: "",
});
const BIG = "12345678901234567890";

/** The codes of everything that is said of a text, as the command line would say it. */
function codesOf(text: string): string[] {
  const kind = { dialect: "json", list: true, everyMessage: false } as const;
  const { issues, found } = checkText({ catalogue }, wholeFile(text), kind, (all) => all);
  return [...issues, ...found.flatMap((one) => one.issues)].map(({ code }) => code);
}

/** Puts something else into the message, which must have the old text. */
function swap(old: string, other: string): string {
  expect(MESSAGE).toContain(old);
  return MESSAGE.replace(old, () => other);
}

test("the message of these tests is valid", () => {
  expect(codesOf(MESSAGE)).toEqual([]);
});

describe.each([
  ["control-character", "\\u0000"],
  ["lone-surrogate", "\\ud83c"],
])("%s is one issue", (pitfall, written) => {
  test.each([
    ["in a title", swap('"Tea"', `"Tea${written}"`), [pitfall]],
    ["in a title that is too long as well", swap('"Tea"', `"${"Tea".repeat(90)}${written}"`), [pitfall]],
    ["in an address", swap("a.png", `a${written}.png`), [pitfall]],
    ["in the host of an address", swap("x.example", `x${written}.example`), [pitfall]],
    ["before an address", swap("https:", `${written}https:`), [pitfall]],
    ["in a GUID", swap('0000"', `0000${written}"`), [pitfall]],
    ["in a name", swap('"richObjectName":"Drinks"', `"richObjectName":"${written}"`), [pitfall]],
    ["in an unknown key", swap('"Title"', `"zoom${written}":1,"Title"`), [pitfall]],
    ["in a known key, which is misspelt then", swap('"Title"', `"Title${written}"`), ["misspelt-key"]],
    [
      "in a text that should be a list",
      swap('"Section":[', `"Section":"${written}","zoom":[`),
      ["wrong-type", "unknown-property"],
    ],
    ["in the type", swap("192350002", `"192350002${written}"`), ["type-as-text"]],
    [
      "in a survey that is no JSON",
      MESSAGE.replace(/"survey":.*?\},"rich/, () => `"survey":"{${written}","rich`),
      ["not-json"],
    ],
  ])("%s", (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test("in JSON text", () => {
    const { survey, ...rest } = JSON.parse(MESSAGE);
    const inner = JSON.stringify(survey).replace("Tea", `Tea${written}`);
    expect(codesOf(JSON.stringify({ survey: inner, ...rest }))).toEqual([pitfall]);
  });
});

describe("number-precision is one issue", () => {
  test.each([
    ["as a type", swap("192350002", BIG), ["number-precision"]],
    [
      "of an unknown key, which is another mistake",
      swap('"Title"', `"zoom":${BIG},"Title"`),
      ["unknown-property", "number-precision"],
    ],
    ["where text belongs, as text has any number of digits", swap('"Tea"', BIG), ["wrong-type"]],
    ["where an object belongs", swap('{"OptionTitle"', `1e400,{"OptionTitle"`), ["wrong-type"]],
  ])("%s", (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe("keys", () => {
  test.each([
    ["__proto__ is no unknown property", swap('"Title"', '"__proto__":1,"Title"'), ["proto-key"]],
    [
      "__proto__ twice is two of them",
      swap('"Title"', '"__proto__":1,"__proto__":1,"Title"'),
      ["proto-key", "proto-key"],
    ],
    ["__proto__ by an escape is one, too", swap('"Title"', '"__pr\\u006fto__":1,"Title"'), ["proto-key"]],
    ["constructor is an ordinary key", swap('"Title"', '"constructor":1,"Title"'), ["unknown-property"]],
    ["that are there twice by an escape are found", swap('"Title"', '"Titl\\u0065":"x","Title"'), ["duplicate-key"]],
    ["that are there twice: the last counts", swap('"Title"', '"Title":1,"Title"'), ["duplicate-key"]],
  ])("%s", (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

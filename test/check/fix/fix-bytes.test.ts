import { describe, expect, test } from "vitest";
import { catalogue } from "../../../generated/index.js";
import { fixFileBytes, fixLineBytes } from "../../../src/check/fix/fix-bytes.js";
import { limitMistakes } from "../../../src/check/limit.js";
import type { Judging } from "../../../src/check/message.js";
import type { Dialect } from "../../../src/check/read-json.js";

interface Fixed {
  readonly text: string;
  readonly made: number;
}

function fix(text: string, dialect: Dialect = "json", judging: Judging = { catalogue }): Fixed {
  const { bytes, made } = fixFileBytes(Buffer.from(text), dialect, judging);
  return { text: Buffer.from(bytes).toString(), made };
}

const REST = '"richObjectId": "00000000-0000-0000-0000-000000000000", "richObjectName": "x", "tabKey": ""';
const message = (survey: string, type = "192350002") => `{"survey": ${survey}, "richObjectType": ${type}, ${REST}}`;
const section = (item: string) => `[{"SectionTitle": "a", "Listitems": [${item}]}]`;
const answers = (item: string, more = "") => `{"Answers": {"Title": "a", "Section": ${section(item)}${more}}}`;
const apple = (text: string) => message(`{"Answers": {"AppleMessagesforBusinessJSON": ${text}}}`, "192350004");
const BID = '"bid": "com.apple.messages.MSMessageExtensionBalloonPlugin:A:b"';

describe("a safe fix changes what it is about, and nothing around it", () => {
  test.each([
    [
      "a misspelt key",
      message(answers('{"OptionTitel" :\t"caf\\u00e9 \\/ é"}')),
      message(answers('{"OptionTitle" :\t"caf\\u00e9 \\/ é"}')),
    ],
    ["a miscased key", message(answers('{"optiontitle":"a"}')), message(answers('{"OptionTitle":"a"}'))],
    [
      "a key that is written with escapes",
      message(answers('{"Option\\u0054itel": "a"}')),
      message(answers('{"OptionTitle": "a"}')),
    ],
    [
      "a type as text",
      message(answers('{"OptionTitle": "a"}'), '"List Picker"'),
      message(answers('{"OptionTitle": "a"}')),
    ],
    [
      "a key in JSON text",
      message(JSON.stringify(answers('{"OptionTitel": "a \\/"}')).replaceAll("a", "\\u0061")),
      message(JSON.stringify(answers('{"OptionTitel": "a \\/"}')).replaceAll("a", "\\u0061")).replace(
        '\\"OptionTitel\\"',
        '\\"OptionTitle\\"',
      ),
    ],
    [
      "JSON text that is given as an object: as it is written, without what is between its tokens",
      apple(`{${BID},\r\n\t"URL" : "?caf\\u00e9=\\/"}`),
      apple(JSON.stringify(`{${BID},"URL" : "?caf\\u00e9=\\/"}`.replaceAll(/(?<=[":]) | (?=:)/g, ""))),
    ],
    [
      "comments of JSON text",
      apple(`"{ \\/\\/ a\\n${JSON.stringify(BID).slice(1, -1)}, \\/* b *\\/ \\"UR\\u004c\\":\\"?a\\"}"`),
      apple(`"{ \\n${JSON.stringify(BID).slice(1, -1)},  \\"UR\\u004c\\":\\"?a\\"}"`),
    ],
    [
      "a number that a double can't hold, beside a mistake",
      message(answers('{"OptionTitel": "a"}', ', "x": 12345678901234567890')),
      message(answers('{"OptionTitle": "a"}', ', "x": 12345678901234567890')),
    ],
    ["one of two equal keys", message(answers('{"optiontitle": 1, "optiontitle": "b"}')), undefined],
  ])("%s", (_, before, after) => {
    if (after === undefined) {
      expect(fix(before).text).toBe(before.replace('"optiontitle": "b"', '"OptionTitle": "b"'));
    } else expect(fix(before)).toEqual({ text: after, made: 1 });
  });

  test("text in text is mended where it stands", () => {
    const inner = (key: string, comment: string) => JSON.stringify(`{${comment}${BID}, "${key}": "?a"}`);
    const outer = (text: string) =>
      message(JSON.stringify(`{"Answers": {"AppleMessagesforBusinessJSON": ${text}}}`), "192350004");
    expect(fix(outer(inner("url", "/* é */ ")))).toEqual({ text: outer(inner("URL", " ")), made: 2 });
  });

  test("commas before closing brackets go, however many there are", () => {
    const text = `[${message(answers('{"OptionTitle": "a", }'))},\n  ]\n`;
    expect(fix(text)).toEqual({ text: text.replace(", }", " }").replace(",\n", "\n"), made: 2 });
  });

  test("of commas only those before another mistake go", () => {
    expect(fix('{"a": [1,], "b": nothing, "c": [1,]}')).toEqual({
      text: '{"a": [1], "b": nothing, "c": [1,]}',
      made: 1,
    });
    expect(fix("// a, ]\n[1, /* , */ ]")).toMatchObject({ text: "// a, ]\n[1 /* , */ ]" });
  });

  test("JSON with comments keeps them, and its commas", () => {
    const text = `// a\n[${message(answers('{"OptionTitel": "a", /* b, ] */ }'))},\n]`;
    expect(fix(text, "jsonc")).toEqual({ text: text.replace("Titel", "Title"), made: 1 });
  });

  test("an object of JSON with comments becomes text without them, and without its commas", () => {
    const text = apple(`{ // a\n${BID}, "URL": "?a", /* b */ }`);
    const fixed = apple(JSON.stringify(`{${BID.replace(" ", "")},"URL":"?a"}`));
    expect(fix(text, "jsonc")).toEqual({ text: fixed, made: 1 });
  });

  test("of a usual key and one in another spelling, none gets the name of a third", () => {
    const pay = (keys: string) =>
      JSON.stringify(
        `{"messageTitle":"a","currencyCode":"EUR","total":{"label":"a","amount":"1.00","type":"final"},${keys}}`,
      );
    const keys = '"imageUrl":"https://contoso.com/a.png","imagUrl":"https://contoso.com/b.png"';
    const { text } = fix(apple(pay(keys)).replace("192350004", "192350006"));
    expect(text.match(/imageURL/g)).toHaveLength(1);
    expect(text).toContain("imagUrl");
  });

  test("a byte-order mark goes, and one behind it", () => {
    const text = message(answers('{"OptionTitle": "a"}'));
    expect(fix(`\ufeff${text}\r\n`)).toEqual({ text: `${text}\r\n`, made: 1 });
    expect(fix(`\ufeff\ufeff${text}`)).toEqual({ text, made: 1 });
  });
});

describe("what one fix hides, the next round mends", () => {
  test("a key below a key below a key", () => {
    const text = message('{"Answer": {"Titel": "a", "Sections": [{"ListItem": [{"OptionTitel": "a"}]}]}}');
    expect(fix(text)).toEqual({
      text: message('{"Answers": {"Title": "a", "Section": [{"Listitems": [{"OptionTitle": "a"}]}]}}'),
      made: 5,
    });
  });

  test("also where more mistakes come to light than there were", () => {
    const wrong = "{},".repeat(9);
    const text = message(`{"Answer": {"Title": "a", "Section": [${wrong}{}]}}`);
    expect(fix(text)).toEqual({ text: text.replace("Answer", "Answers"), made: 1 });
  });

  test("an object that becomes text, then a key in it", () => {
    const text = apple(`{${BID}, "Url": "?a"}`);
    expect(fix(text)).toEqual({ text: apple(JSON.stringify(`{${BID.replace(" ", "")},"URL":"?a"}`)), made: 2 });
  });

  test("5,000 mistakes in one message at once, though only the first thousand are told", () => {
    const text = message(answers('{"OptionTitel": "a"},'.repeat(5_000).slice(0, -1)));
    const fixed = fix(text, "json", { catalogue: limitMistakes(catalogue) });
    expect(fixed).toEqual({ text: text.replaceAll("Titel", "Title"), made: 5_000 });
  });

  test("10,000 commas at once", () => {
    const text = `{"a": [${"[1,],".repeat(10_000)}]}`;
    expect(fix(text)).toEqual({ text: text.replaceAll(",]", "]"), made: 10_001 });
  });
});

describe("nothing is changed", () => {
  test.each([
    ["of a message that is right", message(answers('{"OptionTitle": "a"}'))],
    [
      "where two keys may both be the one that is meant",
      message('{"Answers": {"Titel": "a", "Tilte": "b", "Section": []}}'),
    ],
    ["where the key is there already", message(answers('{"OptionTitel": "a", "OptionTitle": "b"}'))],
    ["of a value of another type", apple(`"{${JSON.stringify(BID).slice(1, -1)}, \\"URL\\": 7}"`)],
    ["of comments in a file", `// a\n${message(answers('{"OptionTitle": "a"}'))}`],
    ["of JSON text that is none, but for its comments", apple('"{ // a\\n,}"')],
    ["of what is no JSON", "{"],
    ["of an empty file", ""],
  ])("%s", (_, text) => {
    expect(fix(text)).toEqual({ text, made: 0 });
  });

  test.each([
    ["UTF-16", Buffer.from(`\ufeff${message(answers('{"OptionTitel": "a"}'))}`, "utf16le")],
    ["bytes that are no UTF-8", Buffer.from(message(answers('{"OptionTitel": "\xe9"}')), "latin1")],
    ["a byte-order mark alone", Buffer.from("\ufeff")],
  ])("of %s", (_, bytes) => {
    const fixed = fixFileBytes(bytes, "json", { catalogue });
    expect(fixed.made).toBe(0);
    expect(fixed.bytes).toBe(bytes);
  });

  test("where a rule is switched off", () => {
    const text = apple(JSON.stringify(`{${BID}, "URL": "?a"}`)).replace("192350004", '"192350004"');
    expect(fix(text, "json", { catalogue, rules: { "type-as-text": "off" } }).made).toBe(0);
    expect(fix(text).made).toBe(1);
  });
});

test("exports and the content of a message alone are mended at their places", () => {
  const exported = `{"survey": [{"Questions": {}}, ${answers('{"OptionTitel": "a"}')}], "richObjectType": 192350002, ${REST}}`;
  expect(fix(exported, "json", { catalogue, form: "export" })).toEqual({
    text: exported.replace("Titel", "Title"),
    made: 1,
  });
  const bare = '{"Title": "a", "ImageURL": "https://contoso.com/a.png", "section": []}';
  expect(fix(bare).text).toBe(bare.replace("section", "Section"));
});

test("a line is one message, and its first may have a byte-order mark", () => {
  const line = Buffer.from(`\ufeff${message(answers('{"OptionTitel": "a"}'))}`);
  const fixed = fixLineBytes(line, 1, { catalogue });
  expect([Buffer.from(fixed.bytes).toString(), fixed.made]).toEqual([message(answers('{"OptionTitle": "a"}')), 2]);
  expect(fixLineBytes(line, 2, { catalogue }).made).toBe(0);
});

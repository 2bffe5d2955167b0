import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parseMessage } from "../../generated/index.js";
import { messageSchema } from "../../src/emit/message-schema.js";
import { schemas } from "../../src/emit/schemas.js";
import type { Model } from "../../src/model/model.js";
import { type Draft, field, modelOf, provisional, smallSchema } from "../model/small-schema.js";
import { payload, ROOT } from "../support.js";
import { editor } from "./language-service.js";
import { emitted } from "./tiny.js";

const GENERATED = `${ROOT}generated/schemas/`;
const own = editor(pathToFileURL(`${GENERATED}message.json`).href);
const sample = JSON.parse(payload("list-picker.sample"));

/** An editor with the schemas that are emitted of a model. */
async function editorOf(model: Model) {
  const files = (await Promise.all([schemas.emit(model), messageSchema.emit(model)])).flat();
  const texts = new Map(files.map(({ path, text }) => [`file:///out/${path}`, text]));
  return editor("file:///out/schemas/message.json", { read: (url) => texts.get(url) });
}

const labels = (items: readonly { readonly label: string }[]) => items.map(({ label }) => label);

/** What an editor writes of a snippet: https://code.visualstudio.com/docs/editing/userdefinedsnippets#_grammar. */
function inserted(snippet: string): string {
  expect(snippet).not.toMatch(/(?<!\\)(?:\\\\)*\$/);
  return snippet.replace(/\\([\\$}])/g, "$1");
}

describe("an empty file", () => {
  it("offers a message of each variant that can be built of documented names, and no other", async () => {
    expect(labels(await own.complete("|"))).toEqual(["List Picker", "Custom JSON", "Apple Pay"]);
  });

  it.each(["|", "[|]"])("gets a message that is valid: %s", async (text) => {
    for (const { textEdit } of await own.complete(text)) {
      const { ok, issues } = parseMessage(inserted(textEdit!.newText));
      expect({ ok, issues }).toMatchObject({ ok: true });
    }
  });
});

describe("keys are offered", () => {
  const ENVELOPE = ["survey", "richObjectId", "richObjectType", "richObjectName", "tabKey"];
  const ITEM = ["OptionTitle", "OptionDescription", "OptionImageURL"];
  const answers = (text: string) => `{ "richObjectType": 192350002, "survey": { "Answers": ${text} } }`;

  it.each<[where: string, text: string, keys: readonly string[]]>([
    ["of a message, before its type is there", "{|}", ENVELOPE],
    ["of a message in a list", "[{|}]", ENVELOPE],
    ["of what a list picker says", answers("{|}"), ["Section", "Title", "subtitle", "ImageURL", "ResponseMessage"]],
    ["of a list item", answers('{ "Section": [{ "Listitems": [{|}] }] }'), ITEM],
    ["of a list item in a list of messages", `[${answers('{ "Section": [{ "Listitems": [{|}] }] }')}]`, ITEM],
    ["but none of names that nobody knows", '{ "richObjectType": 192350003, "survey": { "Answers": {|} } }', []],
  ])("%s", async (_, text, keys) => {
    expect(labels(await own.complete(text))).toEqual(keys);
  });

  it("with what stands behind the colon, and with how they are known", async () => {
    const [survey] = await own.complete("{|}");
    expect(survey!.textEdit!.newText).toBe('"survey": {$1}');
    expect(survey!.documentation).toMatchObject({ value: expect.stringContaining("- Documented: [sendMessage") });
  });
});

it("the type offers the numbers that are known, with their labels", async () => {
  const items = await own.complete('{ "richObjectType": | }');
  expect(items).toHaveLength(9);
  expect(items[2]).toMatchObject({ label: "192350002", detail: "List Picker" });
  expect(items[3]!.documentation).toMatch(/^Time Picker\. .* not public/);
  expect(items[8]!.documentation).toMatch(/^Forms\. .* can't be sent/);
});

describe("a hover", () => {
  it("says what a key is, and how that is known", async () => {
    const text = JSON.stringify(sample).replace("OptionTitle", "Option|Title");
    expect(await own.hover(text)).toMatchInlineSnapshot(`
      "What the customer can choose; it becomes the text of the customer's response.

      - Documented: [sendMessageToConversation (Omnichannel JavaScript API reference)](https://learn.microsoft.com/en-us/dynamics365/customer-service/develop/reference/methods/sendmessagetoconversation), 2022-10-03.
      - Documented: [Create rich messages](https://learn.microsoft.com/en-us/dynamics365/customer-service/administer/create-rich-messages), 2025-10-13."
    `);
  });

  it("says which message a number stands for", async () => {
    expect(await own.hover('{ "richObjectType": 19235|0002 }')).toContain("`192350002`: List Picker");
  });
});

describe("a file is underlined", () => {
  const valid = ["valid/minified", "valid/object", "valid/string"].map((name) => `test/fixtures/messages/${name}.json`);
  // Text is not looked into, so that an export is no mistake here; omnirich validate finds it.
  const payloads = ["sample", "string", "export"].map((name) => `test/fixtures/payloads/list-picker.${name}.json`);

  it.each([...valid, ...payloads])("nowhere when it is valid: %s", async (path) => {
    expect(await own.diagnose(readFileSync(ROOT + path, "utf8"))).toEqual([]);
  });

  it("nowhere when it is a list of valid messages, or a message of a type of tomorrow", async () => {
    expect(await own.diagnose(JSON.stringify([sample, sample]))).toEqual([]);
    expect(await own.diagnose(JSON.stringify({ ...sample, richObjectType: 7 }))).toEqual([]);
  });

  it.each<[key: string, value: unknown, sentence: string]>([
    ["survey", 5, 'Incorrect type. Expected "object".'],
    ["richObjectId", "{0}", "It must be a GUID without braces."],
    ["richObjectName", 5, 'Incorrect type. Expected "string".'],
    ["richObjectType", "192350002", 'Incorrect type. Expected "integer".'],
    ["tabKey", null, 'Incorrect type. Expected "string".'],
  ])("once where %s is %j", async (key, value, sentence) => {
    expect(await own.diagnose(JSON.stringify({ ...sample, [key]: value }))).toEqual([sentence]);
    expect(await own.diagnose(JSON.stringify([{ ...sample, [key]: value }]))).toEqual([sentence]);
  });

  it("once where something deep inside is wrong, by the schema of its type alone", async () => {
    const text = readFileSync(`${ROOT}test/fixtures/messages/one-mistake-each/wrong-type.json`, "utf8");
    expect(await own.diagnose(text)).toEqual(['Incorrect type. Expected "boolean".']);
  });

  it("once where the type is missing", async () => {
    expect(await own.diagnose("{}")).toEqual(['Missing property "richObjectType".']);
  });
});

describe("the schema", () => {
  // Not strict: the keywords that only VS Code knows would be refused, such as defaultSnippets.
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const file of readdirSync(GENERATED)) {
    const schema = JSON.parse(readFileSync(GENERATED + file, "utf8"));
    if (schema["x-omnirich-message"]) ajv.addSchema(schema, file);
  }
  const check = ajv.compile(JSON.parse(readFileSync(`${GENERATED}message.json`, "utf8")));

  it("is draft-07, and says the same to Ajv", () => {
    expect(check(sample)).toBe(true);
    expect(check([sample])).toBe(true);
    for (const wrong of [5, {}, [[]], { ...sample, survey: 5 }, { ...sample, richObjectType: 192350006 }])
      expect(check(wrong), JSON.stringify(wrong)).toBe(false);
  });

  it("repeats nothing of its siblings but their labels", () => {
    const text = readFileSync(`${GENERATED}message.json`, "utf8");
    for (const key of ["Listitems", "OptionTitle"]) expect(text.split(`"${key}":`)).toHaveLength(1);
  });
});

describe("of schemas of your own", () => {
  const odd = "100 % $tea {hot} \\o/";
  const schema = smallSchema((draft) => {
    const { richObjectType, Title } = draft.properties;
    draft.properties = { kind: richObjectType, Title };
    draft.required = ["kind", "Title"];
    draft.examples = [{ kind: 7, Title: odd }];
  });
  const { model } = modelOf({ "a.json": schema }, "kind");

  it("the tag may be another, and without a fallback no other type is accepted", async () => {
    const { complete, diagnose } = await editorOf(model);
    expect(labels(await complete("{|}"))).toEqual(["kind", "Title"]);
    expect(labels(await complete('{ "kind": | }'))).toEqual(["7"]);
    expect(await diagnose('{ "kind": 7, "Title": "Tea" }')).toEqual([]);
    expect(await diagnose('{ "kind": 8, "Title": "Tea" }')).toHaveLength(1);
  });

  it("what means something in snippets is inserted as it is written", async () => {
    const [snippet] = await (await editorOf(model)).complete("|");
    expect(JSON.parse(inserted(snippet!.textEdit!.newText))).toEqual({ kind: 7, Title: odd });
  });

  it("keys are offered before the type is there only when all messages have them, and mean the same by them", async () => {
    const odd = ["grid.area", "a/b~c d%#"];
    const common = ({ properties }: Draft) => {
      for (const wire of odd) properties[wire] = field({ type: "string" }, { name: `odd${odd.indexOf(wire)}` });
    };
    const other = (schema: Draft) => {
      common(schema);
      schema.properties.Title.maxLength = 3;
      schema.properties.Cups = field({ type: "number" });
    };
    const two = modelOf({ "a.json": smallSchema(common), "b.json": smallSchema(other, "Food", 8) }).model;
    const { complete, diagnose } = await editorOf(two);
    expect(labels(await complete("{|}"))).toEqual(["richObjectType", ...odd]);
    expect(labels(await complete('{ "richObjectType": 8, | }'))).toEqual([...odd, "Title", "Cups"]);
    expect(await diagnose('{ "richObjectType": 8, "Title": "Tea", "a/b~c d%#": 1 }')).toHaveLength(1);
  });

  it("an object that all messages have is explained by the variant, where they mean different things by it", async () => {
    const cup = (description: string) => (schema: Draft) => {
      schema.properties.Cup = { ...field({ $ref: "#/$defs/Cup" }), description };
      schema.$defs = { Cup: { type: "object", properties: { Size: field({ type: "string" }) } } };
    };
    const two = modelOf({ "a.json": smallSchema(cup("Mug.")), "b.json": smallSchema(cup("Bowl."), "Food", 8) });
    const { complete, hover } = await editorOf(two.model);
    expect(labels(await complete("{|}"))).toEqual(["richObjectType", "Title", "Cup"]);
    expect(await hover('{ "richObjectType": 8, "C|up": {} }')).toMatch(/^Bowl\./);
  });

  it("what can't be built or has provisional names has no snippet", async () => {
    const guess = (schema: Draft) => (schema.properties.A = field(provisional({}), { flat: true }));
    const fixed = (schema: Draft) => (schema["x-omnirich-message"].builder = false);
    const { model } = modelOf({ "a.json": smallSchema(guess), "b.json": smallSchema(fixed, "Food", 8) });
    const { $defs } = JSON.parse(await emitted(messageSchema.emit(model)));
    expect($defs.snippets).toEqual({ defaultSnippets: [] });
  });

  it("none may be called Message, whose schema would be this one", () => {
    const { issues } = modelOf({ "a.json": smallSchema(undefined, "Message") });
    expect(issues.map(({ message }) => message)).toEqual(['The file name "message" is taken by omnirich itself.']);
  });

  it("what was published can be read again", () => {
    const published = JSON.parse(readFileSync(`${GENERATED}list-picker.json`, "utf8"));
    expect(modelOf({ "list-picker.json": published }).issues).toEqual([]);
  });
});

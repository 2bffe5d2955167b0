import { describe, expect, it } from "vitest";
import { EMITTERS } from "../../src/codegen.js";
import { liveVariant } from "../../src/emit/validators.js";
import { buildFragment, buildMessage } from "../../src/runtime/build.js";
import { RichMessageError } from "../../src/runtime/errors.js";
import { createSender } from "../../src/runtime/send.js";
import { validate } from "../../src/runtime/validate.js";
import { createFakeOmnichannel } from "../../src/testing/index.js";
import { type Draft, field, modelOf, provisional, smallSchema } from "../model/small-schema.js";

/** The model of a small schema with a change, and its validators at work. */
async function live(change: (schema: Draft) => unknown) {
  const { model } = modelOf({ "a.json": smallSchema(change) });
  const variant = await liveVariant(model.variants[0]!);
  const catalogue = { tag: "richObjectType", variants: [variant], other: variant };
  const check = (more: object, options?: object) =>
    validate(catalogue, { richObjectType: 7, Title: "Tea", ...more }, options);
  const found = (more: object) => check(more).issues.map(({ code, path }) => `${code} ${path}`);
  return { model, variant, check, found };
}

const text = { type: "string" };
const size = field({ enum: ["S", "s"] }, { also: { s: "S" } });

it.each([
  "errors",
  "instancePath",
  "parentData",
  "rootData",
  "validate0",
  "func0",
  "schema1",
  "return errors === 0;",
  '", limit: 7});',
  "@0@",
])("a choice, a key and a rule's parameter may be called %j, whatever Ajv calls its own", async (word) => {
  const { found } = await live(({ properties }) => {
    properties.Size = field({ enum: [word, "b"] });
    properties[word] = field({ ...text, minLength: 2 }, { name: "odd", rules: { "known-value": [word] } });
  });
  expect(found({ Size: word, [word]: word })).toEqual([]);
  const path = `/${word.replaceAll("/", "~1")}`;
  expect(found({ Size: "c", [word]: "c?" })).toEqual(["not-allowed /Size", `unusual-value ${path}`]);
});

it.each(["Terrors", "Myschema1", "Validate0", "Func1"])("a shape may be called %s", async (name) => {
  const { found } = await live(({ properties }) => {
    properties.Inner = field({
      type: "object",
      "x-omnirich-shape": { name, label: "inner" },
      additionalProperties: false,
      properties: { A: field({ ...text, minLength: 2 }) },
    });
  });
  expect(found({ Inner: { A: "ab" } })).toEqual([]);
  expect(found({ Inner: { A: "a" } })).toEqual(["min-length /Inner/A"]);
});

it("a shape of many fields, or a choice of many values, is checked as one of few", async () => {
  const names = Array.from({ length: 12 }, (_, i) => `Field${i}`);
  const { found } = await live(({ properties }) => {
    for (const name of names) properties[name] = field(text);
    properties.Size = field({ enum: names });
  });
  expect(found({ Field11: "x", Size: "Field11" })).toEqual([]);
  expect(found({ Field12: "x", Size: "toString", hasOwnProperty: 1 })).toEqual([
    "not-allowed /Size",
    "misspelt-key /Field12",
    "unknown-property /hasOwnProperty",
  ]);
});

describe("a choice with other spellings", () => {
  it.each([[{ toString: 1 }], [["s"]], [null], [0]])("is none of %j: a builder refuses it", async (odd) => {
    const { variant, found } = await live(({ properties }) => (properties.Size = size));
    expect(() => buildMessage(variant, { title: "x", size: odd })).toThrow(RichMessageError);
    expect(() => buildMessage(variant, { title: odd })).toThrow(RichMessageError);
    expect(found({ Size: odd })).toEqual(["not-allowed /Size"]);
  });
});

it("a fragment under provisional names says each mistake once", async () => {
  const { variant } = await live(({ properties }) => {
    properties.Answers = field(provisional({ Body: field(text, { rules: { placeholders: ["x"] } }) }));
  });
  const shape = variant.root.fields.Answers!.shape!;
  expect(() => buildFragment(shape, { body: "{x}" })).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ code: "placeholder", input: "body" })] }),
  );
});

it("a catalogue of what can't be built has a type of messages: never", async () => {
  const { model } = await live((schema) => (schema["x-omnirich-message"].builder = false));
  const files = (await Promise.all(EMITTERS.map((emitter) => emitter.emit(model)))).flat();
  expect(files.find(({ path }) => path === "index.ts")!.text).toContain("export type RichMessage = never;");
});

it("a twin in another case is key-casing, though another key is near and free", async () => {
  const { check } = await live(({ properties }) =>
    Object.assign(properties, { Colour: field(text), Colours: field(text) }),
  );
  expect(check({ Colour: "a", colour: "b" }).issues).toMatchObject([
    { code: "key-casing", path: "/colour", fix: { op: "remove", safe: false } },
  ]);
});

it("a message is measured where its schema says so, and sent within the channel's limit in any case", async () => {
  const large = { Title: "x".repeat(30_000) };
  const own = await live(() => undefined);
  expect(own.found(large)).toEqual([]);
  const host = createFakeOmnichannel();
  const send = createSender({ tag: "richObjectType", variants: [own.variant], other: own.variant }, { host });
  await expect(send({ richObjectType: 7, ...large }, false)).rejects.toMatchObject({ code: "message-size" });

  const measured = await live((schema) => (schema["x-omnirich-message"].sizes = ["message-size", "stored-size"]));
  expect(measured.found(large)).toEqual(["message-size "]);
  expect(measured.found({ Title: "x".repeat(9_999) })).toEqual(["stored-size "]);
  const { issues } = modelOf({
    "a.json": smallSchema((schema) => (schema["x-omnirich-message"].sizes = ["shoe-size"])),
  });
  expect(issues).toMatchObject([{ code: "unknown-rule", path: "/x-omnirich-message/sizes/0" }]);
});

it("a level that is none changes nothing", async () => {
  const { check } = await live(() => undefined);
  expect(check({ Title: "" }, { rules: { "min-length": "warn" } })).toMatchObject({ ok: false });
  expect(check({ Title: "" }, { rules: { "min-length": "warning" } })).toMatchObject({ ok: true });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildMessage } from "omnirich/runtime";
import { afterAll, describe, expect, test } from "vitest";
import { generate, liveCatalogue } from "../../src/codegen.js";
import { changesOf, type Schema } from "./schemas.js";

const folder = mkdtempSync(join(tmpdir(), "omnirich-built-"));
afterAll(() => rmSync(folder, { recursive: true }));

const evidence = [{ kind: "observed", source: "A test", url: "https://example.com", checked: "2026-01-31" }];
const field = (node: Schema, notes: Schema = {}): Schema => ({ ...node, "x-omnirich": { ...notes, evidence } });
const text = { type: "string" };
const shape = (name: string, properties: Schema, rest: Schema = {}): Schema => ({
  type: "object",
  properties,
  additionalProperties: false,
  ...rest,
  "x-omnirich-shape": { name, label: name.toLowerCase(), description: "A part." },
});

/** A card: what may differ between two of them, by name. */
interface Parts {
  readonly title?: Schema;
  readonly style?: Schema;
  readonly body?: Schema;
  readonly item?: Schema;
  readonly items?: Schema;
  readonly more?: Schema;
  readonly required?: readonly string[];
}

function card({ title, style, body, item, items, more, required = ["kind", "Title"] }: Parts): Schema {
  return {
    title: "Card",
    description: "A card.",
    type: "object",
    required,
    properties: {
      kind: field({ type: "number", const: 7 }, { hidden: true }),
      Title: field(title ?? text, { name: "title" }),
      Style: style ?? field({ enum: ["plain", "loud"] }, { name: "style" }),
      Body: body ?? field({ $ref: "#/$defs/Body" }, { flat: true }),
      ...more,
    },
    additionalProperties: false,
    $defs: {
      Body: shape("Body", {
        Items: field({ type: "array", items: { $ref: "#/$defs/Item" }, ...items }, { name: "items" }),
      }),
      Item: item ?? shape("Item", { Text: field(text, { name: "text" }) }, { required: ["Text"] }),
    },
    "x-omnirich-message": { name: "Card" },
  };
}

/** The builder of a card, as it is generated. */
async function builderOf(schema: Schema): Promise<(input: unknown) => unknown> {
  writeFileSync(join(folder, "card.json"), JSON.stringify(schema));
  const { model, issues } = await generate({ schemas: ["card.json"], cwd: folder, tag: "kind", emitters: [] });
  expect(issues).toEqual([]);
  const { variants } = await liveCatalogue(model!);
  return (input) => buildMessage(variants[0]!, input);
}

function isBuilt(build: (input: unknown) => unknown, input: unknown): boolean {
  try {
    build(input);
    return true;
  } catch {
    return false;
  }
}

const INPUTS: readonly unknown[] = [
  { title: "Tea" },
  { title: "" },
  { title: "A long title, longer than ten" },
  { title: "Tea", style: "plain" },
  { title: "Tea", style: "loud" },
  { title: "Tea", items: [] },
  { title: "Tea", items: [{ text: "a" }] },
  { title: "Tea", items: [{ text: "a" }, { text: "b" }, { text: "" }] },
];

/** Other cards, and whether a builder call that was fine is refused. */
const CARDS: readonly (readonly [what: string, parts: Parts, isRefused: boolean])[] = [
  ["nothing else", {}, false],
  ["a shorter title", { title: { ...text, maxLength: 10 } }, true],
  ["a title that is not empty", { title: { ...text, minLength: 1 } }, true],
  ["a title of a form", { title: { ...text, pattern: "^T" } }, true],
  ["one style less", { style: field({ enum: ["plain"] }, { name: "style" }) }, true],
  ["one style more", { style: field({ enum: ["plain", "loud", "new"] }, { name: "style" }) }, false],
  ["a style under another name", { style: field({ enum: ["plain", "loud"] }, { name: "mood" }) }, true],
  [
    "a style that builders write",
    { style: field({ enum: ["plain", "loud"], default: "plain" }, { hidden: true }) },
    true,
  ],
  [
    "a style that has a default",
    { style: field({ enum: ["plain", "loud"], default: "loud" }, { name: "style" }) },
    false,
  ],
  ["a style that must be given", { required: ["kind", "Title", "Style"] }, true],
  [
    "a style that must be there and has a default",
    {
      required: ["kind", "Title", "Style"],
      style: field({ enum: ["plain", "loud"], default: "loud" }, { name: "style" }),
    },
    false,
  ],
  ["a body of its own", { body: field({ $ref: "#/$defs/Body" }, { name: "body" }) }, true],
  ["at least one item", { items: { minItems: 1 } }, true],
  ["fewer items", { items: { maxItems: 2 } }, true],
  ["an item that may be empty", { item: shape("Item", { Text: field(text, { name: "text" }) }) }, false],
  [
    "an item with more to say",
    { item: shape("Item", { Text: field(text, { name: "text" }), More: field(text) }) },
    false,
  ],
  [
    "an item under another wire name",
    { item: shape("Item", { Words: field(text, { name: "text" }) }, { required: ["Words"] }) },
    false,
  ],
  [
    "an item under another name",
    { item: shape("Item", { Text: field(text, { name: "words" }) }, { required: ["Text"] }) },
    true,
  ],
  ["a field that may be given", { more: { Note: field(text, { name: "note" }) } }, false],
  ["a field that must be given", { more: { Note: field(text) }, required: ["kind", "Title", "Note"] }, true],
  [
    "a hidden field with a default",
    { more: { Note: field({ ...text, default: "a" }, { hidden: true }) }, required: ["kind", "Title", "Note"] },
    false,
  ],
  [
    "a hidden field that nobody can write",
    { more: { Note: field(text, { hidden: true }) }, required: ["kind", "Title", "Note"] },
    true,
  ],
  [
    "JSON text in place of an object",
    {
      body: field(
        { type: "string", contentMediaType: "application/json", contentSchema: { $ref: "#/$defs/Body" } },
        { flat: true },
      ),
    },
    false,
  ],
];

describe("what is said of producers is what builders do, when a card becomes one with", async () => {
  const before = await builderOf(card({}));
  test.each(CARDS)("%s", async (_, parts, isRefused) => {
    const after = await builderOf(card(parts));
    const refused = INPUTS.filter((input) => isBuilt(before, input) && !isBuilt(after, input));
    expect(refused.length > 0).toBe(isRefused);
    expect(changesOf(card({}), card(parts)).some(({ producers }) => producers !== "none")).toBe(isRefused);
  });
});

describe("what is said of keys that are not listed is what builders do, when what is said of them becomes", () => {
  const open = (rest: Schema) => ({ ...card({}), additionalProperties: undefined, ...rest });
  const others: readonly (readonly [what: string, rest: Schema])[] = [
    ["that there may be any", { additionalProperties: true }],
    ["nothing", {}],
    ["that there are none", { additionalProperties: false }],
    ["that they are numbers", { additionalProperties: { type: "number" } }],
    ["what some of them are", { patternProperties: { "^n": { type: "number" } } }],
  ];
  const inputs = [{}, { note: "a" }, { note: 1 }, { other: 1 }].map((more) => ({ title: "Tea", ...more }));
  const pairs = others.flatMap(([to, after]) => others.map(([from, before]) => [to, from, after, before] as const));

  test.each(pairs)("%s, after %s", async (_to, _from, after, before) => {
    const [old, now] = await Promise.all([await builderOf(open(before)), await builderOf(open(after))]);
    const isRefused = inputs.some((input) => isBuilt(old, input) && !isBuilt(now, input));
    const isSaid = changesOf(open(before), open(after)).some(({ producers }) => producers !== "none");
    expect(isSaid).toBe(isRefused);
  });
});

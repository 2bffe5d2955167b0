import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { EMITTERS } from "../../src/codegen.js";
import { liveVariant } from "../../src/emit/validators.js";
import type { Model } from "../../src/model/model.js";
import { buildMessage } from "../../src/runtime/build.js";
import { validate } from "../../src/runtime/validate.js";
import { type Draft, field, modelOf, provisional, smallSchema } from "./small-schema.js";

/** What is wrong with a schema: code, pointer and sentence. */
function issuesOf(change: (schema: Draft) => unknown, name?: string): string[] {
  const { issues } = modelOf({ "a.json": smallSchema(change, name) });
  return issues.map(({ code, path, message }) => `${code} ${path}: ${message}`);
}

/** Everything that is generated of a model, by path. */
async function emit(model: Model): Promise<Map<string, string>> {
  const files = (await Promise.all(EMITTERS.map((emitter) => emitter.emit(model)))).flat();
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** The first syntax mistake of each TypeScript module. */
function syntaxMistakes(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.endsWith(".ts")) return [];
    const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
    return (diagnostics ?? []).slice(0, 1).map(({ messageText }) => `${path}: ${JSON.stringify(messageText)}`);
  });
}

const HOSTILE = "Ends */ here, `code` ${, </script>, 🍵\n@param x\nexport interface Fake {\n\u202eback";

/** Wire names that mean something in JavaScript, JSON Schema or TypeScript, or that are no identifiers. */
const WIRE_NAMES = [
  "constructor",
  "toJSON",
  "then",
  "hasOwnProperty",
  "grid.area",
  "$schema",
  "$ref",
  "$id",
  "default",
  "a-b",
  "a/b~c",
  'quo"te',
  "line\nbreak",
  "*/",
  "class",
];
const NAMED: { readonly [wire: string]: string } = { "1st": "first", "🍵": "tea", "": "empty", a_b: "aUnderB" };

function hostile(schema: Draft): void {
  schema.description = HOSTILE;
  for (const wire of WIRE_NAMES) schema.properties[wire] = field({ type: "string" });
  for (const [wire, name] of Object.entries(NAMED)) schema.properties[wire] = field({ type: "string" }, { name });
  schema.properties["*/"] = field({ type: "string" }, { name: "comment" });
  schema.properties['quo"te']["x-omnirich"].name = "quote";
  for (const node of Object.values<Draft>(schema.properties)) node.description = HOSTILE;
  const all = [...WIRE_NAMES, ...Object.keys(NAMED)];
  Object.assign(schema.examples[0], Object.fromEntries(all.map((wire, i) => [wire, String(i)])));
}

describe("hostile wire names", () => {
  const schema = smallSchema(hostile);
  const { model, issues } = modelOf({ "a*/b.json": schema });
  const [variant] = model.variants;
  const fields = variant!.shapes[0]!.fields;

  it("are names like any other: none is lost, changed or refused", () => {
    expect(issues).toEqual([]);
    expect(fields.map(({ wire }) => wire)).toEqual(Object.keys(schema.properties));
    expect(fields.find(({ wire }) => wire === "grid.area")!.name).toBe("gridArea");
  });

  it("are validated and built", async () => {
    const live = await liveVariant(variant!);
    const catalogue = { tag: model.tag, variants: [live], other: live };
    const [example] = schema.examples;
    expect(validate(catalogue, example, { unknownProperties: "error" }).issues).toEqual([]);
    for (const wire of Object.keys(example).filter((key) => key !== "richObjectType" && key !== "Title")) {
      const { issues } = validate(catalogue, { ...example, [wire]: 7 });
      expect(issues.map(({ code, path }) => [code, path])).toEqual([
        ["wrong-type", `/${wire.replaceAll("~", "~0").replaceAll("/", "~1")}`],
      ]);
    }
    const input = Object.fromEntries(
      fields.filter(({ hidden }) => !hidden).map(({ wire, name }) => [name, example[wire]]),
    );
    expect(buildMessage(live, input)).toEqual(example);
  });

  it("are missed when they are required, though every object inherits some of them", async () => {
    const required = ["constructor", "toJSON", "hasOwnProperty", "grid.area", ""];
    const { model } = modelOf({ "a.json": { ...schema, required: ["richObjectType", ...required] } });
    const live = await liveVariant(model.variants[0]!);
    for (const wire of required) {
      const { [wire]: _, ...message } = schema.examples[0];
      const { issues } = validate({ tag: model.tag, variants: [live], other: live }, message);
      expect(issues.map(({ code, path }) => [code, path])).toEqual([["missing-property", `/${wire}`]]);
    }
  });

  it("and hostile descriptions are in every file, and every module still compiles", async () => {
    const files = await emit(model);
    expect(files.size).toBe(15);
    expect(syntaxMistakes(files)).toEqual([]);
    const { properties } = JSON.parse(files.get("schemas/drink.json")!);
    expect(Object.keys(properties)).toEqual(Object.keys(schema.properties));
    for (const path of ["types/drink.ts", "builders/drink.ts"]) {
      const text = files.get(path)!;
      expect(text.split("Ends *\\/ here, `code` ${, </script>, 🍵").length - 1, path).toBeGreaterThan(
        fields.length - 2,
      );
      expect(text).not.toMatch(/\p{Bidi_C}/u);
    }
    expect(files.get("docs/drink.md")).toContain("🍵");
  });

  it("are in the types as they are in the JSON", async () => {
    const text = (await emit(model)).get("types/drink.ts")!;
    const source = ts.createSourceFile("drink.ts", text, ts.ScriptTarget.Latest);
    const [declaration] = source.statements.filter(ts.isInterfaceDeclaration);
    const members = declaration!.members.map((member) => (member.name as ts.StringLiteral).text);
    expect(members).toEqual(Object.keys(schema.properties));
  });
});

describe("names that clash or can't be", () => {
  it("two fields that are given one friendly name are a clash that names both", () => {
    const both = ({ properties }: Draft) => {
      properties["a-b"] = field({ type: "string" }, { name: "aB" });
      properties.a_b = field({ type: "string" }, { name: "aB" });
    };
    expect(issuesOf(both)).toEqual([
      'name-clash /properties/a_b: Two fields of one builder are called "aB": this one and a.json#/properties/a-b.',
    ]);
  });

  it("two wire names that would be one friendly name stay as they are, and so does one that makes no identifier", () => {
    const { model, issues } = modelOf({
      "a.json": smallSchema(({ properties }) => {
        for (const wire of ["a-b", "a_b", "1st", "🍵", "c-d"]) properties[wire] = field({ type: "string" });
      }),
    });
    expect(issues).toEqual([]);
    const names = model.variants[0]!.shapes[0]!.fields.map(({ name }) => name);
    expect(names.slice(-5)).toEqual(["a-b", "a_b", "1st", "🍵", "cD"]);
  });

  it("a name that is given has to be an identifier", () => {
    expect(issuesOf(({ properties }) => (properties.A = field({ type: "string" }, { name: "1st" })))).toEqual([
      expect.stringContaining("invalid-name /properties/A: Builders can't call a field "),
    ]);
  });

  it("__proto__ is refused, as JavaScript would not keep it", () => {
    const add = ({ properties }: Draft) =>
      Object.defineProperty(properties, "__proto__", {
        value: field({ type: "string" }, { name: "proto" }),
        enumerable: true,
      });
    expect(issuesOf(add)).toEqual([`invalid-name /properties/__proto__: A field can't be called "__proto__".`]);
  });

  it.each([
    "Class",
    "Function",
    "Default",
    "Await",
  ])("a variant can't be called %s: its builder would be a word", (name) => {
    expect(issuesOf(() => undefined, name)).toEqual([
      `invalid-name /x-omnirich-message/name: "${name.toLowerCase()}" can't be the name of a type or function.`,
    ]);
  });

  it.each([
    ["Class", "class"],
    ["1st", "1st"],
  ])("nor can a shape be called %s", (name, refused) => {
    const add = (schema: Draft) => {
      schema.$defs = { [name]: { type: "object", properties: { a: field({ type: "string" }) } } };
      schema.properties.cup = field({ $ref: `#/$defs/${name}` });
    };
    expect(issuesOf(add)).toEqual([
      `invalid-name /$defs/${name}: "${refused}" can't be the name of a type or function.`,
    ]);
  });

  it("two different shapes of one name in two files are a clash that names both", () => {
    const withCup = (type: string) => (schema: Draft) => {
      schema.$defs = { Cup: { type: "object", properties: { a: field({ type }) } } };
      schema.properties.cup = field({ $ref: "#/$defs/Cup" });
    };
    const { issues } = modelOf({
      "a.json": smallSchema(withCup("string")),
      "b.json": smallSchema(withCup("boolean"), "Food", 8),
    });
    expect(issues.map(({ code, file, path, message }) => [code, file, path, message])).toEqual([
      ["name-clash", "b.json", "/$defs/Cup", 'The name "Cup" is taken by a.json#/$defs/Cup.'],
    ]);
    const shared = modelOf({
      "a.json": smallSchema(withCup("string")),
      "b.json": smallSchema(withCup("string"), "Food", 8),
    });
    expect(shared.issues).toEqual([]);
  });
});

describe("what a schema says is in the model", () => {
  it("with defaults, limits, evidence and the place of each field", () => {
    const { model } = modelOf({
      "a.json": smallSchema(({ properties }) => {
        properties.sizes = field({ type: "array", minItems: 1, items: { enum: ["S", "L"] }, default: ["S"] });
        properties.hot = field({ type: "boolean", default: false });
      }),
    });
    const [variant] = model.variants;
    expect(variant).toMatchObject({
      name: "Drink",
      file: "drink",
      source: "a.json",
      type: 7,
      names: {
        message: "DrinkMessage",
        guard: "isDrink",
        tables: "drinkVariant",
        builder: "drink",
        input: "DrinkInput",
      },
    });
    expect(variant!.shapes[0]!.fields.slice(2)).toMatchObject([
      {
        wire: "sizes",
        default: ["S"],
        value: { kind: "list", minItems: 1, items: { kind: "enum", values: ["S", "L"] } },
        origin: "/properties/sizes",
      },
      { wire: "hot", default: false, required: false, value: { kind: "boolean" }, evidence: [{ kind: "documented" }] },
    ]);
  });

  it("an object without properties is an object all the same", () => {
    const { model, issues } = modelOf({
      "a.json": smallSchema(({ properties }) => (properties.cup = field({ type: "object" }))),
    });
    expect(issues).toEqual([]);
    expect(model.variants[0]!.shapes[0]!.fields.at(-1)!.value).toEqual({ kind: "object", shape: "Cup" });
  });

  it("is the same whatever the order of the files", () => {
    const files = { "a.json": smallSchema(), "b.json": smallSchema(undefined, "Food", 3) };
    const { model } = modelOf(files);
    const reversed = modelOf(Object.fromEntries(Object.entries(files).reverse()));
    expect(model.variants.map(({ name }) => name)).toEqual(["Food", "Drink"]);
    expect(reversed.model).toEqual(model);
  });
});

describe("a message that can't be built", () => {
  const unbuilt = (schema: Draft) => {
    schema["x-omnirich-message"].builder = false;
    schema.properties.Cup = field({ type: "object", properties: { Size: field({ type: "string" }) } });
  };

  it("has a type and tables, but no builder, no guard, and no fragments", () => {
    const { model, issues } = modelOf({ "a.json": smallSchema(unbuilt) });
    expect(issues).toEqual([]);
    const [variant] = model.variants;
    expect(variant!.names).toEqual({ message: "DrinkMessage", tables: "drinkVariant" });
    expect(variant).toMatchObject({ type: 7, fallback: false });
    for (const shape of variant!.shapes) expect(shape).not.toHaveProperty("fragment");
  });

  it("needs no names that builders could use", () => {
    const nameless = (schema: Draft) => {
      unbuilt(schema);
      for (const wire of ["1st", "a-b", "a_b"]) schema.properties[wire] = field({ type: "string" });
    };
    expect(issuesOf(nameless)).toEqual([]);
    expect(issuesOf(unbuilt, "Class")).toEqual([]);
  });

  it.each([[true], [undefined], [null], ["no"], [0]])("is none for builder: %j", (builder) => {
    const { model } = modelOf({ "a.json": smallSchema((schema) => (schema["x-omnirich-message"].builder = builder)) });
    expect(model.variants[0]!.names.builder).toBe("drink");
  });
});

describe("remarks", () => {
  const evidence = { kind: "documented", source: "The menu", url: "https://example.com/menu", checked: "2026-01-02" };
  const remark = { text: "Ends */ here | `${", evidence };

  it("are in the model as they are", () => {
    const { model, issues } = modelOf({
      "a.json": smallSchema((schema) => (schema["x-omnirich-message"].remarks = [remark])),
    });
    expect(issues).toEqual([]);
    expect(model.variants[0]!.remarks).toEqual([remark]);
  });

  it("are none where none are made", () => {
    expect(modelOf({ "a.json": smallSchema() }).model.variants[0]!.remarks).toEqual([]);
  });

  it.each<[what: string, bad: unknown]>([
    ["without evidence", { text: "Serve it hot." }],
    ["with a list of evidence", { ...remark, evidence: [evidence] }],
    ["with evidence of a fourth kind", { ...remark, evidence: { ...evidence, kind: "heard" } }],
    ["with evidence without a date", { ...remark, evidence: { ...evidence, checked: "" } }],
    ["without a text", { evidence }],
    ["that is text", "Serve it hot."],
    ["that is null", null],
  ])("%s are refused at their place", (_, bad) => {
    const withBad = (schema: Draft) => (schema["x-omnirich-message"].remarks = [remark, bad]);
    expect(issuesOf(withBad)).toEqual([
      "missing-evidence /x-omnirich-message/remarks/1: Nothing says how we know of this remark.",
    ]);
  });
});

describe("a shape under provisional names", () => {
  const text = { type: "string" };
  const cup = { type: "object", "x-omnirich-shape": { name: "Cup" }, properties: { Size: field(text) } };
  const properties = {
    "a/b~c": field(text, { name: "slash" }),
    constructor: field({ ...text, default: "us" }),
    Cups: field({ type: "array", items: cup }),
  };
  const schema = smallSchema((draft) => {
    draft.properties.Answers = field(provisional(properties, {}, ["a/b~c"]), { flat: true });
    draft.required.push("Answers");
  });
  const { model, issues } = modelOf({ "a.json": schema });
  const shapes = model.variants[0]!.shapes;

  it("is open, and known to be one; those around and inside it are not", () => {
    expect(issues).toEqual([]);
    expect(shapes.map(({ name, open, provisional }) => [name, open, provisional])).toEqual([
      ["DrinkMessage", false, false],
      ["Answers", true, true],
      ["Cup", true, false],
    ]);
  });

  it("has the provisional fields, and the place of each", () => {
    const at = "/properties/Answers/x-omnirich-provisional/properties";
    expect(shapes[1]!.fields).toMatchObject([
      { wire: "a/b~c", name: "slash", required: true, origin: `${at}/a~1b~0c` },
      { wire: "constructor", required: false, default: "us", origin: `${at}/constructor` },
      { wire: "Cups", value: { kind: "list", items: { kind: "object", shape: "Cup" } }, origin: `${at}/Cups` },
    ]);
  });

  it("has fragments inside, as any other", () => {
    expect(shapes.map(({ fragment }) => fragment?.builder)).toEqual([undefined, undefined, "cup"]);
  });

  it("is open without a field, too", () => {
    const bare = smallSchema((draft) => (draft.properties.Answers = field(provisional({}))));
    expect(modelOf({ "a.json": bare }).model.variants[0]!.shapes[1]).toMatchObject({
      open: true,
      provisional: true,
      fields: [],
    });
  });

  it.each<[mistake: string, node: Draft, expected: string]>([
    [
      "a field without evidence",
      { ...text, description: "A field." },
      'missing-evidence /properties/Answers/x-omnirich-provisional/properties/x: Nothing says how we know of the field "x".',
    ],
    [
      "a field that builders can't name",
      field(text, { name: "1st" }),
      `invalid-name /properties/Answers/x-omnirich-provisional/properties/x: Builders can't call a field "1st": it is no identifier.`,
    ],
    [
      "a field with the name of one around it",
      field(text, { name: "title" }),
      'name-clash /properties/Answers/x-omnirich-provisional/properties/x: Two fields of one builder are called "title": this one and a.json#/properties/Title.',
    ],
  ])("is held to what any shape is: %s", (_, node, expected) => {
    const change = (draft: Draft) => (draft.properties.Answers = field(provisional({ x: node }), { flat: true }));
    expect(issuesOf(change)).toEqual([expected]);
  });
});

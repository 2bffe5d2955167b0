import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { command } from "../../src/cli/commands/generate.js";
import { hashInput } from "../../src/codegen.js";
import { manifest } from "../../src/output/manifest.js";
import { type Draft, field, provisional, smallSchema } from "../model/small-schema.js";
import { filesBelow, ROOT } from "../support.js";
import { type Files, put, useFolder } from "./folder.js";
import { omnirich, type Ran } from "./in-process.js";

useFolder();

const SCHEMAS = ["--schemas", "*.json", "--schemas", "*.ts"];

/** Runs `omnirich generate` in a folder with these files, on the kinds of schema files that are among them. */
async function generate(files: Files, args?: readonly string[]): Promise<Ran> {
  put(files);
  const kinds = ["json", "ts"].filter((kind) => Object.keys(files).some((path) => path.endsWith(kind)));
  return omnirich(["generate", ...(args ?? kinds.flatMap((kind) => ["--schemas", `*.${kind}`]))]);
}

/** Every file and folder that is there now. */
function everything(): string[] {
  return readdirSync(".", { recursive: true, encoding: "utf8" }).sort();
}

/** The files that a test wrote, and the folders that they are in. */
function written(files: Files): string[] {
  const all = Object.keys(files).flatMap((path) => path.split("/").map((_, i, keys) => keys.slice(0, i + 1).join("/")));
  return [...new Set(all)].sort();
}

const broken = (change: (schema: Draft) => unknown) => ({ "drink.json": smallSchema(change) });
const module = (text: string) => ({ "drink.ts": text });
const notes = "x-omnirich-message";

interface BadInput {
  readonly what: string;
  readonly files: Files;
  readonly code: string;
  /** File and pointer, as the last line of the issue names them. */
  readonly at: string;
  /** What is wrong, and what to do. */
  readonly says: readonly string[];
}

const BAD_SCHEMAS: readonly BadInput[] = [
  {
    what: "an unsupported keyword",
    files: broken(({ properties }) => (properties.Title.prefixItems = [])),
    code: "unsupported-keyword",
    at: "drink.json#/properties/Title/prefixItems",
    says: ['The keyword "prefixItems" is not supported.', "Write an object with a property for each item"],
  },
  {
    what: "a keyword that JSON Schema would take for a prototype",
    files: { "drink.json": JSON.stringify(smallSchema()).replace('"minLength"', '"__proto__"') },
    code: "unsupported-keyword",
    at: "drink.json#/properties/Title/__proto__",
    says: ['The keyword "__proto__" is not supported.', "Supported: ", "pattern"],
  },
  {
    what: "a limit of another type, which would never be looked at",
    files: broken(({ properties }) => (properties.Title.minimum = 1)),
    code: "unsupported-keyword",
    at: "drink.json#/properties/Title/minimum",
    says: ['The keyword "minimum" does not apply here.', "Remove it"],
  },
  {
    what: "a required key that is no property",
    files: broken((schema) => schema.required.push("Titel")),
    code: "unsupported-keyword",
    at: "drink.json#/required",
    says: ['names "Titel", which is not among the properties'],
  },
  {
    what: "two fields that map to one friendly name",
    files: broken(({ properties }) => (properties.title = field({ type: "string" }))),
    code: "name-clash",
    at: "drink.json#/properties/title",
    says: ['called "title": this one and drink.json#/properties/Title.', "Give one of them another name."],
  },
  {
    what: "a field without evidence",
    files: broken(({ properties }) => delete properties.Title["x-omnirich"].evidence),
    code: "missing-evidence",
    at: "drink.json#/properties/Title",
    says: ['Nothing says how we know of the field "Title".', "Add its evidence: field("],
  },
  {
    what: "evidence without a source",
    files: broken(({ properties }) => (properties.Title["x-omnirich"].evidence = [null, { kind: "documented" }])),
    code: "missing-evidence",
    at: "drink.json#/properties/Title",
    says: ['A piece of evidence does not fully say how we know of the field "Title".', '"source": '],
  },
  {
    what: "a field name that is no identifier",
    files: broken(({ properties }) => (properties.Title["x-omnirich"].name = "1st-line")),
    code: "invalid-name",
    at: "drink.json#/properties/Title",
    says: [`Builders can't call a field "1st-line"`, "Name it: field("],
  },
  {
    what: "a variant name that is no identifier",
    files: broken((schema) => (schema[notes].name = "1st drink")),
    code: "invalid-name",
    at: "drink.json#/x-omnirich-message/name",
    says: [`"1st drink" can't be the name of a type or function.`, "starts with a capital letter, such as ListPicker"],
  },
  {
    what: "a shape name that is no type name",
    files: broken((schema) => {
      schema.properties.Cup = field({ $ref: "#/$defs/1st" });
      schema.$defs = { "1st": { type: "object", properties: {} } };
    }),
    code: "invalid-name",
    at: "drink.json#/$defs/1st",
    says: [`"1st" can't be the name of a type or function.`],
  },
  {
    what: "an example that the schema refuses",
    files: broken((schema) => (schema.examples[0].Title = "")),
    code: "example-refused",
    at: "drink.json#/examples/0",
    says: ['The example "Tea" is refused by its own schema: min-length at /Title.', "must be text of length 1 or more"],
  },
  {
    what: "a reject that the schema accepts",
    files: broken((schema) => (schema[notes].rejects[0].value.Title = "Tea")),
    code: "reject-accepted",
    at: "drink.json#/x-omnirich-message/rejects/0",
    says: ["missing-property at /Title, but gives nothing: it is accepted", "Correct the path and code"],
  },
  {
    what: "a reject that is none",
    files: broken((schema) => (schema[notes].rejects = [null])),
    code: "reject-accepted",
    at: "drink.json#/x-omnirich-message/rejects/0",
    says: ["This reject lacks a title, a path or a code.", "Write it as {"],
  },
  {
    what: "an example that only its builder refuses, as its names are provisional",
    files: broken((schema) => {
      const body = field({ type: "string", minLength: 1 });
      schema.properties.Answers = field(provisional({ Body: body }, {}, ["Body"]), { flat: true });
      schema.examples[0].Answers = { Body: "" };
    }),
    code: "example-refused",
    at: "drink.json#/examples/0",
    says: ['The example "Tea" is refused by its own schema: min-length at body.'],
  },
  {
    what: "a reject of a builder's input that the builder takes",
    files: broken((schema) => {
      const reject = { title: "Coffee", value: { title: "Coffee" }, path: "title", code: "min-length", isInput: true };
      schema[notes].rejects.push(reject);
    }),
    code: "reject-accepted",
    at: "drink.json#/x-omnirich-message/rejects/1",
    says: ['The reject "Coffee" must give min-length at title, but gives nothing: it is accepted.'],
  },
  {
    what: "a rule that is not there",
    files: broken(({ properties }) => (properties.Title["x-omnirich"].rules = { "stil-image": true })),
    code: "unknown-rule",
    at: "drink.json#/properties/Title",
    says: ['There is no rule "stil-image".', "Known rules: ", "still-image"],
  },
  {
    what: "a rule without what it needs to know",
    files: broken(({ properties }) => (properties.Title["x-omnirich"].rules = { "known-value": true })),
    code: "unknown-rule",
    at: "drink.json#/properties/Title",
    says: ['The rule "known-value" needs to be given a list of texts.'],
  },
  {
    what: "a code of its own that nothing explains",
    files: broken(({ properties }) => {
      const form = { code: "table-number", expected: "two digits" };
      properties.Table = field({ type: "string", pattern: "^[0-9]{2}$" }, { form });
    }),
    code: "unexplained-code",
    at: "drink.json#/properties/Table",
    says: ['No rule explains the code "table-number".', "Explain it in message({ rules: ["],
  },
  {
    what: "an explanation that is not complete",
    files: broken((schema) => (schema[notes].rules = [{ code: "table-number", title: "A table has two digits." }])),
    code: "unexplained-code",
    at: "drink.json#/x-omnirich-message/rules/0",
    says: ["This rule does not fully explain its code.", "a title, a why, a remedy and a source"],
  },
  {
    what: "an explanation of what is explained already",
    files: broken((schema) => {
      schema[notes].rules = [{ code: "guid", title: "A.", why: "B.", remedy: "C.", source: { title: "D" } }];
    }),
    code: "rule-clash",
    at: "drink.json#/x-omnirich-message/rules/0/code",
    says: ['The code "guid" is explained by omnirich itself already.', "Use another code"],
  },
  {
    what: "a remark without evidence",
    files: broken((schema) => (schema[notes].remarks = [{ text: "Serve it hot." }])),
    code: "missing-evidence",
    at: "drink.json#/x-omnirich-message/remarks/0",
    says: ["Nothing says how we know of this remark.", "Write it as {"],
  },
  {
    what: "provisional names in a closed object",
    files: broken(({ properties }) => {
      properties.Answers = field({ ...provisional({}), additionalProperties: false });
    }),
    code: "unsupported-keyword",
    at: "drink.json#/properties/Answers/x-omnirich-provisional",
    says: ["inside one that says nothing of its own keys: use provisional()."],
  },
  {
    what: "a reference that leads nowhere",
    files: broken(({ properties }) => (properties.Cup = field({ $ref: "#/$defs/Cup" }))),
    code: "bad-reference",
    at: "drink.json#/properties/Cup/$ref",
    says: ['The reference "#/$defs/Cup" leads nowhere.', "Put the definition under $defs"],
  },
  {
    what: "a reference to another server",
    files: broken(({ properties }) => (properties.Cup = field({ $ref: "https://example.com/cup.json" }))),
    code: "bad-reference",
    at: "drink.json#/properties/Cup/$ref",
    says: ["must point into $defs of the same file", "nothing is fetched"],
  },
  {
    what: "a variant without a type, beside one that has one",
    files: {
      "food.json": smallSchema(undefined, "Food", 3),
      ...broken((schema) => {
        delete schema.properties.richObjectType;
        schema.required = ["Title"];
        schema.examples = [{ Title: "Tea" }];
        schema["x-omnirich-message"].rejects = [];
      }),
    },
    code: "duplicate-type",
    at: "drink.json#/properties/richObjectType",
    says: ['has no constant number or text as its "richObjectType"', "Give it one"],
  },
  {
    what: "two variants with one type",
    files: { "drink.json": smallSchema(), "food.json": smallSchema(() => undefined, "Food") },
    code: "duplicate-type",
    at: "food.json#/properties/richObjectType",
    says: [
      "The type 7 is used twice: here and in drink.json#/properties/richObjectType.",
      "Give one of them another type.",
    ],
  },
  {
    what: "two variants with one name, which many names derive from",
    files: { "a.json": smallSchema(), "b.json": smallSchema(() => undefined, "Drink", 8) },
    code: "name-clash",
    at: "b.json#/x-omnirich-message/name",
    says: ["is taken by a.json#/x-omnirich-message/name.", "Give one of them another name."],
  },
  {
    what: "two variants whose files would have one name",
    files: { "a.json": smallSchema(undefined, "AB"), "b.json": smallSchema(undefined, "Ab", 8) },
    code: "name-clash",
    at: "b.json#/x-omnirich-message/name",
    says: ['The file name "ab" is taken by a.json#/x-omnirich-message/name.'],
  },
  {
    what: "a variant with the name of a page that is there anyway",
    files: broken((schema) => (schema[notes].name = "Rules")),
    code: "name-clash",
    at: "drink.json#/x-omnirich-message/name",
    says: ['The file name "rules" is taken by omnirich itself.'],
  },
  {
    what: "a schema file that throws",
    files: module('throw new Error("no water\\nin the \\u001b[31mwell");'),
    code: "schema-load",
    at: "drink.ts",
    says: ["The schema file can't be loaded: no water.", "A schema file is JSON Schema, or a module whose"],
  },
  {
    what: "a schema file that throws nothing in particular",
    files: module("throw null;"),
    code: "schema-load",
    at: "drink.ts",
    says: ["it throws null."],
  },
  {
    what: "a schema file with a syntax error",
    files: module("export default {\n  type: ;\n};"),
    code: "schema-load",
    at: "drink.ts",
    says: ['Unexpected ";" (line 2).'],
  },
  {
    what: "a schema file without a default export",
    files: module("export const drink = {};"),
    code: "schema-load",
    at: "drink.ts",
    says: ["it has no default export.", "a module whose default export is message({...})"],
  },
  {
    what: "a default export that is no schema",
    files: module("export default 7;"),
    code: "schema-load",
    at: "drink.ts",
    says: ["its default export is no schema object."],
  },
  {
    what: "a module that several schemas import, and that is broken",
    files: {
      "shared/cup.ts": "export const cup = {\n  ;",
      "a.ts": 'import { cup } from "./shared/cup.js"; export default cup;',
      "b.ts": 'import { cup } from "./shared/cup.js"; export default cup;',
    },
    code: "schema-load",
    at: "shared/cup.ts",
    says: ["(line 2)."],
  },
  {
    what: "a JSON file that is no JSON",
    files: { "drink.json": '{ "title": }' },
    code: "schema-load",
    at: "drink.json",
    says: ["it can't be read as JSON: "],
  },
  {
    what: "a JSON file that is no schema",
    files: { "drink.json": [smallSchema()] },
    code: "schema-load",
    at: "drink.json",
    says: ["it is no schema object, but a list of length 1."],
  },
];

describe("a mistake in a schema is one issue with its place, and nothing is written", () => {
  test.each(BAD_SCHEMAS)("$what: $code", async ({ files, code, at, says }) => {
    const { code: exit, stdout, stderr } = await generate(files);
    expect([exit, stdout]).toEqual([1, ""]);
    expect(stderr.match(/^error .*$/gm)).toEqual([expect.stringMatching(`^error ${code}  `)]);
    expect(stderr).toContain(`\n  at ${at}\n`);
    for (const part of says) expect(stderr).toContain(part);
    expect(stderr).toMatch(/^1 error; nothing was written\. More: omnirich explain <code>\n$/m);
    expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
    expect(everything()).toEqual(written(files));
  });
});

describe("all mistakes of a run are told at once", () => {
  test("of every file, whatever is wrong with the others", async () => {
    const files = {
      "evidence.json": smallSchema(({ properties }) => delete properties.Title["x-omnirich"].evidence, "Proof", 1),
      "example.json": smallSchema((schema) => (schema.examples[0].Title = ""), "Example", 2),
      "fine.json": smallSchema(undefined, "Fine", 3),
      "keyword.json": smallSchema(({ properties }) => (properties.Title.format = "phone"), "Keyword", 4),
      "syntax.json": "{",
      "throws.ts": "throw new Error('dry')",
    };
    const { code, stderr } = await generate(files, [...SCHEMAS, "--schemas", "gone/*.json"]);
    expect(code).toBe(1);
    const found = stderr.split("\n\n").flatMap((issue) => /^error (\S+)/.exec(issue)?.[1] ?? []);
    expect(found.sort()).toEqual([
      "example-refused",
      "missing-evidence",
      "no-schema-matched",
      "schema-load",
      "schema-load",
      "unsupported-keyword",
    ]);
    for (const file of ["evidence.json", "example.json", "keyword.json", "syntax.json", "throws.ts"]) {
      expect(stderr).toContain(`\n  at ${file}`);
    }
    expect(stderr).not.toContain("fine.json");
    expect(stderr).toContain("6 errors; nothing was written.");
    expect(everything()).toEqual(written(files));
  });
});

describe("files that are not there", () => {
  test.each([
    ["the only pattern", ["--schemas", "gone/*.json"]],
    ["one of several patterns", ["--schemas", "*.json", "--schemas", "gone/*.json"]],
    ["one of several names", ["--schemas", "drink.json", "--schemas", "gone/*.json"]],
  ])("%s matches nothing: the pattern is named", async (_, args) => {
    const { code, stderr } = await generate({ "drink.json": smallSchema() }, args);
    expect(code).toBe(1);
    expect(stderr).toContain('error no-schema-matched  No schema file matches "gone/*.json" in this folder.\n  Name ');
    expect(everything()).toEqual(["drink.json"]);
  });

  test("no schema at all, where none was named", async () => {
    const { code, stderr } = await generate({}, []);
    expect(code).toBe(1);
    expect(stderr).toContain('No schema file matches "schemas/*.ts" in this folder.');
    expect(everything()).toEqual([]);
  });

  test("nothing but patterns that leave files out", async () => {
    const { code, stderr } = await generate({ "drink.json": smallSchema() }, ["--schemas", "!draft.json"]);
    expect(code).toBe(1);
    expect(stderr).toContain('No schema file matches "!draft.json" in this folder.');
    expect(everything()).toEqual(["drink.json"]);
  });

  test("a pattern may leave files out", async () => {
    const files = { "drink.json": smallSchema(), "draft.json": "{" };
    expect((await generate(files, ["--schemas", "*.json", "--schemas", "!draft.json"])).code).toBe(0);
  });
});

describe("a place that can't be written to stays as it was", () => {
  const OUTPUT = "output-unwritable";
  test.each([
    ["a file where the folder should be", { generated: "mine" }, OUTPUT, "generated", "a file stands where its folder"],
    [
      "a file where a folder in it should be",
      { "generated/types": "mine" },
      OUTPUT,
      "generated/types/drink.ts",
      "a file",
    ],
    ["a folder where a file should be", { "generated/index.ts/x": "mine" }, OUTPUT, "generated/index.ts", "a folder"],
    [
      "a file that somebody wrote",
      { "generated/index.ts": "mine" },
      "foreign-file",
      "generated/index.ts",
      "in the way",
    ],
    [
      "a manifest of another tool",
      { "generated/manifest.json": '{"name":"app"}' },
      "foreign-file",
      "generated/manifest.json",
      "in the way",
    ],
  ])("%s", async (_, there, code, at, why) => {
    const files: Files = { "drink.json": smallSchema(), ...there };
    const { code: exit, stdout, stderr } = await generate(files, ["--schemas", "drink.json"]);
    expect([exit, stdout]).toEqual([1, ""]);
    expect(stderr.match(/^error \S+/gm)).toEqual([`error ${code}`]);
    expect(stderr).toContain(why);
    expect(stderr).toMatch(/Move .*or choose another folder with --out\./);
    expect(stderr).toContain(`\n  at ${at}\n`);
    expect(stderr).not.toContain(".omnirich-");
    expect(everything()).toEqual(written(files));
    for (const [path, text] of Object.entries(there)) expect(readFileSync(path, "utf8")).toBe(text);
  });

  test("an update that fails half-way is undone", async () => {
    await generate({ "drink.json": smallSchema() });
    const contents = () => filesBelow(process.cwd()).map((file) => [file, readFileSync(file, "utf8")]);
    const before = contents();
    const files = { "drink.json": smallSchema(), "food.json": smallSchema(undefined, "Food", 8) };
    const { code } = await generate({ ...files, "generated/variants/food.ts/x": "mine" }, ["--schemas", "*.json"]);
    expect(code).toBe(1);
    rmSync("generated/variants/food.ts", { recursive: true });
    rmSync("food.json");
    expect(contents()).toEqual(before);
  });
});

describe("good schemas", () => {
  test("are written once, and a second run changes nothing", async () => {
    const first = await generate({ "drink.json": smallSchema() });
    expect([first.code, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toContain("created generated/builders/drink.ts\n");
    expect(first.stdout).toMatch(/^generated: 16 files, 16 changed\.$/m);
    const again = await generate({ "drink.json": smallSchema() });
    expect(again.stdout).toBe("generated: 16 files, all fresh.\n");
  });

  test("whose output has the seal of its input are not generated from again, by a generator that is known", async () => {
    writeFileSync("drink.json", JSON.stringify(smallSchema()));
    const sealed = manifest([{ path: "only.ts", text: "// All" }], await hashInput({ schemas: ["drink.json"] }));
    mkdirSync("generated");
    writeFileSync("generated/only.ts", "// All");
    writeFileSync("generated/manifest.json", sealed.text);
    const run = async (args: readonly string[], isSameGenerator: boolean) => {
      let text = "";
      const output = { write: (part: string) => (text += part), colour: false };
      const terminal = { stdout: output, stderr: output, stdin: Readable.from([]), isSameGenerator };
      const code = await command.run(["--schemas", "drink.json", ...args], terminal);
      return { code, text };
    };
    expect(await run([], true)).toEqual({ code: 0, text: "generated: 2 files, all fresh.\n" });
    expect(await run(["--check"], true)).toEqual({ code: 0, text: "generated is fresh: 2 files.\n" });
    expect(await run(["--check"], false)).toMatchObject({ code: 1, text: expect.stringContaining("orphaned") });
    writeFileSync("generated/only.ts", "// Some");
    expect(await run(["--check"], true)).toMatchObject({ code: 1, text: expect.stringContaining("orphaned") });
  });

  test("written in TypeScript give the same as in JSON", async () => {
    await generate({ "drink.json": smallSchema() }, ["--schemas", "drink.json", "--out", "json"]);
    const text = `const schema: object = ${JSON.stringify(smallSchema())};\nexport default schema;`;
    await generate({ "drink.ts": text }, ["--schemas", "drink.ts", "--out", "ts"]);
    const read = (file: string) => readFileSync(file, "utf8").replaceAll("drink.ts.", "drink.json.");
    expect(read("ts/builders/drink.ts")).toBe(read("json/builders/drink.ts"));
    expect(read("ts/validators/drink.ts")).toBe(read("json/validators/drink.ts"));
  });

  test("--check names stale, missing and orphaned files and what to run, and writes nothing", async () => {
    await generate({ "drink.json": smallSchema(), "food.json": smallSchema(undefined, "Food", 8) });
    expect((await omnirich(["generate", "--schemas", "*.json", "--check"])).code).toBe(0);
    rmSync("food.json");
    rmSync("generated/docs/index.md");
    const before = everything();
    const { code, stdout } = await omnirich(["generate", "--schemas", "*.json", "--check"]);
    expect(code).toBe(1);
    expect(stdout).toContain("missing  generated/docs/index.md\n");
    expect(stdout).toContain("stale    generated/index.ts\n");
    expect(stdout).toContain("orphaned generated/types/food.ts\n");
    expect(stdout).toContain("Run: omnirich generate --schemas '*.json'\n");
    expect(everything()).toEqual(before);
    await omnirich(["generate", "--schemas", "*.json"]);
    expect(everything().filter((file) => file.includes("food"))).toEqual([]);
  });
});

describe("a user's own schema, in TypeScript, with everything that one can say", () => {
  const SCHEMA = `
import { choice, documented, field, inferred, message, provisional, refusedInput, rejected, shape } from "omnirich/author";
import { Type } from "typebox";

const menu = { source: "The menu", url: "https://example.com/menu", checked: "2026-01-02" };
const evidence = [documented(menu), inferred(menu, "The wire name.")];
const size = choice(["small", "large"], { S: "small", constructor: "large" });

const guest = shape(
  "Guest",
  { Name: field(Type.String({ minLength: 1 }), { name: "name", description: "Name.", evidence }) },
  { label: "guest", description: "One who comes." },
);
const answers = provisional(
  "BookingAnswers",
  {
    "a/b~c": field(Type.String({ pattern: "^[0-9]{2}$" }), {
      name: "table",
      form: { code: "table-number", expected: "two digits" },
      description: "Table.",
      evidence,
    }),
    Size: Type.Optional(field(size, { name: "size", description: "Ends */ here, \\\`\\\${.", evidence })),
    Note: Type.Optional(
      field(Type.String(), { name: "note", rules: { placeholders: ["quo\\"te"] }, description: "Note.", evidence }),
    ),
    Guests: Type.Optional(
      field(Type.Array(guest), {
        name: "guests",
        rules: { "unique-values": "Name", "only-first": true },
        description: "Guests.",
        evidence,
      }),
    ),
  },
  { label: "booking", description: "What is booked." },
);

const sample = { richObjectType: 42, Answers: { "a/b~c": "07", Size: "small", Guests: [{ Name: "Ada" }] } };

export default message({
  name: "Booking",
  label: "Booking",
  description: "Books a table.",
  schema: Type.Object(
    {
      richObjectType: field(Type.Literal(42), { hidden: true, description: "Type.", evidence }),
      Answers: field(answers, { flat: true, description: "Answers.", evidence }),
    },
    { additionalProperties: false },
  ),
  remarks: [{ text: "Tables are round.", evidence: documented(menu) }],
  rules: [
    {
      code: "table-number",
      title: "A table has two digits.",
      why: "So they are painted on the tables: \u2028 \\\`07\\\`.",
      remedy: "Write 07 for table 7.",
      source: { title: "The menu" },
    },
  ],
  examples: [{ title: "A table for one", value: sample }],
  rejects: [
    rejected("Answers that are a list", { ...sample, Answers: [] }, "/Answers", "wrong-type"),
    refusedInput("One digit", { table: "7" }, "table", "table-number"),
    refusedInput("Two of one name", { table: "07", guests: [{ name: "A" }, { name: "A" }] }, "guests[1].name", "duplicate-value"),
    refusedInput("Two guests", { table: "07", guests: [{ name: "A" }, { name: "B" }] }, "guests", "only-first"),
  ],
});
`;
  const USE = `
import {
  type BookingInput,
  type BookingMessage,
  booking,
  guest,
  isBooking,
  type Issue,
  RichMessageError,
  validateMessage,
} from "./generated/index.js";
import { rules } from "./generated/rules.js";

const input: BookingInput = { table: "07", size: "large", guests: [guest({ name: "Ada" })] };
// @ts-expect-error: its names are provisional, which a caller has to accept.
const unaccepted = () => booking(input);
// @ts-expect-error: a builder takes the usual spelling.
const spelt: BookingInput = { table: "07", size: "S" };
const foreign: BookingMessage = { richObjectType: 42, Answers: { Anything: [1] } };
const code: "table-number" = rules[0].code;

function issuesOf(build: () => unknown): string[] {
  try {
    build();
    return [];
  } catch (error) {
    return error instanceof RichMessageError ? error.issues.map((issue) => issue.code + " " + (issue.input ?? "")) : ["?"];
  }
}

const told: Issue[] = [];
const guests = [{ name: "Ada" }, { name: "Bob" }];
const warned = booking({ ...spelt, guests }, { acceptUnverified: true, onWarning: (issue) => told.push(issue) });
export const found = {
  code,
  message: booking(input, { acceptUnverified: true }),
  warned,
  told: told.map((issue) => issue.code + " " + issue.input),
  onTheWire: validateMessage(warned).issues.map((issue) => issue.code + " " + issue.path),
  unaccepted: issuesOf(unaccepted),
  refused: issuesOf(() => booking({ ...input, table: "7", note: ":quo\\"te:" }, { acceptUnverified: true })),
  off: issuesOf(() => booking({ ...input, note: "{x}" }, { acceptUnverified: true, rules: { placeholder: "off" } })),
  foreign: [isBooking(foreign), validateMessage(foreign).issues],
  spelling: validateMessage({ richObjectType: 42, Answers: { "a/b~c": "07", Size: "constructor" } }).issues,
};
`;

  const CONFIG = {
    extends: `${ROOT}tsconfig.json`,
    compilerOptions: {
      paths: Object.fromEntries(
        ["author", "runtime"].map((name) => [`omnirich/${name}`, [`${ROOT}src/${name}/index.ts`]]),
      ),
    },
    include: ["generated", "use.ts", "booking.ts"],
  };

  test("is generated, compiles, and does what it says", async () => {
    symlinkSync(`${ROOT}node_modules`, "node_modules");
    const files = { "booking.ts": SCHEMA, "use.ts": USE, "tsconfig.json": CONFIG, "package.json": { type: "module" } };
    const { code, stdout, stderr } = await generate(files, ["--schemas", "booking.ts"]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const file of ["rules.ts", "builders/booking.ts", "docs/booking.md", "variants/booking.ts"]) {
      expect(stdout).toContain(`created generated/${file}\n`);
    }
    expect((await omnirich(["generate", "--schemas", "booking.ts", "--check"])).code).toBe(0);
    expect(readFileSync("generated/docs/rules.md", "utf8")).toMatch(/^### table-number$/m);
    expect(readFileSync("generated/docs/booking.md", "utf8")).toContain("Tables are round.");

    const tsc = spawnSync(process.execPath, [`${ROOT}node_modules/typescript/bin/tsc`], { encoding: "utf8" });
    expect(tsc.stdout).toBe("");

    const { outputFiles } = await build({
      entryPoints: ["use.ts"],
      absWorkingDir: process.cwd(),
      bundle: true,
      format: "esm",
      write: false,
    });
    const { found } = await import(
      `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString("base64")}`
    );
    expect(found).toEqual({
      code: "table-number",
      message: { richObjectType: 42, Answers: { "a/b~c": "07", Size: "large", Guests: [{ Name: "Ada" }] } },
      warned: {
        richObjectType: 42,
        Answers: { "a/b~c": "07", Size: "small", Guests: [{ Name: "Ada" }, { Name: "Bob" }] },
      },
      told: ["only-first guests"],
      onTheWire: ["only-first /Answers/Guests"],
      unaccepted: ["unverified-names "],
      refused: ["table-number table", "placeholder note"],
      off: [],
      foreign: [true, []],
      spelling: [expect.objectContaining({ code: "other-spelling", path: "/Answers/Size", severity: "warning" })],
    });
  });
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { generate, liveCatalogue } from "../../src/codegen.js";
import { buildMessage } from "../../src/runtime/build.js";
import { isObject } from "../../src/runtime/shapes.js";
import { payload } from "../support.js";
import { omnirich } from "./in-process.js";

const root = mkdtempSync(join(tmpdir(), "omnirich-infer-"));
let folder: string;
let runs = 0;
const output = () => join(folder, "schema.json");

beforeEach(() => {
  folder = join(root, String(runs++));
  mkdirSync(folder);
});
afterAll(() => rmSync(root, { recursive: true }));

/** Writes a sample, by its name in the folder of the test. */
function save(name: string, content: unknown): string {
  const path = join(folder, name);
  const isText = typeof content === "string" || Buffer.isBuffer(content);
  writeFileSync(path, isText ? content : JSON.stringify(content));
  return path;
}

async function drafted(args: readonly string[], stdin = "") {
  const { code, stdout, stderr } = await omnirich(["infer", ...args, "--date", "2026-01-31"], stdin);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

async function refused(args: readonly string[], stdin = "") {
  const { code, stdout, stderr } = await omnirich(["infer", ...args], stdin);
  expect(stdout).toBe("");
  return { code, stderr };
}

describe("samples come from", () => {
  const notes = ({
    properties,
  }: {
    properties: { [key: string]: { "x-omnirich": { evidence: { note: string }[] } } };
  }) => Object.entries(properties).map(([key, field]) => `${key}: ${field["x-omnirich"].evidence[0]!.note}`);
  const both = ["a: In 2 of 2 samples.", "b: In 1 of 2 samples."];
  const lines = '{"a":1}\n\n{"a":2,"b":true}\r\n';

  test("files by name, pattern or folder", async () => {
    const files = [save("1.json", { a: 1 }), save("2.jsonc", '{ "a": 2, "b": true, } // two')];
    for (const named of [files, [join(folder, "*.json*")], [folder]]) expect(notes(await drafted(named))).toEqual(both);
  });

  test("a list", async () => {
    expect(notes(await drafted([save("list.json", [{ a: 1 }, { a: 2, b: true }])]))).toEqual(both);
  });

  test("lines, compressed as well", async () => {
    expect(notes(await drafted([save("lines.ndjson", lines)]))).toEqual(both);
    expect(notes(await drafted([save("lines.jsonl.gz", gzipSync(lines))]))).toEqual(both);
  });

  test("standard input, as JSON or lines", async () => {
    expect(notes(await drafted(["-"], '[{"a":1},{"a":2,"b":true}]'))).toEqual(both);
    expect(notes(await drafted(["-"], lines))).toEqual(both);
    expect(notes(await drafted(["-"], '{\n  "a": 1\n}'))).toEqual(["a: In 1 of 1 sample."]);
  });

  test("files whose order changes nothing", async () => {
    const files = [save("1.json", { a: 1, b: "x" }), save("2.json", { b: null }), save("3.json", { c: [{ a: 1 }] })];
    expect(await drafted(files.toReversed())).toEqual(await drafted(files));
  });
});

describe("a draft", () => {
  test("is named as asked, or after its file, its one sample, or the folder of all", async () => {
    const one = save("order-list.v2.json", { a: 1 });
    const names = async (...args: string[]) => (await drafted(args))["x-omnirich-message"].name;
    expect(await names(one, "--name", "Tea")).toBe("Tea");
    expect(await names(one)).toBe("OrderList");
    mkdirSync(join(folder, "tea orders"));
    save("tea orders/1.json", { a: 1 });
    save("tea orders/2.json", { a: 1 });
    expect(await names(join(folder, "tea orders"))).toBe("TeaOrder");
  });

  test("says where its samples come from", async () => {
    const one = save("1.json", { a: 1 });
    const args = [one, "--source", "Exports of 2025", "--url", "https://example.com/exports"];
    const { properties } = await drafted(args);
    expect(properties.a["x-omnirich"].evidence).toEqual([
      {
        kind: "observed",
        source: "Exports of 2025",
        url: "https://example.com/exports",
        checked: "2026-01-31",
        note: "In 1 of 1 sample.",
      },
    ]);
  });

  test("is written whole, and over nothing that is there", async () => {
    const one = save("1.json", { a: 1 });
    const { code, stdout, stderr } = await omnirich(["infer", one, "-o", output()]);
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("schema.json: drafted from 1 sample. Edit it, then run: omnirich generate --schemas ");
    expect(JSON.parse(readFileSync(output(), "utf8"))).toMatchObject({ title: "Schema", required: ["a"] });

    const before = readFileSync(output(), "utf8");
    const again = await refused([save("2.json", { b: 1 }), "-o", output()]);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining("file-exists") });
    expect(readFileSync(output(), "utf8")).toBe(before);
    expect((await omnirich(["infer", one, join(folder, "2.json"), "-o", output(), "--force"])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["1.json", "2.json", "schema.json"]);
  });

  test("is written into a folder that is made for it, and removed when nothing can be written", async () => {
    const one = save("1.json", { a: 1 });
    const inNew = join(folder, "rich", "new", "card.json");
    expect((await omnirich(["infer", one, "-o", inNew])).code).toBe(0);
    expect(JSON.parse(readFileSync(inNew, "utf8")).required).toEqual(["a"]);
    const long = join(folder, "other", `${"x".repeat(300)}.json`);
    expect(await refused([one, "-o", long])).toMatchObject({ code: 2, stderr: expect.stringContaining("output-unwr") });
    expect(existsSync(join(folder, "other"))).toBe(false);
  });

  test("is no sample of itself", async () => {
    save("1.json", { a: 1 });
    save("schema.json", { type: "object" });
    expect((await omnirich(["infer", folder, "-o", output(), "--force"])).code).toBe(0);
    expect(JSON.parse(readFileSync(output(), "utf8")).required).toEqual(["a"]);
    const named = await refused([output(), "-o", output(), "--force"]);
    expect(named).toMatchObject({ code: 2, stderr: expect.stringContaining("is among the samples") });
  });

  test("warns of several values of the tag that is asked for, or says why it can't be one", async () => {
    const samples = save("list.json", [
      { v: 1, a: 1 },
      { v: 2, a: 2 },
    ]);
    await drafted([samples]);
    const split = await omnirich(["infer", samples, "--tag", "v"]);
    expect([split.code, JSON.parse(split.stdout).required]).toEqual([0, ["v", "a"]]);
    expect(split.stderr).toContain("warning several-kinds");
    const { code, stderr } = await refused([samples, "--tag", "w"]);
    expect([code, stderr.split("\n")[0]]).toEqual([2, expect.stringContaining('The property "w" can\'t be a tag')]);
  });
});

describe("samples of several kinds", () => {
  const events = [
    { kind: "text", id: 1, text: "Tea" },
    { kind: "image", id: 2, url: "https://example.com/tea.png", size: { w: 1 } },
  ];

  test("become one object that generate takes, and say how to infer each kind", async () => {
    const { code, stdout, stderr } = await omnirich(["infer", save("events.json", events), "--name", "Event2"]);
    expect(code).toBe(0);
    expect(stderr).toContain('told apart by "kind": "image", "text"');
    expect(stderr).toContain("omnirich infer <samples of one kind> --tag kind");
    save("event.json", stdout);
    const { issues, model } = await generate({ schemas: ["event.json"], cwd: folder });
    expect(issues).toEqual([]);
    const { other } = await liveCatalogue(model!);
    for (const event of events) expect(buildMessage(other, event)).toEqual(event);
  });

  test("become messages that a tag tells apart, when each kind is inferred as it is said", async () => {
    mkdirSync(join(folder, "schemas"));
    for (const event of events) {
      const args = [
        "-",
        "--tag",
        "kind",
        "--name",
        `${event.kind}-event`.replace(/(?:^|-)./g, (a) => a.at(-1)!.toUpperCase()),
      ];
      save(`schemas/${event.kind}.json`, await drafted(args, JSON.stringify(event)));
    }
    const { issues, model } = await generate({ schemas: ["schemas/*.json"], cwd: folder, tag: "kind" });
    expect(issues).toEqual([]);
    expect(model!.variants.map(({ type }) => type)).toEqual(["image", "text"]);
  });
});

describe("list pickers", () => {
  const samples = ["list-picker.sample", "list-picker.string"].map((name) => JSON.parse(payload(name)));

  test("become a schema that generate takes, builds from and checks by", async () => {
    const file = save("samples.json", samples);
    const schema = await drafted([file, "--name", "Picker"]);
    save("picker.json", schema);
    const { issues, model, files } = await generate({ schemas: ["picker.json"], cwd: folder });
    expect(issues).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["builders/picker.ts", "validators/picker.ts"]),
    );
    const [variant] = model!.variants;
    expect(variant).toMatchObject({ name: "Picker", type: 192350002 });
    expect(variant!.shapes.map(({ name }) => name)).toEqual(expect.arrayContaining(["Survey", "Answers", "Section"]));
    const survey = variant!.shapes[0]!.fields.find(({ wire }) => wire === "survey");
    expect(survey!.value).toEqual({ kind: "json", content: { kind: "object", shape: "Survey" }, always: false });
  });

  test("may hold numbers, text and null at one place", async () => {
    const values = [{ a: 1 }, { a: "x" }, { a: null }];
    save("either.json", await drafted([save("values.json", values)]));
    const { issues, model } = await generate({ schemas: ["either.json"], cwd: folder });
    expect(issues).toEqual([]);
    const { other } = await liveCatalogue(model!);
    for (const value of values) expect(buildMessage(other, value)).toEqual(value);
    expect(() => buildMessage(other, { a: 1.5 })).toThrow();
  });

  test("say with formats what else is known", async () => {
    const schema = await drafted([save("samples.json", samples)]);
    expect(schema.properties.richObjectId.format).toBe("uuid");
    expect(isObject(schema.$defs) && JSON.stringify(schema.$defs)).toContain('"format":"uri"');
  });
});

describe("what is wrong is told at its place, and nothing is written", () => {
  const bad = async (args: readonly string[], stdin = "") => {
    const { code, stderr } = await refused([...args, "-o", output()], stdin);
    expect(existsSync(output())).toBe(false);
    return [code, stderr] as const;
  };

  test("in every file at once", async () => {
    save("1.json", "{oops");
    save("2.json", { a: 1 });
    save("3.json", '{"a":1,"a":2}');
    save("4.json", "");
    save("5.json", Buffer.from([0x7b, 0xff, 0x7d]));
    save("6.json", "[".repeat(100_000));
    save("7.json", "[]");
    save("8.ndjson", '{"a":1}\n{"a":');
    const [code, stderr] = await bad([folder]);
    expect(code).toBe(1);
    const found = [...stderr.matchAll(/(?:error|warning) ([a-z-]+) /g)].map(([, name]) => name);
    const codes = ["json-syntax", "duplicate-key", "empty-file", "file-encoding", "too-deep", "empty-file"];
    expect(found).toEqual([...codes, "json-syntax"]);
    expect(stderr).toContain("3.json:1:8");
    expect(stderr).toContain("8.ndjson:2:");
  });

  test("in samples that are no objects", async () => {
    const [code, stderr] = await bad(["-"], '[{"a":1},[1],"x"]');
    expect(code).toBe(1);
    expect(stderr).toContain("standard input [1]");
    expect(stderr).toContain('A sample must be an object, but this one is "x".');
  });

  test("in keys that change what an object is", async () => {
    const [code, stderr] = await bad(["-"], '{"a":\n  {"__proto__": 1}}');
    expect([code, stderr]).toEqual([1, expect.stringContaining("standard input:2:4")]);
    expect(stderr).toContain("Take it out of the sample, or give it another name.");
    expect(stderr).not.toContain("undefined");
  });

  test("but not in what only can't be concluded", async () => {
    const { code, stdout, stderr } = await omnirich(["infer", "-"], '[{"a":1},{"a":[2]}]');
    expect([code, JSON.parse(stdout).properties.a.$comment]).toEqual([
      0,
      "Of several kinds: a list in 1 place, a number in 1.",
    ]);
    expect(stderr).toContain("warning mixed-types");
    expect(stderr).toContain("standard input:1:7");
  });

  test.each([
    [[], "No sample was named."],
    [["nowhere/*.json"], "matches no file"],
    [["-", "--name", "list picker"], "--name must be letters and digits with a capital first"],
    [["-", "--name", "Issue"], "omnirich or the language uses that name itself"],
    [["-", "--date", "2026-02-30"], "--date must be a day"],
    [["-", "--tags", "a"], "There is no option"],
  ])("%j is wrong usage", async (args, message) => {
    const [code, stderr] = await bad(args, "{}");
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test("in a place to write to that can't be written", async () => {
    save("file", "");
    const { code, stderr } = await refused(["-", "-o", join(folder, "file", "none", "schema.json")], "{}");
    expect([code, stderr]).toEqual([2, expect.stringContaining("output-unwritable")]);
    expect(readdirSync(folder)).toEqual(["file"]);
  });
});

describe("hostile samples", () => {
  test("10,000 files are read", async () => {
    for (let i = 0; i < 10_000; i++) save(`${i}.json`, { n: i, kind: i % 2 ? "a" : "b" });
    const { properties } = await drafted([folder]);
    expect(properties.n["x-omnirich"].evidence[0].note).toBe("In 10000 of 10000 samples.");
    expect(properties.kind.enum).toEqual(["a", "b"]);
  });

  test("one of 5 MB, and one that is 190 levels deep", async () => {
    const rows = Array.from({ length: 70_000 }, (_, i) => ({
      id: i,
      name: `Name ${i}`,
      state: i % 2 ? "open" : "closed",
    }));
    const text = JSON.stringify({ rows, more: "x".repeat(2_000_000) });
    expect(text.length).toBeGreaterThan(5_000_000);
    const { $defs } = await drafted([save("big.json", text)]);
    expect($defs.Row.properties.state.enum).toEqual(["closed", "open"]);

    let deep: object = {};
    for (let i = 0; i < 190; i++) deep = { [`k${i}`]: deep };
    expect(Object.keys((await drafted([save("deep.json", deep)])).$defs)).toHaveLength(190);
  });

  test("text in text in text, and names that are commands", async () => {
    let text = "{}";
    for (let i = 0; i < 12; i++) text = JSON.stringify({ s: text });
    expect(await drafted([save("texts.json", text)])).toMatchObject({ required: ["s"] });
    const { stderr } = await omnirich(["infer", "-"], '[{"::error::\\u001b[31m":1},{"::error::\\u001b[31m":["x"]}]');
    for (const command of ["::error", "\u001b"]) expect(stderr).not.toContain(command);
  });
});

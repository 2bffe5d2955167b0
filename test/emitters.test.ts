import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { Ajv } from "ajv";
import { afterAll, describe, expect, it } from "vitest";
import {
  builders,
  docs,
  EMITTERS,
  type Emitter,
  entries,
  generate,
  hashInput,
  MODEL_VERSION,
  messageSchema,
  type OutputFile,
  schemas,
  types,
  validators,
} from "../src/codegen.js";
import { smallSchema } from "./model/small-schema.js";

const cwd = mkdtempSync(`${tmpdir()}/omnirich-emitters-`);
writeFileSync(`${cwd}/drink.json`, JSON.stringify(smallSchema()));
afterAll(() => rmSync(cwd, { recursive: true }));

const run = (emitters: readonly Emitter[]) => generate({ schemas: ["drink.json"], cwd, emitters });
const paths = (files: readonly OutputFile[]) => files.map(({ path }) => path);

/** An emitter that gives this. */
function giving(files: unknown, name = "mine", needs?: readonly string[]): Emitter {
  return { name, ...(needs && { needs }), emit: () => files as OutputFile[] };
}

describe("emitters", () => {
  it("are what is asked for, ours and others", async () => {
    const { files, issues } = await run([types(), validators(), giving([{ path: "a/b.txt", text: "x" }])]);
    expect(issues).toEqual([]);
    expect(paths(files)).toEqual(["a/b.txt", "manifest.json", "types/drink.ts", "validators/drink.ts"]);
  });

  it("make together what is made when none is named", async () => {
    const { files } = await generate({ schemas: ["drink.json"], cwd });
    const named = await run(EMITTERS);
    expect(paths(named.files)).toEqual(paths(files));
    expect(named.files.filter(({ path }) => path !== "manifest.json")).toEqual(
      files.filter(({ path }) => path !== "manifest.json"),
    );
  });

  it("are given the model, frozen, with its version", async () => {
    let version: number | undefined;
    await run([
      {
        name: "mine",
        emit(model) {
          version = model.version;
          expect(Object.isFrozen(model) && Object.isFrozen(model.variants[0]?.shapes[0]?.fields)).toBe(true);
          return [];
        },
      },
    ]);
    expect(version).toBe(MODEL_VERSION);
  });

  it("of one's own leave no seal behind, as nobody knows what they look at", async () => {
    const mine = [giving([{ path: "a.txt", text: "x" }])];
    expect(await hashInput({ schemas: ["drink.json"], cwd, emitters: mine })).toBeUndefined();
    const { files } = await run(mine);
    expect(files.find(({ path }) => path === "manifest.json")!.text).not.toContain('"seal"');
  });
});

describe("an emitter with a mistake is told, and nothing is made", () => {
  const broken: Emitter = {
    name: "mine",
    emit: () => {
      throw new Error("no ink");
    },
  };
  const changing: Emitter = {
    name: "mine",
    emit(model) {
      (model.variants as unknown[]).push("x");
      return [];
    },
  };
  const rejecting: Emitter = { name: "mine", emit: () => Promise.reject("no paper") };
  const a = { path: "a.txt", text: "x" };

  it.each<[what: string, emitters: readonly unknown[], says: string]>([
    ["throws", [broken], 'The emitter "mine" fails: no ink.'],
    ["rejects", [rejecting], 'The emitter "mine" fails: no paper.'],
    ["changes the model", [changing], 'The emitter "mine" fails: Cannot add property'],
    ["was not called", [types], "has no name and no function emit"],
    ["is none", [null], 'The emitter "null" has no name'],
    ["gives nothing", [giving(undefined)], "gives no list of files"],
    ["gives what is no file", [giving(["a.txt"])], "gives a file that is no { path, text }"],
    ["gives no text", [giving([{ path: "a.txt" }])], "gives a file that is no { path, text }"],
    ...[
      "../a.txt",
      "/a.txt",
      "a/../../b",
      "C:/a.txt",
      "a\\b",
      "",
      "a//b",
      "./a",
      "a\0",
      "manifest.json",
      "MANIFEST.JSON",
    ].map((path): [string, readonly unknown[], string] => [
      `gives the path ${JSON.stringify(path)}`,
      [giving([{ path, text: "x" }])],
      'The emitter "mine" gives a file with the path ',
    ]),
    [
      "writes what another one writes",
      [giving([a]), giving([a], "other")],
      'The emitter "other" writes "a.txt", which "mine"',
    ],
    [
      "writes it in capital letters",
      [giving([a, { path: "A.TXT", text: "y" }])],
      'writes "A.TXT", which "mine" writes as well',
    ],
    ["is there twice", [types(), types()], 'The emitter "types" writes "types/drink.ts", which "types" writes as well'],
    [
      "lacks what its files import",
      [builders(), types()],
      'The emitter "builders" needs the files of "validators", which',
    ],
    ["lacks several", [entries()], 'needs the files of "types" and "validators" and "builders", which'],
    ["lacks schemas", [messageSchema()], 'needs the files of "schemas"'],
    ["lacks what it says it needs", [giving([], "mine", ["yours"])], 'needs the files of "yours"'],
  ])("one that %s", async (_, emitters, says) => {
    const { files, issues } = await run(emitters as readonly Emitter[]);
    expect(files).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(["bad-emitter"]);
    expect(issues[0]!.message).toContain(says);
  });

  it("all of them at once", async () => {
    const { issues } = await run([broken, entries(), giving(7, "other")]);
    expect(issues.map(({ code }) => code)).toEqual(["bad-emitter", "bad-emitter", "bad-emitter"]);
  });
});

describe("schemas({ plain: true })", () => {
  it("gives JSON Schemas that tools read which refuse what they don't know", async () => {
    const { files } = await run([schemas({ plain: true })]);
    const schema = JSON.parse(files.find(({ path }) => path === "schemas/drink.json")!.text);
    const fits = new Ajv({ strict: true }).compile(schema);
    expect(fits({ richObjectType: 7, Title: "Tea" })).toBe(true);
    expect(fits({ richObjectType: 7, Title: "" })).toBe(false);
    expect(JSON.stringify(schema)).not.toMatch(/x-omnirich|markdownDescription/);
  });

  it("leaves out notes, and no field that is called like one", async () => {
    const schema = smallSchema(({ properties }) => {
      properties.markdownDescription = {
        type: "string",
        description: "A field.",
        "x-omnirich": properties.Title["x-omnirich"],
      };
      properties.markdownDescription["x-omnirich"] = { ...properties.Title["x-omnirich"], name: "markdown" };
    });
    writeFileSync(`${cwd}/odd.json`, JSON.stringify(schema));
    const { files, issues } = await generate({
      schemas: ["odd.json"],
      cwd,
      emitters: [schemas({ plain: true }), docs()],
    });
    expect(issues).toEqual([]);
    const { properties } = JSON.parse(files.find(({ path }) => path === "schemas/drink.json")!.text);
    expect(properties.markdownDescription).toEqual({ type: "string", description: "A field." });
  });
});

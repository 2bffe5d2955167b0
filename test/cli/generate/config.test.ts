import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { everything, put, useFolder } from "../folder.js";
import { omnirich } from "../in-process.js";
import { plainSchema, taggedSchema } from "./schemas.js";

useFolder();
const CONFIG = "omnirich.config.json";
const CARDS = { schemas: ["cards/*.json"], out: "src/cards", tag: "kind" };
const NOTES = { schemas: ["notes/*.json"], out: "src/notes", evidence: "warn" };
const project = (generate: unknown = [CARDS, NOTES]) => ({
  "cards/a.json": taggedSchema("Alpha", "a"),
  "cards/b.json": taggedSchema("Beta", "b"),
  "notes/note.json": plainSchema("Note"),
  [CONFIG]: { generate },
});

describe("omnirich generate, without options", () => {
  test("makes all outputs that the config names, each with its own settings", async () => {
    put(project());
    const { code, stdout, stderr } = await omnirich(["generate"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^src\/cards: \d+ files, \d+ changed\.$/m);
    expect(stdout).toMatch(/^src\/notes: \d+ files, \d+ changed\.$/m);
    expect(stderr).toContain("at notes/note.json#/properties/note\n\n1 warning.");
    expect(readFileSync("src/cards/index.ts", "utf8")).toContain('tag: "kind"');
    expect(readFileSync("src/notes/index.ts", "utf8")).toContain("isNote");
    const again = await omnirich(["generate"]);
    expect(again.stdout).toMatch(/^src\/cards: \d+ files, all fresh\.\nsrc\/notes: \d+ files, all fresh\.\n$/);
  });

  test("takes one output without a list around it", async () => {
    put(project(NOTES));
    expect((await omnirich(["generate"])).code).toBe(0);
    expect(everything()).toContain("src/notes/index.ts");
  });

  test("does the same from a folder inside, with places as they are seen from there", async () => {
    put(project());
    mkdirSync("packages/app", { recursive: true });
    expect((await omnirich(["generate"])).code).toBe(0);
    process.chdir("packages/app");
    const { code, stdout, stderr } = await omnirich(["generate", "--check"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\.\.\/\.\.\/src\/cards is fresh: /);
    expect(stderr).toContain("at ../../notes/note.json#/properties/note\n");
  });

  test("--check checks all of them", async () => {
    put(project());
    await omnirich(["generate"]);
    rmSync("src/cards/index.ts");
    writeFileSync("src/notes/index.ts", "// mine");
    const before = everything();
    const { code, stdout } = await omnirich(["generate", "--check"]);
    expect(code).toBe(1);
    expect(stdout).toContain("missing  src/cards/index.ts\n");
    expect(stdout).toContain("src/cards does not match the schemas (1 file). Run: omnirich generate\n");
    expect(stdout).toContain("stale    src/notes/index.ts\n");
    expect(everything()).toEqual(before);
  });

  test("options that say what to generate go before it", async () => {
    put(project());
    const { code } = await omnirich(["generate", "--schemas", "notes/*.json", "--out", "elsewhere"]);
    expect(code).toBe(0);
    expect(everything().some((file) => file.startsWith("src/"))).toBe(false);
  });

  test("a config that says nothing of it changes nothing", async () => {
    put({
      [CONFIG]: { files: ["messages"] },
      "schemas/card.ts": `export default ${JSON.stringify(plainSchema("Card"))};`,
    });
    expect((await omnirich(["generate"])).stdout).toContain("created generated/index.ts\n");
  });
});

describe("when one output has a mistake, none is written, and all mistakes are told at once", () => {
  test("in schemas", async () => {
    put({
      ...project(),
      "cards/b.json": { title: "Beta", type: "object", allOf: [] },
      "notes/more.json": "{",
    });
    const before = everything();
    const { code, stdout, stderr } = await omnirich(["generate"]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("at cards/b.json#/allOf\n");
    expect(stderr).toContain("at notes/more.json\n");
    expect(everything()).toEqual(before);
  });

  test("where a folder can't be written, the one before it is as it was", async () => {
    put({ ...project(), "src/notes": "mine" });
    const { code, stdout, stderr } = await omnirich(["generate"]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("error output-unwritable");
    expect(everything()).toEqual([...Object.keys(project()), "src/notes"].sort());
  });

  test("where a file of one is somebody's work", async () => {
    put({ ...project(), "src/notes/index.ts": "mine" });
    expect((await omnirich(["generate"])).stderr).toContain("error foreign-file");
    expect(everything()).toEqual([...Object.keys(project()), "src/notes/index.ts"].sort());
  });

  test("where two have one folder", async () => {
    put(project([CARDS, { ...NOTES, out: "./src/../src/cards" }]));
    const { code, stderr } = await omnirich(["generate"]);
    expect(code).toBe(1);
    expect(stderr).toContain('The folder "src/cards" is that of omnirich.config.json#/generate/0/out as well.');
    expect(stderr).toContain("at omnirich.config.json#/generate/1/out\n");
    expect(everything()).toEqual(Object.keys(project()).sort());
  });

  test("where the schemas of one match the output of another", async () => {
    put(project([{ ...CARDS, out: "notes" }, NOTES]));
    const { code, stderr } = await omnirich(["generate"]);
    expect(code).toBe(1);
    expect(stderr).toContain('error own-output  The schemas "notes/*.json" match "notes/manifest.json"');
    expect(everything()).toEqual(Object.keys(project()).sort());
  });

  test("in the config: every one at its line, with exit code 2", async () => {
    put({ ...project(), [CONFIG]: '{ "generate": [{ "schemas": [], "outt": "a" }, 7],\n  "filez": [] }' });
    const { code, stdout, stderr } = await omnirich(["generate"]);
    expect([code, stdout]).toEqual([2, ""]);
    for (const part of ["min-items", "misspelt-key", "wrong-type", `${CONFIG}:2:3`, "4 errors"]) {
      expect(stderr).toContain(part);
    }
  });
});

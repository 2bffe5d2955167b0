import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { everything, put, useFolder } from "../folder.js";
import { omnirich } from "../in-process.js";
import { plainSchema, taggedSchema } from "./schemas.js";

useFolder();
const SCHEMA = ["generate", "--schemas", "card.json"];

describe("--evidence", () => {
  test("warn: fields without evidence are told, each time, and the output is written", async () => {
    put({ "card.json": plainSchema("Card") });
    const { code, stdout, stderr } = await omnirich([...SCHEMA, "--evidence", "warn"]);
    expect(code).toBe(0);
    expect(stdout).toContain("created generated/index.ts\n");
    expect(stderr).toBe(
      `warning missing-evidence  Nothing says how we know of the field "note".\n  ${stderr.split("\n")[1]!.trim()}\n  at card.json#/properties/note\n\n1 warning. More: omnirich explain <code>\n`,
    );
    const again = await omnirich([...SCHEMA, "--evidence", "warn"]);
    expect([again.code, again.stdout]).toEqual([0, expect.stringMatching(/^generated: \d+ files, all fresh\.\n$/)]);
    expect(again.stderr).toContain("1 warning.");
    const checked = await omnirich([...SCHEMA, "--evidence", "warn", "--check"]);
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringMatching(/^generated is fresh: /)]);
  });

  test("error: they are refused, and nothing is written", async () => {
    put({ "card.json": plainSchema("Card") });
    const { code, stderr } = await omnirich([...SCHEMA, "--evidence", "error"]);
    expect(code).toBe(1);
    expect(stderr).toContain("error missing-evidence  ");
    expect(everything()).toEqual(["card.json"]);
  });

  test("a warning beside an error: both are told, and nothing is written", async () => {
    put({ "card.json": plainSchema("Card"), "bad.json": { title: "Bad", type: "object", allOf: [] } });
    const { code, stderr } = await omnirich(["generate", "--schemas", "*.json", "--evidence", "warn"]);
    expect(code).toBe(1);
    expect(stderr).toContain("1 error, 1 warning; nothing was written.");
    expect(everything()).toEqual(["bad.json", "card.json"]);
  });

  test("anything else is wrong usage", async () => {
    const { code, stderr } = await omnirich([...SCHEMA, "--evidence", "warning"]);
    expect(code).toBe(2);
    expect(stderr).toContain('--evidence must be error or warn or off, not "warning".');
  });
});

describe("--tag", () => {
  test("names the property that tells schemas apart", async () => {
    put({ "a.json": taggedSchema("Alpha", "a"), "b.json": taggedSchema("Beta", "b") });
    const { code, stderr } = await omnirich(["generate", "--schemas", "*.json", "--tag", "kind"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(readFileSync("generated/index.ts", "utf8")).toContain('tag: "kind"');
    const { code: stale, stdout } = await omnirich(["generate", "--schemas", "*.json", "--check"]);
    expect(stale).toBe(1);
    expect(stdout).toContain("Run: omnirich generate --schemas '*.json'\n");
  });

  test("without a value is wrong usage", async () => {
    expect((await omnirich([...SCHEMA, "--tag", ""])).stderr).toContain('"--tag" needs a value behind it.');
  });
});

test("--check and --watch exclude each other", async () => {
  const { code, stderr } = await omnirich([...SCHEMA, "--check", "--watch"]);
  expect(code).toBe(2);
  expect(stderr).toContain("--watch writes what --check only compares. Give one of the two.");
});

describe("an output that would be read as a schema the next time is refused", () => {
  test.each([
    ["schemas/*.json", ".", "schemas/card.json"],
    ["*.json", ".", "manifest.json"],
    ["schemas/card.json", ".", "schemas/card.json"],
    ["schemas", "schemas/out", "schemas/out/builders/card.ts"],
    ["schemas/**/*.json", "schemas/out", "schemas/out/manifest.json"],
    ["./schemas/**", "schemas/../schemas/out", "schemas/out/builders/card.ts"],
  ])("--schemas %s --out %s", async (glob, out, matched) => {
    const name = glob.startsWith("*") ? "cards.json" : "schemas/cards.json";
    const file = glob === "schemas/card.json" ? glob : name;
    put({ [file]: plainSchema("Card") });
    const { code, stdout, stderr } = await omnirich(["generate", "--schemas", glob, "--out", out]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.match(/^error \S+/gm)).toEqual(["error own-output"]);
    expect(stderr).toContain(`match "${matched}", which is generated: the next time it would be taken for a schema.`);
    expect(everything()).toEqual([file]);
  });

  test("unless it is left out", async () => {
    put({ "schemas/card.json": plainSchema("Card") });
    const globs = ["--schemas", "schemas/**/*.json", "--schemas", "!schemas/out/**"];
    for (const _ of [1, 2]) {
      expect((await omnirich(["generate", ...globs, "--out", "schemas/out"])).code).toBe(0);
    }
  });

  test("with one issue where the output is there already", async () => {
    put({ "rich/card.json": plainSchema("Card") });
    expect((await omnirich(["generate", "--schemas", "rich/card.json", "--out", "rich/out"])).code).toBe(0);
    const before = everything();
    const { code, stderr } = await omnirich(["generate", "--schemas", "rich/**/*.json", "--out", "rich/out"]);
    expect(code).toBe(1);
    expect(stderr.match(/^error \S+/gm)).toEqual(["error own-output"]);
    expect(everything()).toEqual(before);
  });
});

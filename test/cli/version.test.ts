import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support.js";
import { put, useFolder } from "./folder.js";
import { plainSchema } from "./generate/schemas.js";
import { omnirich } from "./in-process.js";

useFolder();
const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));

describe("omnirich --version --verbose", () => {
  test("lists the schemas, rules and sources of this package, with their dates", async () => {
    const { code, stdout, stderr } = await omnirich(["--version", "--verbose"]);
    expect([code, stderr]).toEqual([0, ""]);
    const { schemas, rules, sources } = JSON.parse(readFileSync(`${ROOT}generated/manifest.json`, "utf8"));
    const [first, , counts, ...lines] = stdout.split("\n");
    expect(first).toMatch(new RegExp(`^omnirich ${version}, on Node\\.js \\d`));
    expect(counts).toBe(`This package: 10 schemas, ${rules} rules, ${sources.length} sources; model 1`);
    for (const { file, label, hash } of schemas) {
      expect(lines.find((line) => line.includes(file))).toMatch(
        new RegExp(`^ {2}${label} +${file} +${hash.slice(0, 12)}$`),
      );
    }
    for (const { title, url, checked } of sources) {
      expect(lines.some((line) => [title, url, checked].every((part) => line.includes(part)))).toBe(true);
    }
    expect(lines.every((line) => line === line.trimEnd())).toBe(true);
    expect(await omnirich(["--verbose", "-v"])).toEqual({ code, stdout, stderr });
  });

  test("lists what the output in this folder is made of", async () => {
    put({ "card.json": plainSchema("Card \u001b[31m|") });
    expect((await omnirich(["generate", "--schemas", "card.json"])).code).toBe(0);
    const { stdout } = await omnirich(["--version", "--verbose"]);
    expect(stdout).toMatch(/^generated\/manifest\.json: 1 schemas?, \d+ rules, 0 sources; model 1$/m);
    expect(stdout).toMatch(/^ {2}Card \\u\{1b\}\[31m\| {2}card\.json {2}[0-9a-f]{12}$/m);
  });

  test.each([
    ["of another tool", { name: "app" }, "no manifest of omnirich"],
    ["that is no JSON", "{", "no manifest of omnirich"],
    ["of an earlier omnirich", { tools: {}, files: {} }, "of an earlier omnirich, which did not say what it contains"],
    ["with other things in it", { tools: {}, files: {}, schemas: [7], sources: [{}], rules: {} }, "1 schema, "],
  ])("a manifest %s is no reason to fail", async (_, manifest, says) => {
    put({ "generated/manifest.json": manifest });
    const { code, stdout, stderr } = await omnirich(["--version", "--verbose"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`\ngenerated/manifest.json: ${says}`);
  });

  test("--verbose alone is wrong usage", async () => {
    expect((await omnirich(["--verbose"])).code).toBe(2);
  });
});

test("a manifest says the same of the same schemas, whatever they are called with", async () => {
  put({ "a.json": plainSchema("Alpha"), "b.json": plainSchema("Beta") });
  const contents = async (...globs: string[]) => {
    await omnirich(["generate", ...globs.flatMap((glob) => ["--schemas", glob])]);
    return readFileSync("generated/manifest.json", "utf8");
  };
  const first = await contents("a.json", "b.json");
  expect(await contents("b.json", "a.json")).toBe(first);
  const { model, schemas, rules, sources } = JSON.parse(first);
  expect(schemas).toEqual([
    { file: "a.json", hash: expect.stringMatching(/^[0-9a-f]{64}$/), label: "Alpha" },
    { file: "b.json", hash: expect.stringMatching(/^[0-9a-f]{64}$/), label: "Beta" },
  ]);
  expect([model, sources, rules > 100]).toEqual([1, [], true]);
  put({ "b.json": plainSchema("Beta", { description: "Another." }) });
  const changed = JSON.parse(await contents("a.json", "b.json"));
  expect(changed.schemas[0]).toEqual(schemas[0]);
  expect(changed.schemas[1].hash).not.toBe(schemas[1].hash);
});

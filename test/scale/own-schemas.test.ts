import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { generate } from "../../src/codegen.js";

const folder = mkdtempSync(join(tmpdir(), "omnirich-many-"));
afterAll(() => rmSync(folder, { recursive: true }));

const text = { type: "string" };
type Schema = { readonly [keyword: string]: unknown };
const range = (count: number) => Array.from({ length: count }, (_, i) => i);
const definitions = (count: number, make: (i: number) => Schema) =>
  Object.fromEntries(range(count).map((i) => [`B${i}`, make(i)]));
const nested = (depth: number, around: (inner: Schema, i: number) => Schema) =>
  range(depth).reduce<Schema>((inner, i) => around(inner, i), text);

/** What is large or deep in one way each. */
const LARGE: readonly (readonly [what: string, schema: Schema])[] = [
  ["200 objects inside each other", nested(200, (inner, i) => ({ type: "object", properties: { [`p${i}`]: inner } }))],
  ["200 maps inside each other", nested(200, (inner) => ({ type: "object", additionalProperties: inner }))],
  [
    "200 lists inside each other",
    { type: "object", properties: { a: nested(200, (inner) => ({ type: "array", items: inner })) } },
  ],
  [
    "a union of 500",
    {
      type: "object",
      properties: { a: { oneOf: range(500).map((i) => ({ $ref: `#/$defs/B${i}` })) } },
      $defs: definitions(500, (i) => ({
        type: "object",
        required: ["kind"],
        properties: { kind: { const: `k${i}` } },
      })),
    },
  ],
  [
    "2,000 definitions that lead to each other",
    {
      type: "object",
      properties: { a: { $ref: "#/$defs/B0" } },
      $defs: definitions(2000, (i) => ({
        type: "object",
        properties: { n: { $ref: `#/$defs/B${(i + 1) % 2000}` }, m: { $ref: `#/$defs/B${(i * 7 + 3) % 2000}` } },
      })),
    },
  ],
  ["5,000 fields", { type: "object", properties: Object.fromEntries(range(5000).map((i) => [`p${i}`, text])) }],
];

describe("a schema is generated from in seconds that has", () => {
  it.each(LARGE)("%s", async (_, schema) => {
    writeFileSync(join(folder, "large.json"), JSON.stringify(schema));
    const started = performance.now();
    const { files, issues } = await generate({ schemas: ["large.json"], cwd: folder });
    expect(issues).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
    expect(performance.now() - started).toBeLessThan(45_000);
  });
});

it("of 10,000 schemas, the one that is wrong is found", { timeout: 120_000 }, async () => {
  for (const i of range(10_000)) {
    const schema = { title: `Card${i}`, type: "object", properties: { kind: { const: i } }, required: ["kind"] };
    writeFileSync(join(folder, `card${i}.json`), JSON.stringify(i === 77 ? { ...schema, not: {} } : schema));
  }
  const { files, issues } = await generate({ schemas: ["card*.json"], cwd: folder, tag: "kind" });
  expect(issues.map(({ code, file, path }) => [code, file, path])).toEqual([
    ["unsupported-keyword", "card77.json", "/not"],
  ]);
  expect(files).toEqual([]);
});

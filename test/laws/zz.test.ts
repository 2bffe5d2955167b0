import { test } from "vitest";
import { mkdirSync, writeFileSync, rmSync } from "node:fs";
import { generate } from "../../src/codegen.js";
const run = async (name: string, schemas: Record<string, unknown>) => {
  const dir = `/tmp/scale/${name}`; rmSync(dir, { recursive: true, force: true }); mkdirSync(dir, { recursive: true });
  for (const [f, s] of Object.entries(schemas)) writeFileSync(`${dir}/${f}`, typeof s === "string" ? s : JSON.stringify(s));
  const t = performance.now(); let out = "";
  try { const g = await generate({ schemas: ["*.json"], cwd: dir }); out = `${g.files.length} files ${g.files.reduce((n, f) => n + f.text.length, 0)} chars, issues ${g.issues.length} ${JSON.stringify(g.issues.slice(0, 2).map((i) => [i.code, i.file, i.path, i.message.slice(0, 150)]))}`;
    for (const f of g.files) { const p = `${dir}/out/${f.path}`; mkdirSync(p.slice(0, p.lastIndexOf("/")), { recursive: true }); writeFileSync(p, f.text); } }
  catch (e) { out = "THROWN " + (e as Error).stack!.slice(0, 400); }
  console.log(`${name}: ${Math.round(performance.now() - t)} ms, rss ${Math.round(process.memoryUsage().rss / 1e6)} MB, ${out}`);
};
const text = { type: "string" };
const C: Record<string, () => Record<string, unknown>> = {
  deep: () => { let s: any = text; for (let i = 0; i < 200; i++) s = { type: "object", properties: { ["p" + i]: s } }; return { "deep.json": s }; },
  deeparr: () => { let s: any = text; for (let i = 0; i < 200; i++) s = { type: "array", items: s }; return { "d.json": { type: "object", properties: { a: s } } }; },
  deepmap: () => { let s: any = text; for (let i = 0; i < 200; i++) s = { type: "object", additionalProperties: s }; return { "d.json": s }; },
  deep5000: () => { let s: any = text; let j = '{"type":"string"}'; j = '{"type":"array","items":'.repeat(5000) + j + "}".repeat(5000); return { "d.json": `{"type":"object","properties":{"a":${j}}}` }; },
  union500: () => ({ "u.json": { type: "object", properties: { a: { type: "array", items: { oneOf: Array.from({ length: 500 }, (_, i) => ({ $ref: `#/$defs/B${i}` })) } } }, $defs: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`B${i}`, { type: "object", required: ["kind"], properties: { kind: { const: `k${i}` }, v: text } }])) } }),
  defs2000: () => ({ "u.json": { type: "object", properties: { a: { $ref: "#/$defs/B0" } }, $defs: Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`B${i}`, { type: "object", properties: { v: text, n: { $ref: `#/$defs/B${(i + 1) % 2000}` }, m: { $ref: `#/$defs/B${(i * 7 + 3) % 2000}` } } }])) } }),
  names300: () => ({ "u.json": { type: "object", properties: { ["a".repeat(300)]: text, ["b ".repeat(150)]: { type: "object", properties: { c: text } } }, $defs: { ["D".repeat(300)]: { type: "object", properties: { a: text } } } } }),
  props20000: () => ({ "u.json": { type: "object", properties: Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`p${i}`, text])) } }),
  mb5: () => ({ "u.json": { type: "object", properties: { a: { $ref: "#/$defs/B0" } }, $defs: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`B${i}`, { type: "object", description: "x".repeat(200), properties: { n: { $ref: `#/$defs/B${(i + 1) % 500}` }, ...Object.fromEntries(Array.from({ length: 40 }, (_, j) => [`p${j}`, { type: "string", description: "Words that say what it is for. ".repeat(7) }])) } }])) } }),
  enum100k: () => ({ "u.json": { type: "object", properties: { a: { enum: Array.from({ length: 100000 }, (_, i) => `v${i}`) } } } }),
};
test("scale", async () => { for (const k of (process.env.K ?? Object.keys(C).join()).split(",")) await run(k, C[k]!()); }, 900_000);

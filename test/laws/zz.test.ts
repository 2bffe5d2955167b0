import { test } from "vitest";
import { mkdirSync, writeFileSync, rmSync } from "node:fs";
import { generate } from "../../src/codegen.js";
test("many", async () => {
  const dir = `/tmp/scale/many`; rmSync(dir, { recursive: true, force: true }); mkdirSync(dir, { recursive: true });
  const N = Number(process.env.N ?? 10000);
  const one = (i: number) => ({ title: `Card${i}`, type: "object", properties: { text: { type: "string" }, kind: { const: i } }, required: ["kind"], examples: [{ kind: i, text: "x" }] });
  for (let i = 0; i < N; i++) writeFileSync(`${dir}/c${i}.json`, JSON.stringify(one(i)));
  writeFileSync(`${dir}/c77.json`, JSON.stringify({ ...one(77), not: {} }));
  for (const tag of [undefined, "kind"]) { for (const bad of [true, false]) {
    if (!bad) writeFileSync(`${dir}/c77.json`, JSON.stringify(one(77))); else writeFileSync(`${dir}/c77.json`, JSON.stringify({ ...one(77), not: {} }));
    const t = performance.now(); const g = await generate({ schemas: ["*.json"], cwd: dir, ...(tag ? { tag } : {}) });
    console.log(`many ${N} tag ${tag} bad ${bad}: ${Math.round(performance.now() - t)} ms rss ${Math.round(process.memoryUsage().rss / 1e6)} MB files ${g.files.length} ${g.files.reduce((n, f) => n + f.text.length, 0)} issues ${g.issues.length} ${JSON.stringify(g.issues.slice(0, 2))}`);
  } }
}, 900_000);

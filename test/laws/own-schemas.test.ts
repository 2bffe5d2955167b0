import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { liveCatalogue } from "../../src/live.js";
import { inputOf } from "../../src/model/input.js";
import type { Variant } from "../../src/model/model.js";
import { buildMessage } from "../../src/runtime/build.js";
import { decodeTexts } from "../../src/runtime/decode.js";
import { validate } from "../../src/runtime/validate.js";
import { modelOf } from "../model/small-schema.js";
import { Chance } from "../random/chance.js";
import { judgeFully } from "../random/judge.js";
import { sample } from "../random/sample.js";
import { type Draft, randomSchema } from "../random/schemas.js";
import { mutated } from "../random/mutate.js";
import { widened } from "../random/widen.js";
import { isSayable } from "./own-schemas/sayable.js";
import { spoilt } from "../random/spoil.js";

const SCHEMAS = Number(process.env.OWN_SCHEMAS ?? 1000);
const SEED = Number(process.env.OWN_SEED ?? 20_260_131);
const VALUES = 25;

const codes = new Map<string, number>();
const t = { taken: 0, refused: 0, valid: 0, invalid: 0, built: 0, unbuilt: 0, unsaid: 0 };
const bad: Record<string, string[]> = {};
let cur: unknown, cseed = 0;
const note = (k: string, s: string) => { writeFileSync(`/tmp/s/${cseed}.json`, JSON.stringify(cur)); (bad[k] ??= []).push(s); };

test("explore", async () => {
  for (let i = 0; i < SCHEMAS; i++) {
    const seed = SEED + i;
    const chance = new Chance(seed);
    let made = randomSchema(chance);
    if (chance.often(0.3)) made = mutated(chance, made);
    if (chance.often(0.5)) made = widened(chance, made);
    const schema = JSON.parse(JSON.stringify(made, (k, v) => (k === "rules" ? undefined : v)));
    cur = schema; cseed = seed;
    let r;
    try { r = modelOf({ "card.json": schema }, "richObjectType", "off"); } catch (e) { note("throws model", `${seed} ${(e as Error).stack}`); continue; }
    const { model, issues } = r;
    if (issues.length > 0) { t.refused++; for (const c of new Set(issues.map((x) => x.code + ": " + x.message.replace(/"[^"]*"/g, "X").replace(/card.json\S*/, "P").replace(/ A \w+/,"A").slice(0, 70)))) codes.set(c, (codes.get(c) ?? 0) + 1); continue; }
    t.taken++;
    let catalogue;
    try { catalogue = await liveCatalogue(model); } catch (e) { note("live", `${seed} ${(e as Error).stack}`); continue; }
    const live = catalogue.other;
    const variant = model.variants[0]!;
    let ask: ReturnType<typeof judgeFully>; try { ask = judgeFully(schema); } catch (e) { note("ajv", seed + String(e)); continue; }
    for (let j = 0; j < VALUES; j++) {
      let value = sample(chance, schema);
      for (let n = chance.below(3); n > 0; n--) value = spoilt(chance, value);
      const { verdicts, places } = ask(value);
      const where = `seed ${seed}: ${JSON.stringify(value)}`;
      if (verdicts[0] !== verdicts[1]) note("drafts", where); writeFileSync(`/tmp/s/${seed}.json`, JSON.stringify(schema));
      const said = validate(catalogue, value, { unknownProperties: "error" });
      if (said.ok !== verdicts[0]) note("verdict", `${where} ajv ${verdicts[0]} ${[...places]} ours ${JSON.stringify(said.issues.map((x) => x.path + x.message))}`);
      const clean = live.root.isClean!(value);
      if (clean && !verdicts[0]) note("clean", where);
      if (said.issues.some((x) => x.code === "unreadable-value")) note("unreadable", where);
      if (!verdicts[0]) {
        t.invalid++;
        for (const { path } of said.issues) {
          if (![...places].some((p) => p === path || (path.startsWith(p + "/") && typeof at(value, p) === "string"))) note("place", `${where} ${path} of ${[...places]}: ${JSON.stringify(said.issues.map((x) => x.path + " " + x.message))}`);
        }
        continue;
      }
      t.valid++;
      if (!isSayable(variant, { kind: "object", shape: variant.root }, value)) { t.unsaid++; continue; }
      try {
        const input = inputOf(variant, value);
        const built = buildMessage(live, input);
        const [a, b] = [sorted(decodeTexts(live.root, built)), sorted(decodeTexts(live.root, value))];
        if (a === b) t.built++; else { note("unequal", `${where} input ${JSON.stringify(input)} built ${JSON.stringify(built)}`); }
      } catch (e) {
        t.unbuilt++;
        note("unbuilt", `${where} input ${JSON.stringify(safe(() => inputOf(variant, value)))} ${(e as Error).message}`);
      }
    }
  }
  console.log(JSON.stringify(t), "\n" + [...codes].sort((a, b) => b[1] - a[1]).map(([a, b]) => `${b} ${a}`).join("\n"));
  for (const [k, list] of Object.entries(bad)) console.log(k, list.length, "\n" + list.slice(0, Number(process.env.SHOW ?? 6)).join("\n").slice(0, 4000));
});
const safe = (f: () => unknown) => { try { return f(); } catch (e) { return String(e); } };
function at(value: unknown, p: string): unknown {
  return p.split("/").slice(1).reduce<any>((v, k) => { const o = typeof v === "string" ? safe(() => JSON.parse(v)) : v; return o?.[k.replaceAll("~1", "/").replaceAll("~0", "~")]; }, value);
}
function sorted(v: unknown): string { return JSON.stringify(v, (_, x) => x && typeof x === "object" && !Array.isArray(x) ? Object.fromEntries(Object.entries(x).sort(([a], [b]) => a < b ? -1 : 1)) : x); }

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, expect, test } from "vitest";
import { EMITTERS, generate } from "../../../src/codegen.js";
import { Chance } from "../../random/chance.js";
import { judge } from "../../random/judge.js";
import { sample } from "../../random/sample.js";
import type { Draft } from "../../random/schemas.js";
import { ROOT } from "../../support.js";
import { anySchema } from "./compare.js";

const SCHEMAS = Number(process.env.OWN_SCHEMAS ?? 60);
const SEED = Number(process.env.OWN_SEED ?? 20_260_131);
const SAMPLES = 12;

const output = mkdtempSync(`${ROOT}test/.own-types-`);
afterAll(() => rmSync(output, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(`${output}/${path}`), { recursive: true });
  writeFileSync(`${output}/${path}`, text);
}

/** To TypeScript, every object has these keys, with functions: an object without one is of no type in which it may be. */
function withoutInherited(schema: Draft): Draft {
  return JSON.parse(JSON.stringify(schema).replaceAll(INHERITED, '"its $1"'));
}

const INHERITED = /"(constructor|hasOwnProperty|isPrototypeOf)"/g;

/** Generates from the schema of a seed, with a module in which valid samples are constants of its type. */
async function writeOne(seed: number): Promise<boolean> {
  const chance = new Chance(seed);
  const schema = withoutInherited(anySchema(chance));
  write(`${seed}/card.json`, JSON.stringify(schema));
  const { files, model } = await generate({
    schemas: ["card.json"],
    cwd: `${output}/${seed}`,
    evidence: "off",
    emitters: EMITTERS.filter(({ name }) => ["types", "validators", "builders", "entries"].includes(name)),
  });
  const [variant] = model?.variants ?? [];
  if (files.length === 0 || !variant) return false;
  for (const { path, text } of files) write(`${seed}/${path}`, text);
  const isValid = judge(schema);
  const samples = Array.from({ length: SAMPLES }, () => sample(chance, schema)).filter(isValid);
  const { message } = variant.names;
  const texts = samples.map((value) => JSON.stringify(value)).filter((text) => text.search(INHERITED) < 0);
  const lines = texts.map((text, i) => `export const sample${i}: ${message} = ${text};`);
  write(`${seed}/samples.ts`, [`import type { ${message} } from "./types/${variant.file}.js";`, ...lines].join("\n"));
  return true;
}

test("what is generated compiles strictly, and valid samples are of the generated type", async () => {
  let taken = 0;
  for (let seed = SEED; taken < SCHEMAS; seed++) if (await writeOne(seed)) taken++;
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    target: "es2022",
    module: "nodenext",
    moduleResolution: "nodenext",
    types: [],
    paths: { "omnirich/runtime": ["../../src/runtime/index.ts"] },
  };
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["**/*.ts"] }));
  const { stdout } = spawnSync("npx", ["tsc", "-p", output], { cwd: ROOT, encoding: "utf8" });
  expect(stdout).toBe("");
}, 300_000);

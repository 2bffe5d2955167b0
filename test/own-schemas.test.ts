import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Generated, generate } from "../src/codegen.js";
import { liveCatalogue } from "../src/live.js";
import { inputOf } from "../src/model/input.js";
import { buildMessage } from "../src/runtime/build.js";
import { validate } from "../src/runtime/validate.js";
import { ROOT } from "./support.js";

/** Schemas of public platforms, with samples from their documentation and wrong messages of one mistake each. */
const FOLDER = `${ROOT}test/fixtures/own`;
const platforms = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

interface Wrong {
  readonly file: string;
  readonly path: string;
  readonly mistake: string;
}

const json = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8"));
const filesIn = (folder: string) => readdirSync(`${FOLDER}/${folder}`).map((file) => `${folder}/${file}`);

const output = mkdtempSync(`${ROOT}test/.own-`);
afterAll(() => rmSync(output, { recursive: true }));

function write({ files }: Generated, name: string): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(`${output}/${name}/${path}`), { recursive: true });
    writeFileSync(`${output}/${name}/${path}`, text);
  }
}

describe.each(platforms.map(({ name }) => name))("the schema of %s", async (name) => {
  const generated = await generate({ schemas: [`${name}/schema.json`], cwd: FOLDER });
  const { model, issues } = generated;
  write(generated, name);
  const [variant] = model?.variants ?? [];
  const catalogue = await liveCatalogue(model!);

  it("is understood", () => {
    expect(issues).toEqual([]);
    expect(generated.files.length).toBeGreaterThan(5);
  });

  it.each(filesIn(`${name}/samples`))("accepts %s, and its builder builds it", (file) => {
    const sample = json(file);
    expect(validate(catalogue, sample).issues).toEqual([]);
    expect(buildMessage(catalogue.variants[0] ?? catalogue.other, inputOf(variant!, sample))).toEqual(sample);
  });

  it.each(
    (json(`${name}/cases.json`) as readonly Wrong[]).map((wrong) => [wrong.mistake, wrong] as const),
  )("refuses, with one issue at its place: %s", (_, { file, path }) => {
    const { ok, issues: found } = validate(catalogue, json(`${name}/${file}`));
    expect(ok).toBe(false);
    expect(found.map((issue) => issue.path)).toEqual([path]);
  });
});

it.each(["nodenext", "bundler"])("all that is generated compiles strictly, with module resolution %s", {
  timeout: 60_000,
}, (resolution) => {
  const config = {
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      target: "es2022",
      module: resolution === "bundler" ? "esnext" : "nodenext",
      moduleResolution: resolution,
      types: [],
      paths: { "omnirich/runtime": ["../../src/runtime/index.ts"] },
    },
    include: ["**/*.ts"],
  };
  writeFileSync(`${output}/tsconfig.json`, JSON.stringify(config));
  const { stdout } = spawnSync("npx", ["tsc", "-p", output], { cwd: ROOT, encoding: "utf8" });
  expect(stdout).toBe("");
});

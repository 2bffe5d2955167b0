import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generate, hashInput } from "../../src/codegen.js";
import { compareOutput } from "../../src/output/check.js";
import { countFresh } from "../../src/output/fresh.js";
import { hashGenerator, hashGeneratorAt } from "../../src/output/generator.js";
import { writeOutput } from "../../src/output/write.js";
import { smallSchema } from "../model/small-schema.js";
import { ROOT } from "../support.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "omnirich-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file of the project; an object is written as JSON. */
function put(path: string, content: string | object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toContain(from);
  put(path, text.replaceAll(from, to));
}

const options = () => ({ schemas: ["*.json", "*.ts"], cwd: folder });
const out = () => join(folder, "generated");

const DRINK = JSON.stringify(smallSchema(undefined, "Drink", 7));
const drink = (imports: string, rest = "") =>
  `${imports}\nconst schema: object = { ...${DRINK}, description: text };\n${rest}\nexport default schema;`;

/** A project with a schema in JSON, and one in TypeScript that imports a module and a package. */
async function makeProject(): Promise<void> {
  put("food.json", smallSchema(undefined, "Food", 8));
  put("shared/text.ts", 'import "cups";\nexport const text: string = "What to drink.";');
  put("node_modules/cups/package.json", { name: "cups", version: "1.0.0", type: "module", exports: "./index.js" });
  put("node_modules/cups/index.js", "export const cup = 1;");
  put("drink.ts", drink('import { cup } from "cups";\nimport { text } from "./shared/text.js";', "void cup;"));
  const { files, issues } = await generate(options());
  expect(issues).toEqual([]);
  await writeOutput(out(), files);
}

/** How many files are known to be fresh without generating. */
const findFresh = () => countFresh(out(), hashInput(options()));

/** Each must be noticed: what is there may no longer be what the schemas yield. */
const CHANGES: { readonly [what: string]: () => unknown } = {
  "a schema in JSON": () =>
    put(
      "food.json",
      smallSchema((schema) => (schema.description = "What to eat."), "Food", 8),
    ),
  "a schema in TypeScript": () => edit("drink.ts", '"Title"', '"Name"'),
  "a module that a schema imports": () => put("shared/text.ts", 'export const text = "What to sip.";'),
  "a module that now goes before another": () => put("shared/text.js", 'export const text = "What to sip.";'),
  "a package in a folder nearer by": () =>
    put("shared/node_modules/cups/package.json", { name: "cups", version: "2.0.0" }),
  "a package that a schema imports": () => put("node_modules/cups/package.json", { name: "cups", version: "1.0.1" }),
  "a schema more": () => put("soup.json", smallSchema(undefined, "Soup", 9)),
  "a schema less": () => rmSync(join(folder, "food.json")),
  "a schema with another name": () => {
    put("meal.json", smallSchema(undefined, "Food", 8));
    rmSync(join(folder, "food.json"));
  },
  "a schema that can't be read": () => put("drink.ts", "export default {"),
  "a file edited by hand": () => put("generated/index.ts", "// mine"),
  "a file that is missing": () => rmSync(join(out(), "docs/index.md")),
  "a file that is no longer listed, and gone": () => editManifest(({ files }) => delete files["types/food.ts"]),
  "a file that should not be there": () => {
    put("generated/types/gone.ts", "");
    editManifest(({ files }) => {
      files["types/gone.ts"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    });
  },
  "a file with the hash that it has": () => {
    put("generated/types/food.ts", "");
    editManifest(({ files }) => {
      files["types/food.ts"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    });
  },
  "another version of a tool": () => editManifest(({ tools }) => (tools["ts-morph"] = "27.0.0")),
  "a manifest laid out in another way": () => editManifest(() => undefined, ""),
  "a manifest without a seal": () => editManifest((manifest) => delete manifest.seal),
  "no manifest": () => rmSync(join(out(), "manifest.json")),
};

// biome-ignore lint/suspicious/noExplicitAny: tests reach into the manifest to break it.
function editManifest(change: (manifest: any) => unknown, indent = "  "): void {
  const manifest = JSON.parse(readFileSync(join(out(), "manifest.json"), "utf8"));
  change(manifest);
  put("generated/manifest.json", `${JSON.stringify(manifest, null, indent)}\n`);
}

describe("an output is known to be fresh without generating", () => {
  it("when neither its input nor its files have changed", async () => {
    await makeProject();
    expect(await findFresh()).toBe(
      readdirSync(out(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length,
    );
  });

  it("also where Git writes other line breaks into TypeScript", async () => {
    await makeProject();
    edit("drink.ts", "\n", "\r\n");
    expect(await findFresh()).toBeGreaterThan(0);
  });

  it.each(Object.entries(CHANGES))("but not with %s", async (_, change) => {
    await makeProject();
    change();
    expect(await findFresh()).toBeUndefined();
  });
});

describe("what schemas look at beside their imports can't be told, so they are generated from each time", () => {
  it.each([
    ["the environment", 'const text = process.env.TEXT ?? "A";'],
    ["the environment, by another name", 'const { env } = globalThis["process"];\nconst text = env.TEXT ?? "A";'],
    ["a file", 'import { existsSync } from "node:fs";\nconst text = String(existsSync("a"));'],
    ["the clock", "const text = String(new Date().getFullYear());"],
    ["chance", "const text = String(Math.random());"],
    ["a package that depends on others", 'import { text } from "jugs";'],
    ["a linked package", 'import { text } from "bowls";'],
  ])("%s", async (_, imports) => {
    put("node_modules/jugs/package.json", {
      name: "jugs",
      version: "1.0.0",
      dependencies: { cups: "*" },
      main: "a.js",
    });
    put("node_modules/jugs/a.js", 'exports.text = "A";');
    put("bowls/package.json", { name: "bowls", version: "1.0.0", type: "module", exports: "./index.js" });
    put("bowls/index.js", 'export const text = "A";');
    symlinkSync(join(folder, "bowls"), join(folder, "node_modules/bowls"));
    put("shared/text.ts", 'export const text = "A";');
    put("drink.ts", drink(imports));
    const found = { schemas: ["*.ts"], cwd: folder };
    expect(await hashInput(found)).toBeUndefined();
    const { files, issues } = await generate(found);
    expect(issues).toEqual([]);
    expect(files.find(({ path }) => path === "manifest.json")!.text).not.toContain("seal");
  });

  it("as with emitters of one's own", async () => {
    put("food.json", smallSchema());
    expect(await hashInput({ ...options(), emitters: [] })).toBeUndefined();
  });
});

describe("the seal of a manifest", () => {
  it("alone makes no output stale: it differs with versions that change nothing", async () => {
    await makeProject();
    edit("drink.ts", "schema", "drink");
    const { files } = await generate(options());
    expect(await compareOutput(out(), files)).toEqual([]);
    expect((await writeOutput(out(), files)).changes).toEqual([{ kind: "stale", path: "manifest.json" }]);
    expect(await findFresh()).toBeGreaterThan(0);
  });

  it("is committed as this repository's schemas yield it", async () => {
    expect(await countFresh(`${ROOT}generated`, hashInput({ cwd: ROOT, importFrom: "omnirich" }))).toBeGreaterThan(0);
  });
});

describe("the code of the generator", () => {
  const hash = (path: string) => hashGeneratorAt(`file://${folder}/${path}dist/cli/later/codegen.js`);
  const install = (path: string) => {
    put(`${path}package.json`, { name: "omnirich" });
    put(`${path}dist/cli/main.js`, "// Main");
    put(`${path}dist/cli/later/emit.js`, "// One");
  };

  it("has a hash where it is installed, which differs when any of its files does", () => {
    install("node_modules/omnirich/");
    const before = hash("node_modules/omnirich/");
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(hash("node_modules/omnirich/")).toBe(before);
    put("node_modules/omnirich/dist/cli/later/emit.js", "// Two");
    expect(hash("node_modules/omnirich/")).not.toBe(before);
  });

  it("has none in its own repository, where what is built may be older than what is written", () => {
    install("");
    expect(hash("")).toBeUndefined();
    expect(hashGenerator()).toBeUndefined();
  });
});

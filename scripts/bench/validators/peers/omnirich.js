import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { inRepository } from "../../contestants.js";
import { inBench, temporary } from "../folders.js";
import { annotated, one } from "../schemas.js";

const FOLDER = inBench(`${temporary}/omnirich`);

function write(path, text) {
  mkdirSync(dirname(`${FOLDER}/${path}`), { recursive: true });
  writeFileSync(`${FOLDER}/${path}`, text);
}

/** The generator of this checkout; the packages that it needs are the repository's. */
async function loadGenerator() {
  const outfile = `${FOLDER}/codegen.mjs`;
  const entryPoints = [inRepository("src/codegen.ts")];
  await build({ entryPoints, outfile, bundle: true, packages: "external", format: "esm", platform: "node" });
  return import(pathToFileURL(outfile).href);
}

/** Generates everything from the simplified schemas, as the command would for anybody's own. */
async function generateAll() {
  const { generate } = await loadGenerator();
  for (const [file, schema] of Object.entries(annotated)) write(`schemas/${file}`, JSON.stringify(schema));
  const { files, issues } = await generate({ schemas: ["schemas/*.json"], cwd: FOLDER });
  if (issues.length > 0) throw new Error(issues.map(({ message, file }) => `${file}: ${message}`).join("\n"));
  for (const { path, text } of files) write(path, text);
}

await generateAll();

const ofOne = (from) => `import { isListPicker } from ${JSON.stringify(from)};`;
const ofNine = (from) => `import { validateMessage } from ${JSON.stringify(from)};`;
const SIMPLE = { one: `${FOLDER}/variants/list-picker.ts`, nine: `${FOLDER}/index.ts` };
const SHIPPED = { one: "omnirich/list-picker", nine: "omnirich" };

/** Schemas refuse every unknown key; of itself, omnirich only warns of those that resemble none. */
const STRICT = 'const STRICT = { unknownProperties: "error" };';

/** The function that tells all of a value of the List Picker, or of any message. */
const callOf = (schema) => (schema === one ? "isListPicker.validate" : "validateMessage");

const importOf = (schema, from) => (schema === one ? ofOne(from.one) : ofNine(from.nine));

const strictly = (schema, property) => `${importOf(schema, SIMPLE)}
${STRICT}
export default (value) => ${callOf(schema)}(value, STRICT)${property};`;

const shipped = (schema, body) => `${importOf(schema, SHIPPED)}\nexport default (value) => ${body};`;

/** The generated function that is asked first, with nothing around it. */
const isClean = `import { catalogue } from ${JSON.stringify(SIMPLE.one)};
const { isClean } = catalogue.variants[0].root;
export default (value) => isClean(value);`;

/** Ours: from the schema that the others have, the generated function alone, and what people install. */
export const peers = [
  {
    name: "omnirich, schema alone",
    verdict: (schema) => strictly(schema, ".ok"),
    issues: (schema) => strictly(schema, ".issues"),
    result: (schema) => strictly(schema, ""),
  },
  {
    name: "omnirich, isClean alone",
    verdict: (schema) => (schema === one ? isClean : undefined),
  },
  {
    name: "omnirich, as shipped (with rules)",
    hasRules: true,
    verdict: (schema) =>
      schema === one ? shipped(schema, "isListPicker(value)") : shipped(schema, "validateMessage(value).ok"),
    issues: (schema) => shipped(schema, `${callOf(schema)}(value).issues`),
    result: (schema) => shipped(schema, `${callOf(schema)}(value)`),
  },
];

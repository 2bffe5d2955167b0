import type { Emitter, Model, OutputFile, Variant } from "../model/model.js";
import { ruleFunctions } from "../model/rules.js";
import { applyRule, codePoints, isObject, nest, nestProvisional, parseJson, report } from "../runtime/helpers.js";
import * as checks from "../runtime/rules/index.js";
import { checkMessageSize } from "../runtime/rules/message-size.js";
import { pastSlotAt } from "../runtime/rules/past-slot.js";
import { checkStoredSize } from "../runtime/rules/stored-size.js";
import type { Variant as Tables } from "../runtime/shapes.js";
import { entryShapes, standaloneChecks } from "./ajv.js";
import { compact } from "./compact.js";
import { shapeTables, tableName } from "./shape-tables.js";
import { headerText } from "./text/header.js";
import { literal } from "./text/typescript.js";

/** What must not be left in a validator: a strict content security policy and ES modules forbid it. */
const FORBIDDEN = /\brequire\s*\(|\beval\s*\(|\bnew\s+Function\b/;

/** One module a variant: Ajv's standalone validators, the tables that word their issues, and the type guard. */
export const validators: Emitter = {
  name: "validators",
  async emit(model) {
    const files: OutputFile[] = [];
    for (const variant of model.variants) {
      files.push({ path: `validators/${variant.file}.ts`, text: await validatorModule(model, variant) });
    }
    return files;
  },
};

/** The functions of the runtime that generated code may call. */
const HELPERS = { applyRule, codePoints, isObject, nest, nestProvisional, parseJson, report };

async function validatorModule(model: Model, variant: Variant): Promise<string> {
  const code = await checkFunctions(variant);
  const { names } = variant;
  const helpers = Object.keys(HELPERS).filter((name) => new RegExp(`\\b${name}\\(`).test(code));
  const runtime = [
    ...helpers,
    ...ruleFunctions(variant.shapes),
    ...variant.sizes,
    ...(names.guard ? ["createGuard", "type MessageGuard"] : []),
    "type Shape",
    "type Variant",
  ];

  return [
    `// ${headerText(variant.source)}`,
    "// @ts-nocheck: the functions are plain JavaScript as Ajv writes it; the exports are typed.",
    `import { ${runtime.join(", ")} } from "omnirich/runtime";`,
    ...(names.guard ? [`import type { ${names.message} } from "../types/${variant.file}.js";`] : []),
    "",
    code,
    "",
    shapeTables(variant, entryShapes(variant), "Shape"),
    "",
    `/** Tables and validators of the ${variant.label} message, for the runtime. */`,
    `export const ${names.tables}: Variant = ${variantLiteral(variant)};`,
    ...(names.guard ? guardLines(model, variant, names.guard) : []),
    "",
  ].join("\n");
}

/** The variant with its validators at work before they are written: what the runtime will do with the output. */
export async function liveVariant(variant: Variant, present: number = PRESENT): Promise<Tables> {
  const module = `export default ${await variantFactory(variant)};`;
  const { default: make } = await import(`data:text/javascript;base64,${Buffer.from(module).toString("base64")}`);
  return make({ ...RUNTIME, pastSlot: pastSlotAt(present) });
}

/** The present of examples: generating must not depend on the day on which it is done. */
const PRESENT = Date.UTC(2000);

/** What validators call: the helpers of the runtime, and its rules. */
const RUNTIME = { ...HELPERS, ...checks, checkMessageSize, checkStoredSize, pastSlot: pastSlotAt(PRESENT) };

/** The code of a function that makes the tables and validators of a variant out of what they call in the runtime. */
export async function variantFactory(variant: Variant): Promise<string> {
  const tables = shapeTables(variant, entryShapes(variant)).replaceAll("export const", "const");
  const body = `${await checkFunctions(variant)}\n${tables}\nreturn ${variantLiteral(variant)};`;
  return `({ ${Object.keys(RUNTIME)} }) => {\n${body}\n}`;
}

/** The functions are made once, for verifying the examples and for writing them. */
const made = new WeakMap<Variant, Promise<string>>();

function checkFunctions(variant: Variant): Promise<string> {
  const code = made.get(variant) ?? makeCheckFunctions(variant);
  made.set(variant, code);
  return code;
}

async function makeCheckFunctions(variant: Variant): Promise<string> {
  const code = leaveOpen(compact(await standaloneChecks(variant)), variant);
  if (FORBIDDEN.test(code)) throw new TypeError(`The validator of ${variant.name} would need require or eval.`);
  return code;
}

/** Messages need not keep to provisional names, so what breaks them counts in builders only. */
function leaveOpen(code: string, variant: Variant): string {
  const names = variant.shapes.filter((shape) => shape.provisional).map((shape) => shape.name);
  if (names.length === 0) return code;
  const calls = new RegExp(`(if\\(!check(?:${names.join("|")})\\(.*\\)\\) vErrors = )nest\\(`, "g");
  return code.replaceAll(calls, "$1nestProvisional(");
}

function variantLiteral({ name, label, type, root, sizes }: Variant): string {
  const parts = [
    `name: ${literal(name)}`,
    `label: ${literal(label)}`,
    ...(type === undefined ? [] : [`type: ${type}`]),
    ...(sizes.length === 0 ? [] : [`sizes: [${sizes.join(", ")}]`]),
    `root: ${tableName(root)}`,
  ];
  return `{ ${parts.join(", ")} }`;
}

function guardLines(model: Model, { label, names }: Variant, guard: string): string[] {
  return [
    "",
    `/** Whether a value is a valid ${label} message; \`.validate()\` tells the issues, and it is a Standard Schema. */`,
    `export const ${guard}: MessageGuard<${names.message}> = /*#__PURE__*/ createGuard(${literal(model.tag)}, ${names.tables});`,
  ];
}

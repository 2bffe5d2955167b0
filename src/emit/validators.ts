import type { Emitter, Model, OutputFile, Variant } from "../model/model.js";
import { standaloneChecks, tablesOf } from "./ajv.js";
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

async function validatorModule(model: Model, variant: Variant): Promise<string> {
  const { code, exports } = splitExports(await standaloneChecks(variant));
  if (FORBIDDEN.test(code)) throw new TypeError(`The validator of ${variant.name} would need require or eval.`);
  const { names } = variant;
  const helpers = ["codePoints", "parseJson"].filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  const runtime = [...helpers, ...(names.guard ? ["createGuard", "type MessageGuard"] : []), "type Variant"];
  const { shapes, ...about } = tablesOf(variant);
  const tables = Object.entries(shapes).map(([name, shape]) => `    ${name}: ${literal(shape)},\n`);
  const checks = exports.map(({ name, local }) => `${name}: ${local}`).join(", ");

  return [
    `// ${headerText(variant.source)}`,
    "// @ts-nocheck: the functions are plain JavaScript as Ajv writes it; the exports are typed.",
    `import { ${runtime.join(", ")} } from "omnirich/runtime";`,
    ...(names.guard ? [`import type { ${names.message} } from "../types/${variant.file}.js";`] : []),
    "",
    code,
    "",
    `/** Tables and validators of the ${variant.label} message, for the runtime. */`,
    `export const ${names.tables}: Variant = {`,
    ...Object.entries(about).map(([key, value]) => `  ${key}: ${literal(value)},`),
    `  shapes: {\n${tables.join("")}  },`,
    `  checks: { ${checks} },`,
    "};",
    ...(names.guard ? guardLines(model, variant, names.guard) : []),
    "",
  ].join("\n");
}

function guardLines(model: Model, { label, names }: Variant, guard: string): string[] {
  return [
    "",
    `/** Whether a value is a valid ${label} message; \`.validate()\` tells the issues, and it is a Standard Schema. */`,
    `export const ${guard}: MessageGuard<${names.message}> = /*#__PURE__*/ createGuard(${literal(model.tag)}, ${names.tables});`,
  ];
}

/** Takes Ajv's exports out of its code; the module exports them as one table instead. */
function splitExports(code: string): { code: string; exports: { name: string; local: string }[] } {
  const exports: { name: string; local: string }[] = [];
  const rest = code.replace(/^"use strict";\n?/, "").replace(/export const (\w+) = (\w+);\n?/g, (_, name, local) => {
    exports.push({ name, local });
    return "";
  });
  return { code: rest.trim(), exports };
}

import type { Emitter, Model, Variant } from "../model/model.js";
import { byTag, byType, otherKeys } from "../runtime/alternatives.js";
import * as formats from "../runtime/formats.js";
import { codePoints, countKeys, isObject, own, parseJson } from "../runtime/helpers.js";
import * as keywords from "../runtime/keywords.js";
import * as checks from "../runtime/rules/index.js";
import { checkMessageSize } from "../runtime/rules/message-size.js";
import { pastSlotAt } from "../runtime/rules/past-slot.js";
import { checkStoredSize } from "../runtime/rules/stored-size.js";
import type { Variant as Tables } from "../runtime/shapes.js";
import { headerText } from "./text/header.js";
import { literal } from "./text/typescript.js";
import { Constants } from "./validators/constants.js";
import { checkFunctions } from "./validators/keywords.js";
import { sharedNames, tableName } from "./validators/names.js";
import { predicates } from "./validators/predicates.js";
import { shapeTables } from "./validators/shape-tables.js";
import { SharedFields, sharedField } from "./validators/shared-fields.js";

/**
 * One module a variant: what tells quickly that a message is clean, the tables that say what is wrong, and the type guard.
 * What several variants have alike stands in a module beside them.
 */
export const validators: Emitter = {
  name: "validators",
  needs: ["types"],
  emit(model) {
    const shared = new SharedFields(model);
    const modules = model.variants.map((variant) => ({
      path: `validators/${variant.file}.ts`,
      text: validatorModule(model, variant, shared),
    }));
    return shared.all.length > 0
      ? [...modules, { path: `validators/${SHARED}.ts`, text: sharedModule(model, shared) }]
      : modules;
  },
};

/** The functions of the runtime that generated code may call. */
const HELPERS = { codePoints, countKeys, isObject, own, parseJson };

/** The module of what several variants share. */
const SHARED = "shared";

const NO_TYPES = "// @ts-nocheck: the functions are plain JavaScript; the exports are typed.";

function validatorModule(model: Model, variant: Variant, shared: SharedFields): string {
  const { names } = variant;
  const code = variantCode(variant, "Shape", shared);
  const fields = variant.shapes.flatMap((shape) => shape.fields);
  const ownValues = fields.filter((field) => !shared.has(field)).map(({ value }) => value);
  const runtime = [
    ...helpersIn(code),
    ...checkFunctions(ownValues, variant.shapes),
    ...variant.sizes,
    ...(names.guard ? ["createGuard", "type MessageGuard"] : []),
    "type Shape",
    "type Variant",
  ];
  const imports = [...new Set(fields.filter((field) => shared.has(field)).map(({ wire }) => wire))]
    .sort()
    .flatMap((wire) => Object.values(sharedNames(wire)));

  return [
    `// ${headerText(variant.source)}`,
    NO_TYPES,
    `import { ${runtime.join(", ")} } from "omnirich/runtime";`,
    ...(names.guard ? [`import type { ${names.message} } from "../types/${variant.file}.js";`] : []),
    ...(imports.length > 0 ? [`import { ${imports.join(", ")} } from "./${SHARED}.js";`] : []),
    "",
    code,
    "",
    `/** Tables and validators of the ${variant.label} message, for the runtime. */`,
    `export const ${names.tables}: Variant = ${variantLiteral(variant)};`,
    ...(names.guard ? guardLines(model, variant, names.guard) : []),
    "",
  ].join("\n");
}

/** The helpers of the runtime that some code calls. */
function helpersIn(code: string): string[] {
  return Object.keys(HELPERS).filter((name) => new RegExp(`\\b${name}\\(`).test(code));
}

/** Constants, functions and tables of a variant. */
function variantCode(variant: Variant, type?: string, shared?: SharedFields): string {
  const constants = new Constants();
  const functions = predicates(variant, constants, shared);
  const tables = shapeTables(variant, constants, type, shared);
  return [...constants.lines(), functions, "", tables].join("\n");
}

/** The module of what several variants have alike. */
function sharedModule(model: Model, shared: SharedFields): string {
  const constants = new Constants();
  const fields = shared.all.map((field) => sharedField(field, constants));
  const code = [...constants.lines(), "", ...fields].join("\n");
  const runtime = [...helpersIn(code), ...checkFunctions(shared.all.map(({ value }) => value)), "type Field"];
  const sources = [...new Set(model.variants.map((variant) => variant.source))].sort().join(", ");
  return `// ${headerText(sources)}\n${NO_TYPES}\nimport { ${runtime.join(", ")} } from "omnirich/runtime";\n\n${code}`;
}

/** The variant with its validators at work before they are written: what the runtime will do with the output. */
export async function liveVariant(variant: Variant, present: number = PRESENT): Promise<Tables> {
  const module = `export default ${variantFactory(variant)};`;
  const { default: make } = await import(`data:text/javascript;base64,${Buffer.from(module).toString("base64")}`);
  return make({ ...RUNTIME, pastSlot: pastSlotAt(present) });
}

/** The present of examples: generating must not depend on the day on which it is done. */
const PRESENT = Date.UTC(2000);

/** What validators call: the helpers of the runtime, and its rules. */
const RUNTIME = {
  ...HELPERS,
  ...keywords,
  ...formats,
  ...checks,
  byTag,
  byType,
  otherKeys,
  checkMessageSize,
  checkStoredSize,
  pastSlot: pastSlotAt(PRESENT),
};

/** The code of a function that makes the tables and validators of a variant out of what they call in the runtime. */
export function variantFactory(variant: Variant): string {
  const body = `${variantCode(variant).replaceAll("export const", "const")}\nreturn ${variantLiteral(variant)};`;
  return `({ ${Object.keys(RUNTIME)} }) => {\n${body}\n}`;
}

function variantLiteral({ name, label, type, root, sizes, strict }: Variant): string {
  const parts = [
    `name: ${literal(name)}`,
    `label: ${literal(label)}`,
    ...(type === undefined ? [] : [`type: ${literal(type)}`]),
    ...(sizes.length === 0 ? [] : [`sizes: [${sizes.join(", ")}]`]),
    ...(strict ? ["strict: true"] : []),
    `root: ${tableName(root)}`,
  ];
  return `{ ${parts.join(", ")} }`;
}

function guardLines(model: Model, { label, names }: Variant, guard: string): string[] {
  return [
    "",
    `/** Whether a value is a valid ${label} message; \`.validate()\` tells the issues, and it is a Standard Schema. */`,
    `export const ${guard}: MessageGuard<${names.message}> = /*#__PURE__*/ createGuard(${model.tag === undefined ? "undefined" : literal(model.tag)}, ${names.tables});`,
  ];
}

import { writeFileSync } from "node:fs";
import ts from "typescript";
import { transform } from "typia/lib/transform";
import { derive, limits } from "../derive.js";
import { inBench, temporary } from "../folders.js";

const list = JSON.stringify;
const tagged = (type, tags) => [type, ...tags].join(" & ");
const tag = (name) => (value) => `tags.${name}<${list(value)}>`;

const TEXT = { minLength: tag("MinLength"), maxLength: tag("MaxLength"), pattern: tag("Pattern") };

const dialect = {
  define: (name, type) => `type ${name} = ${type};`,
  const: list,
  enum: (values) => `(${values.map(list).join(" | ")})`,
  unknown: "unknown",
  boolean: () => "boolean",
  string: (node) => tagged("string", limits(node, TEXT)),
  number: (node) => tagged("number", limits(node, { minimum: tag("Minimum") })),
  array: (items, node) =>
    `(${tagged(`Array<${items}>`, limits(node, { minItems: tag("MinItems"), maxItems: tag("MaxItems") }))})`,
  object: (fields, isClosed) => {
    const lines = fields.map(({ key, type, isRequired }) => `${key}${isRequired ? "" : "?"}: ${type};`);
    return `{ ${lines.join(" ")} ${isClosed ? "" : "[key: string]: unknown;"} }`;
  },
  union: (types) => types.join(" | "),
};

const COMPILER = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  skipLibCheck: true,
  types: [],
};

let count = 0;

/** Compiles TypeScript with typia's transformer in it, in this process: no patched compiler, no other toolchain. */
function compile(source) {
  const file = inBench(`${temporary}/typia-${count++}.ts`);
  writeFileSync(file, source);
  const program = ts.createProgram([file], COMPILER);
  const found = [];
  const extras = { addDiagnostic: (diagnostic) => found.push(diagnostic) };
  let text = "";
  const write = (_, output) => {
    text = output;
  };
  program.emit(program.getSourceFile(file), write, undefined, false, { before: [transform(program, {}, extras)] });
  if (found.length > 0) throw new Error(found.map(({ messageText }) => messageText).join("\n"));
  return text;
}

/** typia, compiled to code by its transformer; unknown keys are refused, as everywhere here. */
export const peers = [
  {
    name: "typia",
    of: "typia",
    verdict: (schema) =>
      compile(`import typia, { tags } from "typia";
${derive(schema, dialect)}
const isWhole = typia.createEquals<Whole>();
export default (value: unknown) => isWhole(value);`),
    issues: (schema) =>
      compile(`import typia, { tags } from "typia";
${derive(schema, dialect)}
const validate = typia.createValidateEquals<Whole>();
const NONE: never[] = [];
export default (value: unknown) => {
  const result = validate(value);
  return result.success ? NONE : result.errors;
};`),
  },
];

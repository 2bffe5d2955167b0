import type { Ajv, Code, CodeGen, CodeKeywordDefinition, JSONType, Name } from "ajv";
import { importTool } from "../diagnostics/tools.js";
import type { RuleUse, Variant } from "../model/model.js";
import { codePoints, parseJson } from "../runtime/helpers.js";
import { validationViews } from "./validation-view.js";

type AjvModule = typeof import("ajv");
type Standalone = (ajv: Ajv, references: { readonly [name: string]: string }) => string;

/** The validators of a variant as code: the module that Ajv writes, with calls to our helpers by name. */
export async function standaloneChecks(variant: Variant): Promise<string> {
  const ajv = createAjv(await importAjv(), variant);
  const standalone = await importTool<{ default: Standalone }>("ajv/dist/standalone/index.js", PURPOSE);
  return standalone.default(ajv, Object.fromEntries(entryShapes(variant).map((shape) => [shape, shape])));
}

const PURPOSE = "to generate validators";
const importAjv = () => importTool<AjvModule>("ajv", PURPOSE);

/** Each shape whose validator somebody calls by itself: the message, and what builders check alone. */
export function entryShapes(variant: Variant): string[] {
  return variant.shapes
    .filter((shape) => shape.name === variant.root || shape.fragment || shape.provisional)
    .map(({ name }) => name);
}

function createAjv(module: AjvModule, variant: Variant): Ajv {
  const inherited = variant.shapes.some((shape) => shape.fields.some((field) => field.wire in Object.prototype));
  const ajv = new module.Ajv({
    allErrors: true,
    inlineRefs: false,
    messages: false,
    // Errors carry the value that they are about.
    verbose: true,
    strict: true,
    // The view is ours, so there is nothing to check it against.
    meta: false,
    validateSchema: false,
    // Without it, a field named `constructor` would count as present in every object; with it, each check costs a call.
    ownProperties: inherited,
    code: { source: true, esm: true, lines: true },
  });
  for (const keyword of ["minLength", "maxLength", "enum"]) ajv.removeKeyword(keyword);
  ajv.addKeyword(enumKeyword(module));
  ajv.addKeyword(lengthKeyword(module, "minLength"));
  ajv.addKeyword(lengthKeyword(module, "maxLength"));
  ajv.addKeyword(jsonTextKeyword(module));
  for (const type of ["string", "number", "array", "object"] as const) ajv.addKeyword(rulesKeyword(module, type));
  ajv.addKeyword(rulesKeyword(module));
  for (const view of validationViews(variant)) ajv.addSchema(view);
  return ajv;
}

/**
 * A length in code points that counts them only where the length in UTF-16 units leaves a doubt: counting always, as
 * Ajv's own keyword does, takes half of all validation time.
 */
function lengthKeyword({ _ }: AjvModule, keyword: "minLength" | "maxLength"): CodeKeywordDefinition {
  return {
    keyword,
    type: "string",
    schemaType: "number",
    error: { message: "", params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    code(cxt) {
      const { data, schema } = cxt;
      const count = cxt.gen.scopeValue("func", { ref: codePoints, code: _`codePoints` });
      if (keyword === "maxLength") cxt.fail(_`${data}.length > ${schema} && ${count}(${data}) > ${schema}`);
      else if (schema <= 1) cxt.fail(_`${data}.length < ${schema}`);
      else cxt.fail(_`${data}.length < ${schema} || (${data}.length < ${schema * 2} && ${count}(${data}) < ${schema})`);
    },
  };
}

/** Writes an object or a list as a constant of the module, each once, and anything else where it stands. */
function createConstant({ stringify }: AjvModule): (gen: CodeGen, value: unknown) => Code | Name {
  return (gen, value) => {
    const code = stringify(value);
    if (typeof value !== "object") return code as Code;
    return gen.scopeValue("obj", { key: JSON.stringify(value), ref: value, code: code as Code });
  };
}

/** Number of choices from which on searching a list is shorter than comparing with each, and hardly slower. */
const MANY = 9;

/** One of a list, which is written once for comparing and for telling; Ajv's own keyword keeps the whole schema for that. */
function enumKeyword(module: AjvModule): CodeKeywordDefinition {
  const { _, stringify } = module;
  return {
    keyword: "enum",
    schemaType: "array",
    error: { message: "", params: ({ params }) => _`{allowedValues: ${params.list}}` },
    code(cxt) {
      const constant = createConstant(module);
      const { gen, data } = cxt;
      const values = cxt.schema as readonly unknown[];
      const list = values.length < MANY ? stringify(values) : constant(gen, values);
      cxt.setParams({ list });
      if (values.length >= MANY) cxt.fail(_`!${list}.includes(${data})`);
      else
        cxt.fail(values.map((value) => _`${data} !== ${stringify(value)}`).reduce((all, one) => _`${all} && ${one}`));
    },
  };
}

/**
 * Calls the rules of a value. It is written as an error that names the function and its parameter, so that the value
 * and its path are where Ajv has them; compact.ts makes a call of it.
 */
function rulesKeyword(module: AjvModule, type?: JSONType): CodeKeywordDefinition {
  const { _, Name, stringify } = module;
  return {
    keyword: type === undefined ? "rules" : `${type}Rules`,
    ...(type && { type }),
    schemaType: "array",
    error: { message: "", params: ({ params: { rule, param } }) => _`{rule: ${rule}, param: ${param}}` },
    code(cxt) {
      const constant = createConstant(module);
      const { gen, data, parentSchema } = cxt;
      const call = () => {
        for (const use of cxt.schema as readonly RuleUse[]) {
          cxt.error(false, { rule: new Name(use.function), param: constant(gen, use.param) });
        }
      };
      // Ajv asks for the JSON type before, where there is one.
      if ("const" in parentSchema) gen.if(_`${data} === ${stringify(parentSchema.const)}`, call);
      else if ("enum" in parentSchema) gen.if(_`typeof ${data} === "string"`, call);
      else call();
    },
  };
}

/**
 * Reads JSON text and validates what it says in place of the text, so that pointers go on through it. Of a value that
 * must be text and is none, nothing more is said.
 */
function jsonTextKeyword({ _ }: AjvModule): CodeKeywordDefinition {
  return {
    keyword: "jsonText",
    schemaType: "object",
    error: { message: "", params: _`{}` },
    code(cxt) {
      const { gen, data } = cxt;
      const parse = gen.scopeValue("func", { ref: parseJson, code: _`parseJson` });
      const content: Name = gen.let("content", data);
      const checkContent = () =>
        gen.if(
          _`${content} === undefined`,
          () => cxt.error(),
          () => cxt.subschema({ keyword: "jsonText", data: content, dataTypes: [] }, gen.name("valid")),
        );
      gen.if(_`typeof ${data} === "string"`, () => {
        gen.assign(content, _`${parse}(${data})`);
        if (cxt.parentSchema.type === "string") checkContent();
      });
      if (cxt.parentSchema.type !== "string") checkContent();
    },
  };
}

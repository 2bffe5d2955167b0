import { Ajv, type SchemaObject, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { TSchema } from "typebox";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../generated/index.js";
import { inputOf } from "../../src/model/input.js";
import type { Example, Variant } from "../../src/model/model.js";
import { buildMessage } from "../../src/runtime/build.js";
import { validate } from "../../src/runtime/validate.js";
import { ownModel, ROOT } from "../support.js";
import { holds } from "./referee/typebox.js";

const model = await ownModel();

/** Ajv itself on the published schema, read as draft-07 or as 2020-12, and taught to look into JSON text. */
function referee({ $schema, ...schema }: SchemaObject, Draft: typeof Ajv | typeof Ajv2020): ValidateFunction {
  const ajv = new Draft({ strict: false, allErrors: true });
  const inner = new Map<string, ValidateFunction>();
  ajv.removeKeyword("contentSchema");
  ajv.addKeyword({
    keyword: "contentSchema",
    validate: (content: SchemaObject, text: string) => {
      const key = JSON.stringify(content);
      if (!inner.has(key)) inner.set(key, ajv.compile({ ...content, $defs: schema.$defs }));
      try {
        return inner.get(key)!(JSON.parse(text));
      } catch {
        return false;
      }
    },
  });
  return ajv.compile(schema);
}

/** Whether the builder makes this message of the input that it stands for. */
function rebuilds(variant: Variant, message: unknown): boolean {
  const tables = [...catalogue.variants].find((table) => table.name === variant.name);
  try {
    return tables !== undefined && buildMessage(tables, inputOf(variant, message)) !== undefined;
  } catch {
    return false;
  }
}

/** Whether a code is raised by a rule of the runtime, and by nothing in a schema. */
function isRule(code: string): boolean {
  return model.rules.some((rule) => rule.code === code && rule.raisedBy !== undefined && !FORMS.has(code));
}

/** Codes of forms: their schemas have a pattern, which a rule of that code only says more about. */
const FORMS = new Set(
  model.variants
    .flatMap((variant) => variant.shapes.flatMap((shape) => shape.fields))
    .flatMap(({ value }) => (value.kind === "text" && value.form ? value.form.code : [])),
);

for (const variant of model.variants) {
  const draft07 = referee(variant.canonical as SchemaObject, Ajv);
  const draft2020 = referee(variant.canonical as SchemaObject, Ajv2020);
  const typebox: TSchema = (await import(`${ROOT}${variant.source}`)).default;
  const verdicts = (value: unknown) => ({
    generated: validate(catalogue, value, { unknownProperties: "error" }).ok,
    draft07: draft07(value),
    draft2020: draft2020(value),
    typebox: holds(typebox, value),
  });

  describe(`the verdicts on ${variant.label}`, () => {
    it.each(variant.examples)("agree to accept: $title", ({ value }: Example) => {
      expect(verdicts(value)).toEqual({ generated: true, draft07: true, draft2020: true, typebox: true });
      if (variant.names.builder) expect(rebuilds(variant, value)).toBe(true);
    });

    const ofMessages = variant.rejects.filter(({ isInput }) => !isInput);
    it.each(ofMessages.filter(({ code }) => !isRule(code)))("agree to refuse: $title", ({ value }) => {
      expect(verdicts(value)).toEqual({ generated: false, draft07: false, draft2020: false, typebox: false });
    });

    // What no schema can say, only our validators know; the others still agree with each other.
    it.each(ofMessages.filter(({ code }) => isRule(code)))("agree without our rules: $title", ({ value, code }) => {
      const { generated, draft07, draft2020, typebox } = verdicts(value);
      const isWarning = model.rules.find((rule) => rule.code === code)!.severity === "warning";
      expect([draft2020, typebox, generated]).toEqual([draft07, draft07, isWarning]);
      // Only what has a pattern as well is refused by a schema.
      expect(draft07).toBe(code !== "placeholder");
    });
  });
}

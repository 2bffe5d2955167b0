import { choice, minItems, minimum, minLength } from "../runtime/keywords.js";
import { escapePointer, splitPointer } from "../runtime/pointer.js";
import { ANYTHING } from "../runtime/rows.js";
import { type Finding, isObject, type Mistake, own } from "../runtime/shapes.js";
import { wrongType } from "../runtime/wrong-type.js";
import type { ConfigField } from "./fields.js";
import type { Known } from "./settings.js";

/** What a field can be. */
export type KindName = "anything" | "text" | "choice" | "count" | "texts" | "names" | "levels" | "outputs";

/** A kind of value: how it is checked, and how JSON Schema says the same. */
interface Kind {
  check(value: unknown, path: string, field: ConfigField): Mistake[];
  schema(field: ConfigField, known: Known): object;
}

const mistake = (value: unknown, path: string, finding: Finding | undefined): Mistake[] =>
  finding ? [{ path, way: splitPointer(path), value, finding }] : [];

function checkText(value: unknown, path: string): Mistake[] {
  if (typeof value !== "string") return mistake(value, path, wrongType(ANYTHING, "string", value));
  return mistake(value, path, minLength(value, 1) as Finding | undefined);
}

function checkTexts(value: unknown, path: string): Mistake[] {
  if (!Array.isArray(value)) return mistake(value, path, wrongType(ANYTHING, "array", value));
  if (value.length === 0) return mistake(value, path, minItems(value, 1) as Finding);
  return value.flatMap((item, i) => checkText(item, `${path}/${i}`));
}

function checkChoice(value: unknown, path: string, { choices = {} }: ConfigField): Mistake[] {
  return mistake(value, path, choice(value, [Object.keys(choices)]) as Finding | undefined);
}

function checkOutputs(value: unknown, path: string, field: ConfigField): Mistake[] {
  if (!Array.isArray(value)) return checkOutput(value, path, field);
  if (value.length === 0) return mistake(value, path, minItems(value, 1) as Finding);
  return value.flatMap((item, i) => checkOutput(item, `${path}/${i}`, field));
}

function checkOutput(value: unknown, path: string, { fields = {} }: ConfigField): Mistake[] {
  if (!isObject(value)) return mistake(value, path, wrongType(ANYTHING, "object", value));
  const around = { path, way: splitPointer(path), value };
  const missing = Object.entries(fields).filter(([key, { required }]) => required && !Object.hasOwn(value, key));
  return [
    ...missing.map(([key]) => ({ ...around, missing: key })),
    ...Object.entries(value).flatMap(([key, inner]) => {
      const field = own<ConfigField>(fields, key);
      if (!field) return [{ ...around, unknown: key }];
      return KINDS[field.kind].check(inner, `${path}/${escapePointer(key)}`, field);
    }),
  ];
}

const TEXT = { type: "string", minLength: 1 };
const TEXTS = { type: "array", minItems: 1, items: TEXT };

/** Every kind of field. What a list of names or of levels may name depends on the schemas, and is judged apart. */
export const KINDS: { readonly [name in KindName]: Kind } = {
  anything: { check: () => [], schema: () => ({}) },
  text: { check: checkText, schema: () => TEXT },
  choice: {
    check: checkChoice,
    schema: ({ choices = {} }) => ({ enum: Object.keys(choices), enumDescriptions: Object.values(choices) }),
  },
  count: {
    check(value, path) {
      if (!Number.isInteger(value)) return mistake(value, path, wrongType(ANYTHING, "integer", value));
      return mistake(value, path, minimum(value as number, 0) as Finding | undefined);
    },
    schema: () => ({ type: "integer", minimum: 0 }),
  },
  texts: { check: checkTexts, schema: () => TEXTS },
  names: { check: checkTexts, schema: () => TEXTS },
  outputs: {
    check: checkOutputs,
    schema: ({ fields = {} }, known) => {
      const output = {
        type: "object",
        required: Object.keys(fields).filter((name) => fields[name]!.required),
        properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, property(field, known)])),
        additionalProperties: false,
      };
      return { anyOf: [output, { type: "array", minItems: 1, items: output }] };
    },
  },
  levels: {
    check(value, path, field) {
      if (!isObject(value)) return mistake(value, path, wrongType(ANYTHING, "object", value));
      return Object.entries(value).flatMap(([code, level]) =>
        checkChoice(level, `${path}/${escapePointer(code)}`, field),
      );
    },
    schema: ({ choices = {} }, { switchable }) => {
      const level = { enum: Object.keys(choices), enumDescriptions: Object.values(choices) };
      const codes = Object.entries(switchable).map(([code, description]) => [code, { description, ...level }]);
      return { type: "object", properties: Object.fromEntries(codes), additionalProperties: level };
    },
  },
};

/** The JSON Schema of one field. */
export function property(field: ConfigField, known: Known): object {
  const { description, example, default: standard = {} } = field;
  return {
    description: "text" in standard ? `${description} Default: ${standard.text}.` : description,
    ...KINDS[field.kind].schema(field, known),
    ...("value" in standard && { default: standard.value }),
    examples: [example],
  };
}

import { choice, minItems, minimum, minLength } from "../runtime/keywords.js";
import { escapePointer, splitPointer } from "../runtime/pointer.js";
import { rowOf } from "../runtime/rows.js";
import { type Finding, isObject, type Mistake } from "../runtime/shapes.js";
import { wrongType } from "../runtime/wrong-type.js";
import type { ConfigField } from "./fields.js";
import type { Known } from "./settings.js";

/** What a field can be. */
export type KindName = "anything" | "text" | "choice" | "count" | "texts" | "names" | "levels";

/** A kind of value: how it is checked, and how JSON Schema says the same. */
interface Kind {
  check(value: unknown, path: string, field: ConfigField): Mistake[];
  schema(field: ConfigField, known: Known): object;
}

/** What says nothing but which JSON type is wanted. */
const ANYTHING = rowOf({});

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

import { report } from "../runtime/helpers.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject, type RawError } from "../runtime/shapes.js";
import type { ConfigField } from "./fields.js";
import type { Known } from "./settings.js";

/** What a field can be. */
export type KindName = "anything" | "text" | "choice" | "count" | "texts" | "names" | "levels";

/** A kind of value: how it is checked, and how JSON Schema says the same. */
interface Kind {
  check(value: unknown, path: string, field: ConfigField): RawError[];
  schema(field: ConfigField, known: Known): object;
}

const error = (value: unknown, path: string, keyword: string, param: unknown) =>
  report(null, value, path, keyword, param);

function checkText(value: unknown, path: string): RawError[] {
  if (typeof value !== "string") return error(value, path, "type", "string");
  return value === "" ? error(value, path, "minLength", 1) : [];
}

function checkTexts(value: unknown, path: string): RawError[] {
  if (!Array.isArray(value)) return error(value, path, "type", "array");
  if (value.length === 0) return error(value, path, "minItems", 1);
  return value.flatMap((item, i) => checkText(item, `${path}/${i}`));
}

function checkChoice(value: unknown, path: string, { choices = {} }: ConfigField): RawError[] {
  const words = Object.keys(choices);
  return words.includes(value as string) ? [] : error(value, path, "enum", words);
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
      if (!Number.isInteger(value)) return error(value, path, "type", "integer");
      return (value as number) < 0 ? error(value, path, "minimum", 0) : [];
    },
    schema: () => ({ type: "integer", minimum: 0 }),
  },
  texts: { check: checkTexts, schema: () => TEXTS },
  names: { check: checkTexts, schema: () => TEXTS },
  levels: {
    check(value, path, field) {
      if (!isObject(value)) return error(value, path, "type", "object");
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

import { describe, type Issue, mustBe } from "../runtime/issues.js";
import { type Check, isObject, own, type RawError, type Shape } from "../runtime/shapes.js";
import { checkShape } from "../runtime/validate.js";
import { type ConfigField, FIELDS } from "./fields.js";
import { KINDS } from "./kinds.js";

/** Everything that is wrong with a config, but for names of rules and variants that nobody knows. */
export function checkConfig(value: unknown): Issue[] {
  if (!isObject(value)) return [mustBe("wrong-type", "", "The config", "an object", describe(value))];
  return checkShape(SHAPE, value, "error");
}

const isList = ({ kind }: ConfigField) => kind === "texts" || kind === "names";

const check: Check = (value) => {
  const entries = Object.entries(value as object);
  const errors = entries.flatMap(([key, inner]) => checkField(key, inner, value));
  check.errors = errors;
  return errors.length === 0;
};

function checkField(key: string, value: unknown, around: unknown): RawError[] {
  const field = own<ConfigField>(FIELDS, key);
  if (!field) return [{ path: "", keyword: "additionalProperties", param: key, value: around }];
  return KINDS[field.kind].check(value, `/${key}`, field);
}

/** The table by which the house words issues. */
const SHAPE: Shape = {
  label: "config",
  fields: Object.fromEntries(
    Object.entries(FIELDS).map(([key, field]) => [key, isList(field) ? { list: true } : {}] as const),
  ),
  check,
};

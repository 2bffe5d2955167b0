import { explain } from "../runtime/explain.js";
import { describe, type Issue, mustBe } from "../runtime/issues.js";
import { isObject, type Mistake, own, type Shape } from "../runtime/shapes.js";
import { type ConfigField, FIELDS } from "./fields.js";
import { KINDS } from "./kinds.js";

/** Everything that is wrong with a config, but for names of rules and variants that nobody knows. */
export function checkConfig(value: unknown): Issue[] {
  if (!isObject(value)) return [mustBe("wrong-type", "", "The config", "an object", describe(value))];
  const mistakes = Object.entries(value).flatMap(([key, inner]) => checkField(key, inner, value));
  return explain(SHAPE, mistakes, "error");
}

const isList = ({ kind }: ConfigField) => kind === "texts" || kind === "names";

function checkField(key: string, value: unknown, around: unknown): Mistake[] {
  const field = own<ConfigField>(FIELDS, key);
  if (!field) return [{ path: "", way: [], value: around, unknown: key }];
  return KINDS[field.kind].check(value, `/${key}`, field);
}

/** The table by which the house words issues. */
const SHAPE: Shape = { label: "config", fields: tables(FIELDS) };

function tables(fields: { readonly [name: string]: ConfigField }): Shape["fields"] {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, tableOf(field)]));
}

function tableOf(field: ConfigField): Shape["fields"][string] {
  if (isList(field)) return { items: {} };
  if (!field.fields) return {};
  const shape = { label: "output", fields: tables(field.fields) };
  return { shape, items: { shape } };
}

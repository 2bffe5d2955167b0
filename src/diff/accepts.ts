import type { JsonSchema } from "../model/model.js";
import { isEqual } from "../runtime/equal.js";
import { codePoints } from "../runtime/helpers.js";
import { isObject } from "../runtime/shapes.js";
import { type Node, resolve } from "./document.js";
import { understood, unjudged } from "./keywords.js";

/** Whether a value is valid; `undefined` where that can't be told, as for formats. */
export type Verdict = boolean | undefined;

/** Values and unions inside each other may be this deep. */
const MAX_DEPTH = 100;

/** Whether a schema accepts a value: of the values that schemas themselves hold, such as constants and defaults. */
export function accepts(root: JsonSchema, node: Node, value: unknown, depth = 0): Verdict {
  const schema = resolve(root, node);
  if (typeof schema === "boolean") return schema;
  if (schema === undefined || depth > MAX_DEPTH) return undefined;
  const verdicts = JUDGES.map((judge) => judge(schema, value, (inner, item) => accepts(root, inner, item, depth + 1)));
  return allOf([...verdicts, unjudged(schema).length === 0 ? true : undefined]);
}

type Inside = (node: Node, value: unknown) => Verdict;
type Judge = (node: JsonSchema, value: unknown, inside: Inside) => Verdict;

const JUDGES: readonly Judge[] = [
  ({ type }, value) => type === undefined || [type].flat().some((name) => isOfType(value, name)),
  (node, value) => !("const" in node) || isEqual(node.const, value),
  (node, value) => understood<unknown[]>(node, "enum")?.some((choice) => isEqual(choice, value)) ?? true,
  (node, value, inside) => anyOf(understood<Node[]>(node, "anyOf")?.map((part) => inside(part, value))),
  (node, value, inside) => oneOf(understood<Node[]>(node, "oneOf")?.map((part) => inside(part, value))),
  (node, value, inside) => (typeof value === "string" ? acceptsText(node, value, inside) : true),
  (node, value) => (typeof value === "number" ? acceptsNumber(node, value) : true),
  (node, value, inside) => (Array.isArray(value) ? acceptsList(node, value, inside) : true),
  (node, value, inside) => (isObject(value) ? acceptsObject(node, value, inside) : true),
];

function acceptsText(node: JsonSchema, value: string, inside: Inside): Verdict {
  const pattern = understood<string>(node, "pattern");
  if (!isCount(node, "Length", codePoints(value))) return false;
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) return false;
  if (node.format !== undefined) return undefined;
  const content = understood<Node>(node, "contentSchema");
  if (content === undefined && node.contentMediaType === undefined) return true;
  try {
    return inside(content ?? true, JSON.parse(value));
  } catch {
    return false;
  }
}

function acceptsNumber(node: JsonSchema, value: number): boolean {
  const limit = (keyword: string, or: number) => understood<number>(node, keyword) ?? or;
  const isAbove = value >= limit("minimum", value) && value > limit("exclusiveMinimum", Number.NEGATIVE_INFINITY);
  const isBelow = value <= limit("maximum", value) && value < limit("exclusiveMaximum", Number.POSITIVE_INFINITY);
  const of = understood<number>(node, "multipleOf");
  return isAbove && isBelow && (of === undefined || Number.isInteger(value / of));
}

function acceptsList(node: JsonSchema, value: readonly unknown[], inside: Inside): Verdict {
  if (!isCount(node, "Items", value.length)) return false;
  if (node.uniqueItems === true && value.some((item, i) => value.slice(0, i).some((other) => isEqual(item, other)))) {
    return false;
  }
  const items = understood<Node>(node, "items") ?? true;
  return allOf(value.map((item) => inside(items, item)));
}

function acceptsObject(node: JsonSchema, value: { readonly [key: string]: unknown }, inside: Inside): Verdict {
  const keys = Object.keys(value);
  const required = understood<string[]>(node, "required") ?? [];
  if (!isCount(node, "Properties", keys.length) || !required.every((key) => Object.hasOwn(value, key))) return false;
  return allOf(keys.flatMap((key) => constraintsOf(node, key).map((inner) => inside(inner, value[key]))));
}

/** What holds for the value of a key: what is said of it, of keys like it, or of all others. */
export function constraintsOf(node: JsonSchema, key: string): readonly Node[] {
  const properties = understood<{ readonly [key: string]: Node }>(node, "properties") ?? {};
  const patterns = Object.entries(understood<{ readonly [pattern: string]: Node }>(node, "patternProperties") ?? {});
  const found = patterns.filter(([pattern]) => new RegExp(pattern, "u").test(key)).map(([, inner]) => inner);
  if (Object.hasOwn(properties, key)) found.unshift(properties[key]!);
  return found.length > 0 ? found : [understood<Node>(node, "additionalProperties") ?? true];
}

function isCount(node: JsonSchema, of: string, count: number): boolean {
  const least = understood<number>(node, `min${of}`) ?? 0;
  return count >= least && count <= (understood<number>(node, `max${of}`) ?? count);
}

function isOfType(value: unknown, name: unknown): boolean {
  if (name === "null") return value === null;
  if (name === "array") return Array.isArray(value);
  if (name === "object") return isObject(value);
  return name === "integer" ? Number.isInteger(value) : typeof value === name;
}

function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

function anyOf(verdicts: readonly Verdict[] | undefined): Verdict {
  if (verdicts === undefined || verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

function oneOf(verdicts: readonly Verdict[] | undefined): Verdict {
  if (verdicts === undefined) return true;
  const accepting = verdicts.filter((verdict) => verdict === true).length;
  if (accepting > 1) return false;
  return verdicts.includes(undefined) ? undefined : accepting === 1;
}

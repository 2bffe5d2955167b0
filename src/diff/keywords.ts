import type { JsonSchema } from "../model/model.js";
import { isObject } from "../runtime/shapes.js";
import { isNode } from "./document.js";

/** The kinds of JSON values. A whole number is a number that a keyword narrows. */
export const KINDS = ["null", "boolean", "number", "string", "array", "object"] as const;
/** One of these kinds. */
export type Kind = (typeof KINDS)[number];

type Demand = (value: unknown) => boolean;

const count: Demand = (value) => Number.isInteger(value) && Number(value) >= 0;
const number: Demand = (value) => typeof value === "number";
const text: Demand = (value) => typeof value === "string";
const list: Demand = (value) => Array.isArray(value) && value.length > 0;
const nodes: Demand = (value) => isObject(value) && Object.values(value).every(isNode);
const isType: Demand = (value) => value === "integer" || KINDS.includes(value as Kind);

/** The keywords that decide which values are valid, with the form in which we understand them. */
const ASSERTIONS: { readonly [keyword: string]: Demand } = {
  $ref: text,
  type: (value) => isType(value) || (list(value) && (value as unknown[]).every(isType)),
  const: () => true,
  enum: list,
  anyOf: (value) => list(value) && (value as unknown[]).every(isNode),
  oneOf: (value) => list(value) && (value as unknown[]).every(isNode),
  properties: nodes,
  patternProperties: (value) => nodes(value) && Object.keys(value as object).every(isPattern),
  additionalProperties: isNode,
  required: (value) => Array.isArray(value) && value.every(text),
  minProperties: count,
  maxProperties: count,
  items: isNode,
  minItems: count,
  maxItems: count,
  uniqueItems: (value) => typeof value === "boolean",
  minLength: count,
  maxLength: count,
  pattern: (value) => text(value) && isPattern(String(value)),
  format: text,
  contentMediaType: text,
  contentSchema: isNode,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: (value) => typeof value === "number" && value > 0,
};

/** Keywords that say something to people or to generators, and refuse nothing; so do all that start with `x-`. */
const ANNOTATIONS = new Set(
  "$schema $id $comment $defs definitions title description markdownDescription patternErrorMessage defaultSnippets default examples deprecated readOnly writeOnly".split(
    " ",
  ),
);

/** Whether a keyword leaves open which values are valid. */
export function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || keyword.startsWith("x-");
}

/** The value of a keyword that is there in a form that we understand. */
export function understood<T>(node: JsonSchema, keyword: string): T | undefined {
  const value = Object.hasOwn(node, keyword) ? node[keyword] : undefined;
  return value !== undefined && isWellFormed(keyword, value) ? (value as T) : undefined;
}

/** What was found of large values, such as thousands of properties: each is asked for again and again. */
const known = new WeakMap<object, boolean>();

function isWellFormed(keyword: string, value: unknown): boolean {
  const demand = ASSERTIONS[keyword]!;
  if (typeof value !== "object" || value === null) return demand(value);
  const found = known.get(value) ?? demand(value);
  known.set(value, found);
  return found;
}

/**
 * The keywords of a node that can't be judged: unknown ones, those of another form, and those beside a reference or a
 * union, which would have to hold together with it.
 */
export function unjudged(node: JsonSchema): string[] {
  const keywords = Object.keys(node).filter((keyword) => !isAnnotation(keyword));
  const outer = ["$ref", "anyOf", "oneOf"].find((keyword) => keywords.includes(keyword));
  return keywords.filter((keyword) => {
    if (!Object.hasOwn(ASSERTIONS, keyword) || !isWellFormed(keyword, node[keyword])) return true;
    return outer !== undefined && keyword !== outer && !(keyword === "type" && outer !== "$ref");
  });
}

/** Whether a text is a regular expression, read with the flag u. */
export function isPattern(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, "u"));
  } catch {
    return false;
  }
}

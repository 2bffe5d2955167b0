import { FORMATS } from "../model/formats.js";
import type { JsonSchema } from "../model/model.js";
import { isObject } from "../runtime/shapes.js";
import { nameOfRef } from "./references.js";

/** What is wrong with a keyword's value, as the end of "The keyword x ...". */
export type Complaint = string | undefined;
type Demand = (value: unknown, node: JsonSchema) => Complaint;

const TYPES = ["object", "array", "string", "number", "integer", "boolean", "null"];
const anything: Demand = () => undefined;
const text: Demand = (value) => (typeof value === "string" ? undefined : "must be text");
const truth: Demand = (value) => (typeof value === "boolean" ? undefined : "must be true or false");
const count: Demand = (value) =>
  Number.isInteger(value) && Number(value) >= 0 ? undefined : "must be a whole number from 0";
const number: Demand = (value) => (typeof value === "number" ? undefined : "must be a number");
const schema: Demand = (value) => (isObject(value) ? undefined : "must be a schema object");
const schemas: Demand = (value) => (isObject(value) ? undefined : "must be an object of schema objects");
const alternatives: Demand = (value) =>
  Array.isArray(value) && value.length > 0 && value.every(isObject) ? undefined : "must be a list of schema objects";

/** A limit that must not be above another one: nothing could ever keep to both. */
const upTo =
  (most: string, demand: Demand): Demand =>
  (value, node) =>
    demand(value, node) ?? (Number(node[most] ?? value) < Number(value) ? `is more than ${most}` : undefined);

/**
 * The keywords we understand, which mean the same in draft-07 and 2020-12, with what their values must be. Any other
 * keyword is refused at load time: ignoring one would accept messages that its author meant to refuse.
 */
export const SUBSET: { readonly [keyword: string]: Demand } = {
  $schema: (value) =>
    /^https?:\/\/json-schema\.org\/(?:draft-07\/schema|draft\/2020-12\/schema)#?$/.test(String(value))
      ? undefined
      : "must be that of draft-07 or of 2020-12",
  $id: text,
  $comment: text,
  $defs: schemas,
  $ref: (value) =>
    typeof value === "string" && (value === "#" || nameOfRef(value) !== undefined)
      ? undefined
      : "must point into $defs of the same file",
  title: text,
  description: text,
  // What the generator writes for editors into the schemas that it publishes: they can be read again.
  markdownDescription: text,
  patternErrorMessage: text,
  default: anything,
  deprecated: truth,
  examples: (value) => (Array.isArray(value) ? undefined : "must be a list"),
  type: (value) => {
    const types = [value].flat();
    if (types.length === 0 || new Set(types).size < types.length) return "must name each type once";
    return types.every((type) => TYPES.includes(type as string)) ? undefined : `must be one of ${TYPES.join(", ")}`;
  },
  properties: schemas,
  patternProperties: schemas,
  required: (value, { properties = {}, additionalProperties, patternProperties = {} }) => {
    if (!Array.isArray(value) || !value.every((key) => typeof key === "string")) return "must be a list of keys";
    if (new Set(value).size < value.length) return "must name each key once";
    const forms = Object.keys(patternProperties as object).filter(isPattern);
    const isAllowed = (key: string) =>
      Object.hasOwn(properties as object, key) || forms.some((form) => new RegExp(form, "u").test(key));
    const stray = additionalProperties === false ? value.find((key) => !isAllowed(key)) : undefined;
    return stray === undefined ? undefined : `names ${JSON.stringify(stray)}, which is not among the properties`;
  },
  additionalProperties: (value) =>
    typeof value === "boolean" || isObject(value) ? undefined : "must be true, false or a schema object",
  minProperties: upTo("maxProperties", count),
  maxProperties: count,
  items: schema,
  minItems: upTo("maxItems", count),
  maxItems: count,
  uniqueItems: truth,
  minLength: upTo("maxLength", count),
  maxLength: count,
  minimum: upTo("maximum", number),
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: (value) => (Number(value) > 0 && number(value, {}) === undefined ? undefined : "must be above 0"),
  pattern: (value) => (isPattern(value) ? undefined : "must be a regular expression"),
  format: (value) =>
    typeof value === "string" && Object.hasOwn(FORMATS, value)
      ? undefined
      : `must be one that we check: ${Object.keys(FORMATS).join(", ")}`,
  const: (value, { type }) => {
    if (!isScalar(value)) return "must be text, a number, true, false or null";
    return isOfType(value, type) ? undefined : "must be of the type that stands beside it";
  },
  enum: (value, { type }) => {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isScalar)) {
      return "must be a list of at least one text, number or boolean";
    }
    if (new Set(value).size < value.length) return "must name each value once";
    return value.every((choice) => isOfType(choice, type)) ? undefined : "must be of the type that stands beside it";
  },
  anyOf: alternatives,
  oneOf: alternatives,
  contentMediaType: (value, { contentSchema }) => {
    if (value !== "application/json") return 'must be "application/json"';
    return contentSchema === undefined ? "needs a contentSchema that says what the text holds" : undefined;
  },
  contentSchema: (value, node) =>
    isObject(value) && [node.type].flat().includes("string") && node.contentMediaType === "application/json"
      ? undefined
      : 'needs a schema object, the type "string" and the contentMediaType "application/json"',
  "x-omnirich": (value, node) => {
    if (!isObject(value)) return "must be an object: use field()";
    if (value.flat === true && !isOfObject(node)) return "can be flat only at an object, or at JSON text of one";
    if (value.form !== undefined && node.pattern === undefined) return "has a form, but there is no pattern";
    if (value.also !== undefined && !isSpelling(value.also, node.enum)) {
      return "has other spellings that don't lead from one of its choices to another: use choice()";
    }
    return unknownNote(value, FIELD_NOTES) ?? isRules(value.rules);
  },
  "x-omnirich-shape": (value) =>
    isObject(value) && typeof value.name === "string"
      ? (unknownNote(value, SHAPE_NOTES) ?? isRules(value.rules))
      : "must be an object with a name: use shape()",
  "x-omnirich-provisional": (value, node) =>
    isObject(value) && isObject(value.properties) && isBare(node)
      ? undefined
      : "must be the schema of an object, inside one that says nothing of its own keys: use provisional()",
  "x-omnirich-message": (value) => {
    if (!isObject(value) || typeof value.name !== "string") return "must be an object with a name: use message()";
    const odd = ["rules", "remarks", "rejects", "sizes"].find(
      (key) => value[key] !== undefined && !Array.isArray(value[key]),
    );
    return odd ? `must have a list as its ${JSON.stringify(odd)}` : unknownNote(value, MESSAGE_NOTES);
  },
};

/** What field(), shape() and message() write. */
const FIELD_NOTES = ["name", "evidence", "flat", "hidden", "form", "rules", "also"];
const SHAPE_NOTES = ["name", "label", "description", "rules"];
const MESSAGE_NOTES = ["name", "fallback", "builder", "remarks", "rules", "sizes", "examples", "rejects"];

function unknownNote(notes: JsonSchema, known: readonly string[]): Complaint {
  const stray = Object.keys(notes).find((note) => !known.includes(note));
  return stray === undefined ? undefined : `has a note that nobody reads, ${JSON.stringify(stray)}`;
}

/** Whether a field's value is an object, as such or as JSON text. */
function isOfObject({ $ref, anyOf, contentSchema }: JsonSchema): boolean {
  return $ref !== undefined || anyOf !== undefined || contentSchema !== undefined;
}

function isOfType(value: unknown, type: unknown): boolean {
  if (type === undefined) return true;
  return [type].flat().some((one) => {
    if (one === "integer") return Number.isInteger(value);
    return one === "null" ? value === null : typeof value === one;
  });
}

function isRules(rules: unknown): Complaint {
  return rules === undefined || isObject(rules) ? undefined : 'must have an object as its "rules": { "<rule>": true }';
}

/** Whether an object may have any keys, and is inside a message. */
function isBare(node: JsonSchema): boolean {
  const { type, properties, required, additionalProperties, "x-omnirich-message": message } = node;
  const isEmpty = [properties, required].every(
    (part) => part === undefined || Object.keys(part as object).length === 0,
  );
  return type === "object" && isEmpty && additionalProperties !== false && message === undefined;
}

/** Whether each spelling is one of the choices, and stands for another one that is no spelling itself. */
function isSpelling(also: unknown, choices: unknown): boolean {
  if (!isObject(also) || !Array.isArray(choices) || Object.hasOwn(also, "__proto__")) return false;
  return Object.entries(also).every(
    ([text, value]) => choices.includes(text) && choices.includes(value) && !Object.hasOwn(also, String(value)),
  );
}

function isScalar(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** Whether a text is a regular expression, read with the flag u. */
export function isPattern(value: unknown): boolean {
  try {
    return typeof value === "string" && Boolean(new RegExp(value, "u"));
  } catch {
    return false;
  }
}

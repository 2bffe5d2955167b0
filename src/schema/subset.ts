import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import type { JsonSchema } from "../model/model.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import { type CanonicalSchema, originOf } from "./canonical.js";

/** What is wrong with a keyword's value, as the end of "The keyword x ...". */
type Complaint = string | undefined;
type Demand = (value: unknown, node: JsonSchema) => Complaint;

const TYPES = ["object", "array", "string", "number", "integer", "boolean"];
const anything: Demand = () => undefined;
const text: Demand = (value) => (typeof value === "string" ? undefined : "must be text");
const count: Demand = (value) =>
  Number.isInteger(value) && Number(value) >= 0 ? undefined : "must be a whole number from 0";
const number: Demand = (value) => (typeof value === "number" ? undefined : "must be a number");
const schema: Demand = (value) => (isObject(value) ? undefined : "must be a schema object");
const schemas: Demand = (value) =>
  isObject(value) && Object.values(value).every(isObject) ? undefined : "must be an object of schema objects";

/**
 * The keywords we understand, which mean the same in draft-07 and 2020-12, with what their values must be. Any other
 * keyword is refused at load time: ignoring one would accept messages that its author meant to refuse.
 */
export const SUBSET: { readonly [keyword: string]: Demand } = {
  $schema: text,
  $id: text,
  $comment: text,
  $defs: schemas,
  $ref: (value) =>
    typeof value === "string" && value.startsWith("#/$defs/") ? undefined : "must point into $defs of the same file",
  title: text,
  description: text,
  // What the generator writes for editors into the schemas that it publishes: they can be read again.
  markdownDescription: text,
  patternErrorMessage: text,
  default: anything,
  examples: (value) => (Array.isArray(value) ? undefined : "must be a list"),
  type: (value) => (TYPES.includes(value as string) ? undefined : `must be one of ${TYPES.join(", ")}`),
  properties: schemas,
  required: (value, node) => {
    if (!Array.isArray(value) || !value.every((key) => typeof key === "string")) return "must be a list of keys";
    const stray = value.find((key) => !isObject(node.properties) || !Object.hasOwn(node.properties, key));
    return stray === undefined ? undefined : `names ${JSON.stringify(stray)}, which is not among the properties`;
  },
  additionalProperties: (value) => (typeof value === "boolean" ? undefined : "must be true or false"),
  items: schema,
  minItems: count,
  maxItems: count,
  minLength: count,
  maxLength: count,
  minimum: number,
  maximum: number,
  pattern: (value) => (isPattern(value) ? undefined : "must be a regular expression"),
  const: (value, { type }) => {
    if (!isScalar(value)) return "must be text, a number, true, false or null";
    return isOfType(value, type) ? undefined : "must be of the type that stands beside it";
  },
  enum: (value, { type }) => {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isScalar)) {
      return "must be a list of at least one text, number or boolean";
    }
    return value.every((choice) => isOfType(choice, type)) ? undefined : "must be of the type that stands beside it";
  },
  anyOf: (value) =>
    isJsonTextPair(value)
      ? undefined
      : "is only supported for an object that may be written as JSON text: objectOrJsonText(shape)",
  contentMediaType: (value) => (value === "application/json" ? undefined : 'must be "application/json"'),
  contentSchema: (value, node) =>
    isObject(value) && node.type === "string" && node.contentMediaType === "application/json"
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

/** The keywords that a node is about, by what stands first in it: beside them, another one would never be looked at. */
const ABOUT: readonly (readonly [decides: (node: JsonSchema) => boolean, keywords: readonly string[]])[] = [
  [(node) => "$ref" in node, ["$ref"]],
  [(node) => "anyOf" in node, ["anyOf"]],
  [(node) => "contentSchema" in node, ["type", "contentMediaType", "contentSchema"]],
  [(node) => "const" in node, ["type", "const"]],
  [(node) => "enum" in node, ["type", "enum"]],
  [({ type }) => type === "string", ["type", "minLength", "maxLength", "pattern"]],
  [({ type }) => type === "number" || type === "integer", ["type", "minimum", "maximum"]],
  [({ type }) => type === "boolean", ["type"]],
  [({ type }) => type === "array", ["type", "items", "minItems", "maxItems"]],
  [
    ({ type, properties }) => type === "object" || properties !== undefined,
    ["type", "properties", "required", "additionalProperties"],
  ],
];

/** Keywords that may stand beside any others. */
const ANYWHERE = new Set(
  "$schema $id $comment $defs title description markdownDescription patternErrorMessage default examples x-omnirich x-omnirich-shape x-omnirich-provisional x-omnirich-message".split(
    " ",
  ),
);

/** Whether a keyword says something at this node. */
function applies(keyword: string, node: JsonSchema): boolean {
  const about = ABOUT.find(([decides]) => decides(node))?.[1] ?? [];
  return about.includes(keyword) || ANYWHERE.has(keyword);
}

/** What to do about a keyword, or a complaint, that does not say it itself. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ["$ref", "Put the definition under $defs of this file, or correct its name: nothing is fetched."],
  ["anyOf", "Describe one kind of value, or give the field Type.Unknown()."],
  ["is not supported", `Supported: ${Object.keys(SUBSET).join(", ")}.`],
  ["does not apply here", "Remove it, or give this value the type that it limits."],
]);

/** Keywords whose values hold schemas: one, a list, or one per key. */
const INSIDE: readonly string[] = ["items", "contentSchema", "anyOf", "properties", "$defs", "x-omnirich-provisional"];

/** Checks every node of a schema against the subset; one issue for each keyword that is outside or used differently. */
export function checkSubset(canonical: CanonicalSchema): LocatedIssue[] {
  const issues: LocatedIssue[] = [];
  const defs = isObject(canonical.schema.$defs) ? canonical.schema.$defs : {};

  /** `isText` says that the node is what JSON text holds, or the object in its place: nobody looks for rules there. */
  function visit(node: unknown, pointer: string, isText = false): void {
    if (Array.isArray(node)) for (const [i, part] of node.entries()) visit(part, `${pointer}/${i}`, isText);
    if (!isObject(node)) return;
    for (const [keyword, value] of Object.entries(node)) {
      const at = `${pointer}/${escapePointer(keyword)}`;
      const complaint = complain(keyword, value, node);
      const code = keyword === "$ref" ? "bad-reference" : "unsupported-keyword";
      if (complaint !== undefined) {
        const message = `The keyword ${JSON.stringify(keyword)} ${complaint}.`;
        const hint = HINTS.get(keyword) ?? HINTS.get(complaint);
        issues.push(issueAt(code, originOf(canonical, at), message, { hint }));
      } else if (keyword === "$ref" && !Object.hasOwn(defs, String(value).slice("#/$defs/".length))) {
        const message = `The reference ${JSON.stringify(value)} leads nowhere.`;
        issues.push(issueAt(code, originOf(canonical, at), message, { hint: HINTS.get(keyword) }));
      } else if (keyword === "x-omnirich-message" && pointer !== "") {
        const message = "Only a whole schema can be a message.";
        issues.push(issueAt("unsupported-keyword", originOf(canonical, at), message, { hint: "Use shape() here." }));
      } else if (keyword === "x-omnirich" && isText && "rules" in (value as JsonSchema)) {
        const message = "Rules of JSON text have to be named at its field or at its shape.";
        issues.push(issueAt("unsupported-keyword", originOf(canonical, at), message, { hint: "Move them there." }));
      } else if (INSIDE.includes(keyword)) {
        if (keyword === "properties" || keyword === "$defs") {
          for (const [key, inner] of Object.entries(value as JsonSchema)) visit(inner, `${at}/${escapePointer(key)}`);
        } else visit(value, at, keyword === "contentSchema" || keyword === "anyOf");
      }
    }
  }

  visit(canonical.schema, "");
  return issues;
}

function complain(keyword: string, value: unknown, node: JsonSchema): Complaint {
  if (!Object.hasOwn(SUBSET, keyword)) return "is not supported";
  return SUBSET[keyword]!(value, node) ?? (applies(keyword, node) ? undefined : "does not apply here");
}

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
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

function isRules(rules: unknown): Complaint {
  return rules === undefined || isObject(rules) ? undefined : 'must have an object as its "rules": { "<rule>": true }';
}

/** Whether an object may have any keys, and is inside a message. */
function isBare({
  type,
  properties,
  required,
  additionalProperties,
  "x-omnirich-message": message,
}: JsonSchema): boolean {
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

function isPattern(value: unknown): boolean {
  try {
    return typeof value === "string" && Boolean(new RegExp(value, "u"));
  } catch {
    return false;
  }
}

/** An object, or JSON text of the same object. */
function isJsonTextPair(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [object, text] = value as readonly JsonSchema[];
  const content = text?.contentSchema;
  return isObject(object) && isObject(content) && content.$ref !== undefined && content.$ref === object.$ref;
}

import { issueAt } from "../diagnostics/located.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import { originOf } from "../schema/canonical.js";
import type { Evidence, Field, JsonSchema, Shape, Value } from "./model.js";
import { friendlyNames } from "./names.js";
import { readRules } from "./rules.js";
import { buildValue, type Source } from "./values.js";

/** What is said of a shape as a whole. */
export type ShapeNotes = Pick<Shape, "name" | "label" | "description">;

/** A shape and its fields, from the node at a canonical pointer. */
export function buildShape(node: JsonSchema, pointer: string, notes: ShapeNotes, source: Source): Shape {
  const provisional = "x-omnirich-provisional" in node;
  const body = provisional ? section(node, "x-omnirich-provisional") : node;
  const inside = provisional ? `${pointer}/x-omnirich-provisional` : pointer;
  const required: readonly unknown[] = Array.isArray(body.required) ? body.required : [];
  const properties = Object.entries(section(body, "properties"));
  const listed = new Set<unknown>(properties.map(([wire]) => wire));
  const unlisted = required.filter((key): key is string => !listed.has(key));
  const nameOf = friendlyNames([...properties.map(([wire]) => wire), ...unlisted]);
  const isRequired = new Set(required);
  const known = properties.map(([wire, field]) => {
    const at = `${inside}/properties/${escapePointer(wire)}`;
    return buildField({ wire, name: nameOf(wire), required: isRequired.has(wire) }, field as JsonSchema, at, source);
  });
  const origin = originOf(source.canonical, pointer);
  const rules = readRules(section(node, "x-omnirich-shape").rules, "shape", origin, source.issues);
  const others = otherKeys(body, inside, source);
  const forced = unlisted.map((wire): Field => {
    const field = { wire, name: nameOf(wire), required: true, flat: false, hidden: false } as const;
    return { ...field, description: "", evidence: [], value: unlistedValue(wire, others), origin: origin.pointer };
  });
  const open = node.additionalProperties !== false;
  return { ...notes, open, provisional, rules, fields: [...known, ...forced], ...others };
}

/** What an object says of keys that are not listed, and of how many there are. */
function otherKeys(node: JsonSchema, pointer: string, source: Source): Partial<Shape> {
  const patterns = Object.entries(section(node, "patternProperties")).map(([pattern, value]) => {
    const at = `${pointer}/patternProperties/${escapePointer(pattern)}`;
    return { pattern, value: buildValue(value as JsonSchema, at, source) };
  });
  const { additionalProperties, minProperties, maxProperties } = node;
  // Who says that there may be others, or nothing at all of keys, means that they can be written, too.
  const isBare = !["properties", "patternProperties", "x-omnirich-shape"].some((keyword) => keyword in node);
  const isAny = additionalProperties === true || (isBare && additionalProperties === undefined);
  const more = isAny ? {} : additionalProperties;
  return {
    ...(isObject(more) && { additional: buildValue(more, `${pointer}/additionalProperties`, source) }),
    ...(patterns.length > 0 && { patterns }),
    ...(typeof minProperties === "number" && { minProperties }),
    ...(typeof maxProperties === "number" && { maxProperties }),
  };
}

/** What is under a key that must be there, though it is not among the properties; its forms are asked of every key. */
function unlistedValue(wire: string, { patterns = [], additional }: Partial<Shape>): Value {
  const isOfForm = patterns.some(({ pattern }) => new RegExp(pattern, "u").test(wire));
  return isOfForm || !additional ? { kind: "unknown" } : additional;
}

type Naming = Pick<Field, "wire" | "name" | "required">;

function buildField({ wire, name, required }: Naming, node: JsonSchema, pointer: string, source: Source): Field {
  const at = originOf(source.canonical, pointer);
  const notes = section(node, "x-omnirich");
  if (wire === "__proto__") {
    const hint = "JavaScript takes this key for the prototype of its object: leave it out.";
    source.issues.push(issueAt("invalid-name", at, `A field can't be called "__proto__".`, { hint }));
  }
  return {
    wire,
    name: typeof notes.name === "string" ? notes.name : name,
    required,
    description: String(node.description ?? ""),
    evidence: readEvidence(wire, notes.evidence, pointer, source),
    flat: notes.flat === true,
    hidden: notes.hidden === true,
    ...("default" in node ? { default: node.default } : {}),
    value: buildValue(node, pointer, source),
    origin: at.pointer,
  };
}

function readEvidence(wire: string, notes: unknown, pointer: string, source: Source): readonly Evidence[] {
  const given: readonly unknown[] = Array.isArray(notes) ? notes : [];
  const evidence = given.filter(isEvidence);
  if (source.evidence !== "off" && (evidence.length === 0 || evidence.length < given.length)) {
    const what = given.length === 0 ? "Nothing says" : "A piece of evidence does not fully say";
    const message = `${what} how we know of the field ${JSON.stringify(wire)}.`;
    const hint =
      "Add its evidence: field(..., { evidence: documented(source) }), or observed() or inferred(); in JSON: " +
      '"x-omnirich": { "evidence": [{ "kind": "documented", "source": "…", "url": "…", "checked": "2026-01-31" }] }.';
    const severity = source.evidence === "warn" ? "warning" : "error";
    source.issues.push(issueAt("missing-evidence", originOf(source.canonical, pointer), message, { hint }, severity));
  }
  return evidence;
}

/** Whether a value says fully how a fact is known. */
export function isEvidence(value: unknown): value is Evidence {
  if (!isObject(value) || !["documented", "observed", "inferred"].includes(String(value.kind))) return false;
  return [value.source, value.url, value.checked].every((part) => typeof part === "string" && part !== "");
}

/** The object that a node has under a keyword, or an empty one. */
export function section(node: unknown, keyword: string): { readonly [key: string]: unknown } {
  const value = isObject(node) && Object.hasOwn(node, keyword) ? node[keyword] : undefined;
  return isObject(value) ? value : {};
}

/** Every value that a shape speaks of. */
export function valuesIn(shape: Shape): readonly Value[] {
  return [...shape.fields.map(({ value }) => value), ...otherValues(shape)];
}

/** What a shape says of keys that it does not list. */
export function otherValues({ patterns = [], additional }: Shape): readonly Value[] {
  return [...patterns.map(({ value }) => value), ...(additional ? [additional] : [])];
}

import { issueAt, type LocatedIssue, type Origin } from "../diagnostics/located.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import { type CanonicalSchema, originOf } from "../schema/canonical.js";
import type { Evidence, Field, JsonSchema, Scalar, Shape, Value } from "./model.js";
import { camelCase } from "./names.js";
import { readRules, useRule } from "./rules.js";

/** What is said of a shape as a whole. */
export type ShapeNotes = Pick<Shape, "name" | "label" | "description">;

/** A shape and its fields, from the node at a canonical pointer. */
export function buildShape(
  canonical: CanonicalSchema,
  node: JsonSchema,
  pointer: string,
  notes: ShapeNotes,
  issues: LocatedIssue[],
): Shape {
  const provisional = "x-omnirich-provisional" in node;
  const body = provisional ? section(node, "x-omnirich-provisional") : node;
  const inside = provisional ? `${pointer}/x-omnirich-provisional` : pointer;
  const required = Array.isArray(body.required) ? body.required : [];
  const fields = Object.entries(section(body, "properties")).map(([wire, field]) => {
    const at = originOf(canonical, `${inside}/properties/${escapePointer(wire)}`);
    return buildField(wire, field as JsonSchema, required.includes(wire), at, issues);
  });
  const rules = readRules(section(node, "x-omnirich-shape").rules, "shape", originOf(canonical, pointer), issues);
  return { ...notes, open: node.additionalProperties !== false, provisional, rules, fields };
}

function buildField(wire: string, node: JsonSchema, required: boolean, at: Origin, issues: LocatedIssue[]): Field {
  const notes = section(node, "x-omnirich");
  const given: readonly unknown[] = Array.isArray(notes.evidence) ? notes.evidence : [];
  const evidence = given.filter(isEvidence);
  if (evidence.length === 0 || evidence.length < given.length) {
    const what = given.length === 0 ? "Nothing says" : "A piece of evidence does not fully say";
    const message = `${what} how we know of the field ${JSON.stringify(wire)}.`;
    const hint =
      "Add its evidence: field(..., { evidence: documented(source) }), or observed() or inferred(); in JSON: " +
      '"x-omnirich": { "evidence": [{ "kind": "documented", "source": "…", "url": "…", "checked": "2026-01-31" }] }.';
    issues.push(issueAt("missing-evidence", at, message, { hint }));
  }
  if (wire === "__proto__") {
    const hint = "JavaScript takes this key for the prototype of its object: leave it out.";
    issues.push(issueAt("invalid-name", at, `A field can't be called "__proto__".`, { hint }));
  }
  return {
    wire,
    name: typeof notes.name === "string" ? notes.name : camelCase(wire),
    required,
    description: String(node.description ?? ""),
    evidence,
    flat: notes.flat === true,
    hidden: notes.hidden === true,
    ...("default" in node ? { default: node.default } : {}),
    value: buildValue(node, at, issues),
    origin: at.pointer,
  };
}

/** Whether a value says fully how a fact is known. */
export function isEvidence(value: unknown): value is Evidence {
  if (!isObject(value) || !["documented", "observed", "inferred"].includes(String(value.kind))) return false;
  return [value.source, value.url, value.checked].every((part) => typeof part === "string" && part !== "");
}

function buildValue(node: JsonSchema, at: Origin, issues: LocatedIssue[]): Value {
  const value = plainValue(node, at, issues);
  const rules = readRules(section(node, "x-omnirich").rules, value.kind, at, issues);
  if (value.kind === "enum" && value.also) rules.push(useRule("other-spelling", value.also));
  return rules.length > 0 ? { ...value, rules } : value;
}

function plainValue(node: JsonSchema, at: Origin, issues: LocatedIssue[]): Value {
  if (typeof node.$ref === "string") return { kind: "object", shape: node.$ref.slice("#/$defs/".length) };
  if (Array.isArray(node.anyOf)) return { kind: "json", shape: refOf(node.anyOf[0]), always: false };
  if (node.contentSchema) return { kind: "json", shape: refOf(node.contentSchema), always: true };
  if ("const" in node) return { kind: "const", value: node.const as string };
  if (Array.isArray(node.enum)) return choiceOf(node.enum, section(node, "x-omnirich").also);
  switch (node.type) {
    case "string":
      return { kind: "text", ...pick(node, ["minLength", "maxLength"]), ...formOf(node) };
    case "number":
    case "integer":
      return { kind: "number", integer: node.type === "integer", ...pick(node, ["minimum", "maximum"]) };
    case "boolean":
      return { kind: "boolean" };
    case "array": {
      const items: Value = isObject(node.items) ? buildValue(node.items, at, issues) : { kind: "unknown" };
      return { kind: "list", items, ...pick(node, ["minItems", "maxItems"]) };
    }
    default:
      return { kind: "unknown" };
  }
}

/** The values of a choice; those that are only other spellings of one are told apart. */
function choiceOf(all: readonly Scalar[], also: unknown): Value {
  if (!isObject(also)) return { kind: "enum", values: all };
  const values = all.filter((value) => !Object.hasOwn(also, String(value)));
  return { kind: "enum", values, also: also as { readonly [text: string]: string } };
}

function formOf(node: JsonSchema): Pick<Extract<Value, { kind: "text" }>, "form"> {
  if (typeof node.pattern !== "string") return {};
  const form = section(section(node, "x-omnirich"), "form");
  const { code = "wrong-form", expected = "text of the form that its description asks for" } = form;
  return { form: { pattern: node.pattern, code: String(code), expected: String(expected) } };
}

function refOf(node: unknown): string {
  return String((node as JsonSchema).$ref).slice("#/$defs/".length);
}

/** The shape that a value, or an item of it, has. */
export function shapeOf(value: Value): string | undefined {
  if (value.kind === "list") return shapeOf(value.items);
  return value.kind === "object" || value.kind === "json" ? value.shape : undefined;
}

/** The object that a node has under a keyword, or an empty one. */
export function section(node: unknown, keyword: string): { readonly [key: string]: unknown } {
  const value = isObject(node) && Object.hasOwn(node, keyword) ? node[keyword] : undefined;
  return isObject(value) ? value : {};
}

function pick(node: JsonSchema, keywords: readonly string[]): { readonly [keyword: string]: number } {
  return Object.fromEntries(keywords.flatMap((keyword) => (keyword in node ? [[keyword, Number(node[keyword])]] : [])));
}

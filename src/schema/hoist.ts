import { issueAt, type LocatedIssue, nameOrigin } from "../diagnostics/located.js";
import type { JsonSchema } from "../model/model.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import type { CanonicalSchema } from "./canonical.js";
import type { LoadedSchema } from "./load.js";

/** Keywords that say something about a place, not about the shape that stands there; they stay beside the `$ref`. */
const OF_THE_PLACE = ["description", "default", "x-omnirich"];

/** Moves every object shape inside a schema to `$defs` under its name and leaves a `$ref` in its place. */
export function hoist(loaded: LoadedSchema): { readonly canonical: CanonicalSchema; readonly issues: LocatedIssue[] } {
  const defs = new Map<string, { readonly schema: JsonSchema; readonly pointer: string }>();
  const origins = new Map<string, string>();
  const issues: LocatedIssue[] = [];

  /** Copies a node, hoisting what is inside; `from` and `to` are its pointers in the source and in the result. */
  function copy(node: JsonSchema, from: string, to: string, name: string): JsonSchema {
    origins.set(to, from);
    const kept = Object.entries(node).filter(([keyword, value]) => keyword !== "$defs" || !isObject(value));
    return Object.fromEntries(
      kept.map(([keyword, value]) => [keyword, inside(keyword, value, `${from}/${keyword}`, `${to}/${keyword}`, name)]),
    );
  }

  /** The value of a keyword, with the shapes in it hoisted. */
  function inside(keyword: string, value: unknown, from: string, to: string, name: string): unknown {
    if (keyword === "properties" && isObject(value)) return copyAll(value, from, to, name);
    if (keyword === "anyOf" && Array.isArray(value)) {
      return value.map((part, i) => place(part, `${from}/${i}`, `${to}/${i}`, name));
    }
    if (keyword === "x-omnirich-provisional" && isObject(value)) return copy(value, from, to, name);
    return keyword === "items" || keyword === "contentSchema" ? place(value, from, to, name) : value;
  }

  function copyAll(nodes: JsonSchema, from: string, to: string, name: string): JsonSchema {
    return Object.fromEntries(
      Object.entries(nodes).map(([key, node]) => {
        const at = `/${escapePointer(key)}`;
        return [key, place(node, from + at, to + at, name + capitalize(key))];
      }),
    );
  }

  /** A node where a value is described: an object shape becomes a reference, anything else is copied. */
  function place(node: unknown, from: string, to: string, name: string): unknown {
    if (!isObject(node)) return node;
    if (!isShape(node)) return copy(node, from, to, name);
    origins.set(to, from);
    const reference: { [keyword: string]: unknown } = {};
    for (const keyword of OF_THE_PLACE) if (isPlaced(node, keyword)) reference[keyword] = node[keyword];
    reference.$ref = `#/$defs/${define(node, from, name)}`;
    return reference;
  }

  function define(node: JsonSchema, from: string, fallbackName: string): string {
    const notes = node["x-omnirich-shape"];
    const name = isObject(notes) && typeof notes.name === "string" ? notes.name : fallbackName;
    const body = Object.fromEntries(Object.entries(node).filter(([keyword]) => !OF_THE_PLACE.includes(keyword)));
    if (isObject(notes) && notes.description !== undefined) body.description = notes.description;
    register(name, body, from);
    return name;
  }

  /** Adds a definition; the same shape met again is fine, another one of that name is a clash. */
  function register(name: string, body: JsonSchema, from: string): void {
    const known = defs.get(name);
    const trial = copy(body, from, `/$defs/${escapePointer(name)}`, name);
    if (!known) defs.set(name, { schema: trial, pointer: from });
    else if (JSON.stringify(known.schema) !== JSON.stringify(trial)) {
      const other = nameOrigin({ file: loaded.file, pointer: known.pointer });
      const message = `Two different shapes are named ${JSON.stringify(name)}: this one and ${other}.`;
      issues.push(
        issueAt("name-clash", { file: loaded.file, pointer: from }, message, { hint: "Rename one of them." }),
      );
    }
  }

  const given = isObject(loaded.schema.$defs) ? loaded.schema.$defs : {};
  for (const [name, node] of Object.entries(given)) {
    if (isObject(node)) register(name, node, `/$defs/${escapePointer(name)}`);
  }
  const root = copy(loaded.schema, "", "", "");
  const sorted = [...defs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { schema }]) => [name, schema]);
  const schema = sorted.length > 0 ? { ...root, $defs: Object.fromEntries(sorted) } : root;
  return { canonical: { file: loaded.file, schema, origins }, issues };
}

/** An object schema that stands here itself, whether or not it lists properties. */
function isShape(node: JsonSchema): boolean {
  return isObject(node.properties) || isObject(node["x-omnirich-shape"]) || node.type === "object";
}

/** A shape's own description is not one of the place it stands at. */
function isPlaced(node: JsonSchema, keyword: string): boolean {
  return node[keyword] !== undefined && (keyword !== "description" || node["x-omnirich"] !== undefined);
}

function capitalize(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

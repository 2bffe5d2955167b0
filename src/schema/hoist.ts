import { issueAt, type LocatedIssue, nameOrigin } from "../diagnostics/located.js";
import type { JsonSchema } from "../model/model.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import type { CanonicalSchema } from "./canonical.js";
import { Definitions, ownName, typeName } from "./definitions.js";
import { BY_KEY, OF_TYPE, ONE, SEVERAL } from "./keyword-groups.js";
import type { LoadedSchema } from "./load.js";

/** Keywords that say something about a place, not about the shape that stands there; they stay beside the `$ref`. */
const OF_THE_PLACE = ["description", "default", "deprecated", "x-omnirich"];

/**
 * Moves every object shape inside a schema to `$defs` under its name and leaves a `$ref` in its place. Definitions of
 * anything else are written out where they are used; those of draft-07 count like those of 2020-12.
 */
export function hoist(loaded: LoadedSchema): { readonly canonical: CanonicalSchema; readonly issues: LocatedIssue[] } {
  const defs = new Map<string, { readonly schema: JsonSchema; readonly pointer: string }>();
  const origins = new Map<string, string>();
  const issues: LocatedIssue[] = [];
  const definitions = new Definitions(loaded, issues);
  /** The shapes that are defined, or are being defined, by name and place: what leads to one again ends there. */
  const begun = new Set<string>();

  /** Copies a node, hoisting what is inside; `from` and `to` are its pointers in the source and in the result. */
  function copy(node: JsonSchema, from: string, to: string, name: string): JsonSchema {
    origins.set(to, from);
    const kept = Object.entries(node).filter(([keyword, value]) => !isDefinitions(keyword, value));
    return Object.fromEntries(
      kept.map(([keyword, value]) => {
        const key = escapePointer(keyword);
        return [keyword, inside(keyword, value, `${from}/${key}`, `${to}/${key}`, name)];
      }),
    );
  }

  /** The value of a keyword, with the shapes in it hoisted. */
  function inside(keyword: string, value: unknown, from: string, to: string, name: string): unknown {
    if (BY_KEY.includes(keyword) && isObject(value)) return copyAll(value, from, to, name);
    if (SEVERAL.includes(keyword) && Array.isArray(value)) {
      const names = branchNames(value);
      return value.map((part, i) => place(part, `${from}/${i}`, `${to}/${i}`, name + names[i]));
    }
    if (keyword === "x-omnirich-provisional" && isObject(value)) return copy(value, from, to, name);
    if (keyword === "additionalProperties") return place(value, from, to, nameUnder(name, ""));
    return ONE.includes(keyword) ? place(value, from, to, name) : value;
  }

  function copyAll(nodes: JsonSchema, from: string, to: string, name: string): JsonSchema {
    return Object.fromEntries(
      Object.entries(nodes).map(([key, node]) => {
        const at = `/${escapePointer(key)}`;
        return [key, place(node, from + at, to + at, nameUnder(name, key))];
      }),
    );
  }

  /** A node where a value is described: an object shape becomes a reference, anything else is copied. */
  function place(node: unknown, from: string, to: string, name: string): unknown {
    if (!isObject(node)) return node;
    if (typeof node.$ref === "string") return follow(node, node.$ref, from, to, name);
    const parts = splitObject(node);
    if (!parts) return copy(node, from, to, name);
    origins.set(to, from);
    const { object, rest } = parts;
    const reference = { $ref: `#/$defs/${define(object, from, name)}` };
    if (!rest) return { ...ofThePlace(node), ...reference };
    return { ...ofThePlace(node), anyOf: [reference, copy(rest, from, `${to}/anyOf/1`, name)] };
  }

  function tellStray(keyword: string, from: string): void {
    const pointer = `${from}/${escapePointer(keyword)}`;
    const message = `The keyword ${JSON.stringify(keyword)} does not apply beside a $ref: draft-07 ignores it there.`;
    const hint = "Write it in the definition, or one without the other.";
    issues.push(issueAt("unsupported-keyword", { file: loaded.file, pointer }, message, { hint }));
  }

  /** A reference to a shape stays one, under the name of that shape; what else it leads to stands in its place. */
  function follow(node: JsonSchema, reference: string, from: string, to: string, name: string): unknown {
    const strays = Object.keys(node).filter((keyword) => !isBesideReference(keyword));
    if (strays.length > 0) {
      for (const keyword of strays) tellStray(keyword, from);
      const alone = Object.entries(node).filter(([keyword]) => !strays.includes(keyword));
      return follow(Object.fromEntries(alone), reference, from, to, name);
    }
    const found = definitions.follow(reference);
    if (!found) return copy(node, from, to, name);
    if (isShape(found.node)) {
      origins.set(to, from);
      return { ...node, $ref: `#/$defs/${escapePointer(found.name)}` };
    }
    const { $ref, ...rest } = node;
    return definitions.within(found, from, () => place({ ...found.node, ...rest }, found.pointer, to, found.name));
  }

  function define(node: JsonSchema, from: string, fallbackName: string): string {
    const notes = node["x-omnirich-shape"];
    const name = ownName(node) ?? fallbackName;
    const body = Object.fromEntries(Object.entries(node).filter(([keyword]) => !OF_THE_PLACE.includes(keyword)));
    if (isObject(notes) && notes.description !== undefined) body.description = notes.description;
    const key = JSON.stringify([name, from, notes]);
    if (!begun.has(key)) {
      begun.add(key);
      definitions.anew(() => register(name, body, from));
    }
    return escapePointer(name);
  }

  /** Adds a definition; the same shape met again is fine, another one of that name is a clash. */
  function register(name: string, body: JsonSchema, from: string): void {
    const trial = copy(body, from, `/$defs/${escapePointer(name)}`, name);
    // Looked up now: what is inside may be called the same.
    const known = defs.get(name);
    if (!known) defs.set(name, { schema: trial, pointer: from });
    else if (JSON.stringify(known.schema) !== JSON.stringify(trial)) {
      const other = nameOrigin({ file: loaded.file, pointer: known.pointer });
      const message = `Two different shapes are named ${JSON.stringify(name)}: this one and ${other}.`;
      issues.push(
        issueAt("name-clash", { file: loaded.file, pointer: from }, message, { hint: "Rename one of them." }),
      );
    }
  }

  for (const { node, name, pointer } of definitions.all) {
    if (isShape(node)) register(name, node, pointer);
  }
  const start = definitions.root();
  const root = copy(start.node, start.pointer, "", start.name);
  const sorted = [...defs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { schema }]) => [name, schema]);
  const schema = sorted.length > 0 ? { ...root, $defs: Object.fromEntries(sorted) } : root;
  return { canonical: { file: loaded.file, schema, origins }, issues };
}

/** The name of what stands under a key, or under a key of a form; where neither makes a name, it is a value. */
export function nameUnder(name: string, key: string): string {
  const words = typeName(key);
  if (words === "") return `${name}Value`;
  return name === "" && /^\p{N}/u.test(words) ? `Key${words}` : name + words;
}

function isDefinitions(keyword: string, value: unknown): boolean {
  return (keyword === "$defs" || keyword === "definitions") && isObject(value);
}

/** An object schema that stands here itself, whether or not it lists properties. */
function isShape(node: JsonSchema): boolean {
  return node.type === "object" || isObject(node["x-omnirich-shape"]);
}

/** Keywords of objects, and what is said of them as a whole. */
const OF_OBJECTS = [...OF_TYPE.object!, "x-omnirich-shape", "x-omnirich-provisional"];

const TYPES = ["string", "number", "boolean", "array", "null"];

/** The object that may stand here, and what else may: of a node with several types, or with none at all. */
export function splitObject(node: JsonSchema): { readonly object: JsonSchema; readonly rest?: JsonSchema } | undefined {
  if (isShape(node)) return { object: node };
  const isAny = node.type === undefined && OF_OBJECTS.some((keyword) => keyword in node);
  const types: readonly unknown[] = isAny ? ["object", ...TYPES] : [node.type].flat();
  if (!types.includes("object") || "const" in node || "enum" in node) return undefined;
  const others = types.filter((type) => type !== "object");
  const pick = (isOfObject: boolean) =>
    Object.entries(node).filter(([keyword]) => OF_OBJECTS.includes(keyword) === isOfObject && !isOfAll(keyword));
  const description = node.description === undefined ? {} : { description: node.description };
  const object = { ...description, ...Object.fromEntries(pick(true)), type: "object" };
  return { object, rest: { ...Object.fromEntries(pick(false)), type: others.length === 1 ? others[0] : others } };
}

/** What may stand beside a reference: draft-07 ignores what limits the value there, and 2020-12 does not. */
function isBesideReference(keyword: string): boolean {
  return (
    keyword.startsWith("x-") ||
    ["$ref", "title", "$comment", "examples", "markdownDescription", "patternErrorMessage", ...OF_THE_PLACE].includes(
      keyword,
    )
  );
}

/** What is said of the place, or of a node as a whole. */
function isOfAll(keyword: string): boolean {
  return OF_THE_PLACE.includes(keyword) || ["type", "title", "$defs", "definitions"].includes(keyword);
}

function ofThePlace(node: JsonSchema): JsonSchema {
  return Object.fromEntries(OF_THE_PLACE.filter((keyword) => isPlaced(node, keyword)).map((key) => [key, node[key]]));
}

/** A shape's own description is not one of the place it stands at. */
function isPlaced(node: JsonSchema, keyword: string): boolean {
  return node[keyword] !== undefined && (keyword !== "description" || node["x-omnirich"] !== undefined);
}

/** What tells the branches of a union apart, for the names of those that have none. */
export function branchNames(parts: readonly unknown[]): readonly string[] {
  const names = parts.map(branchName);
  const objects = parts.map(propertiesOf).filter((properties) => properties !== undefined);
  const isNamed = new Set(names.filter((_, i) => propertiesOf(parts[i]))).size === objects.length;
  if (isNamed) return names;
  const tags = Object.keys(objects[0] ?? {});
  const tag = tags.find((key) => isDistinct(objects.map((properties) => constantName(properties[key]))));
  return tag === undefined ? names : parts.map((part) => constantName(propertiesOf(part)?.[tag]));
}

function isDistinct(names: readonly string[]): boolean {
  return !names.includes("") && new Set(names).size === names.length;
}

/** The properties of an object that is described here itself. */
function propertiesOf(part: unknown): JsonSchema | undefined {
  return isObject(part) && isObject(part.properties) ? part.properties : undefined;
}

/** The name that the only constant in a branch gives it. */
function branchName(part: unknown): string {
  const properties = Object.values(propertiesOf(part) ?? {});
  const constants = properties.flatMap((node) => (isObject(node) && "const" in node ? [String(node.const)] : []));
  return constants.length === 1 ? typeName(constants[0]!) : "";
}

/** "RedBlue" of a constant, or of a choice of a few. */
function constantName(node: unknown): string {
  if (!isObject(node)) return "";
  const values = "const" in node ? [node.const] : Array.isArray(node.enum) ? node.enum : [];
  return typeName(values.join(" "));
}

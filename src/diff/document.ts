import type { JsonSchema } from "../model/model.js";
import { escapePointer, splitPointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";

/** A schema, or one of the two that allow everything and nothing. */
export type Node = JsonSchema | boolean;

/** A schema file, and where in it each of its objects stands. */
export interface Document {
  /** As people see it: relative to the folder of the run, or behind a commit: `main:schemas/a.json`. */
  readonly file: string;
  readonly schema: JsonSchema;
  /** JSON Pointers of all objects in the schema; copies of them for a view of it have the pointers of what they copy. */
  readonly pointers: WeakMap<object, string>;
  /** In a builder's view, for each object: the wire keys that lead to the value of a friendly name. */
  readonly wires?: WeakMap<object, ReadonlyMap<string, string>>;
}

/** What of a schema is deeper than this is refused: nobody writes it, and walking it could take all of the stack. */
export const MAX_DEPTH = 500;

/** Reads where everything in a schema stands; nothing where it is nested too deep. */
export function createDocument(file: string, schema: JsonSchema): Document | undefined {
  const pointers = new WeakMap<object, string>();
  const open: [value: object, pointer: string, depth: number][] = [[schema, "", 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, pointer, depth] = next;
    if (depth > MAX_DEPTH) return undefined;
    pointers.set(value, pointer);
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "object" && inner !== null)
        open.push([inner, `${pointer}/${escapePointer(key)}`, depth + 1]);
    }
  }
  return { file, schema, pointers };
}

/** Whether something can stand where a schema is asked for. */
export function isNode(value: unknown): value is Node {
  return typeof value === "boolean" || isObject(value);
}

/** The schema that a node means: itself, or what its references lead to; nothing where they lead nowhere, or in a circle. */
export function resolve(root: JsonSchema, node: Node): Node | undefined {
  const seen = new Set<Node>();
  let at: Node | undefined = node;
  while (isObject(at) && typeof at.$ref === "string") {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = lookUp(root, at.$ref);
  }
  return at;
}

/** All nodes from a reference to what it means at last: what is said beside a reference counts, too. */
export function chain(root: JsonSchema, node: Node): JsonSchema[] {
  const found = new Set<JsonSchema>();
  for (let at: Node | undefined = node; isObject(at) && !found.has(at); ) {
    found.add(at);
    at = typeof at.$ref === "string" ? lookUp(root, at.$ref) : undefined;
  }
  return [...found];
}

/** The node that a reference leads to, in the same file. */
export function lookUp(root: JsonSchema, reference: string): Node | undefined {
  if (reference !== "#" && !reference.startsWith("#/")) return undefined;
  let at: unknown = root;
  for (const key of splitPointer(decode(reference.slice(1)))) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as { readonly [key: string]: unknown })[key];
  }
  return isNode(at) ? at : undefined;
}

/** A reference is a URI, so that its pointer may be percent-encoded; what is not is taken as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The object that a node has under a key, or an empty one. */
export function section(node: unknown, key: string): JsonSchema {
  const value = isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  return isObject(value) ? value : {};
}

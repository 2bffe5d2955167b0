import type { JsonSchema } from "../model/model.js";
import { accepts } from "./accepts.js";
import { chain, type Node, resolve } from "./document.js";
import { KINDS, type Kind, understood } from "./keywords.js";

/** One way in which a value can be valid: its kind, the node whose keywords limit it, or all values that there are. */
export interface Alternative {
  readonly kind: Kind;
  readonly node: JsonSchema;
  /** Where there are only so many. */
  readonly values?: readonly unknown[];
}

/** What a node allows, by kind. Unions are flat; a node that says nothing allows every kind. */
export function alternatives(root: JsonSchema, node: Node): readonly Alternative[] {
  const found: Alternative[] = [];
  const seen = new Map<JsonSchema, Set<string>>();
  const open: { readonly node: Node; readonly within: readonly Kind[] }[] = [{ node, within: KINDS }];
  for (const { node, within } of open) {
    const schema = resolve(root, node) ?? true;
    if (typeof schema === "boolean") {
      if (schema) found.push(...within.map((kind) => plain(kind, {})));
      continue;
    }
    const kinds = kindsOf(schema).filter((kind) => within.includes(kind));
    const parts = unionOf(schema);
    if (!parts) found.push(...ofKinds(root, schema, kinds));
    // What a union says of itself adds nothing.
    else if (isNew(seen, schema, kinds.join())) open.push(...parts.map((part) => ({ node: part, within: kinds })));
  }
  return found;
}

/** The branches of a union. */
export function unionOf(node: JsonSchema): readonly Node[] | undefined {
  return understood<Node[]>(node, "anyOf") ?? understood<Node[]>(node, "oneOf");
}

function ofKinds(root: JsonSchema, schema: JsonSchema, kinds: readonly Kind[]): readonly Alternative[] {
  const values = listedValues(root, schema);
  if (!values) return kinds.map((kind) => plain(kind, schema));
  const groups = kinds.map((kind) => ({
    kind,
    node: schema,
    values: values.filter((value) => kindOf(value) === kind),
  }));
  return groups.filter((group) => group.values.length > 0);
}

/** All values of a node that lists them, but for those that another keyword of it refuses. */
function listedValues(root: JsonSchema, node: JsonSchema): readonly unknown[] | undefined {
  const { const: only, enum: choices, ...rest } = node;
  const listed = "const" in node ? [only] : understood<unknown[]>(node, "enum");
  if ("const" in node && Array.isArray(choices)) return listed!.filter((value) => accepts(root, node, value) !== false);
  return listed?.filter((value) => accepts(root, rest, value) !== false);
}

/** Whether this is the first time; it is noted. */
export function isNew<A, B>(seen: Map<A, Set<B>>, a: A, b: B): boolean {
  const known = seen.get(a) ?? new Set();
  seen.set(a, known);
  return known.size < known.add(b).size;
}

function plain(kind: Kind, node: JsonSchema): Alternative {
  if (kind === "null") return { kind, node, values: [null] };
  return kind === "boolean" ? { kind, node, values: [true, false] } : { kind, node };
}

function kindsOf(node: JsonSchema): readonly Kind[] {
  const type = understood<string | string[]>(node, "type");
  if (type === undefined) return KINDS;
  const types = [type].flat().map((name) => (name === "integer" ? "number" : name));
  return KINDS.filter((kind) => types.includes(kind));
}

/** The kind of a JSON value. */
export function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : (typeof value as Kind);
}

/** A property that tells the branches of a union of objects apart: each requires it, with values of its own. */
export interface Tag {
  readonly key: string;
  /** The branch of each value, by its JSON. */
  readonly branches: ReadonlyMap<string, Alternative>;
}

/** The tag of several objects; nothing where they have none. */
export function tagOf(root: JsonSchema, objects: readonly Alternative[]): Tag | undefined {
  const [first] = objects;
  if (first === undefined) return undefined;
  for (const key of understood<string[]>(first.node, "required") ?? []) {
    const branches = new Map<string, Alternative>();
    const isTag = objects.every((branch) => {
      const values = tagValues(root, branch.node, key)?.map((value) => JSON.stringify(value));
      if (!values || values.some((value) => branches.has(value))) return false;
      for (const value of values) branches.set(value, branch);
      return true;
    });
    if (isTag) return { key, branches };
  }
  return undefined;
}

/** All values that a property can have which every object has; nothing where they are not listed. */
export function tagValues(root: JsonSchema, node: JsonSchema, key: string): readonly unknown[] | undefined {
  if (!understood<string[]>(node, "required")?.includes(key)) return undefined;
  const properties = understood<{ readonly [key: string]: Node }>(node, "properties") ?? {};
  const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (property === undefined) return undefined;
  const found = alternatives(root, property);
  return found.every(({ values }) => values) ? found.flatMap(({ values }) => values!) : undefined;
}

/** Whether a `oneOf` is for certain what an `anyOf` of the same branches is: no value is in two of them. */
export function isDisjoint(root: JsonSchema, node: JsonSchema): boolean {
  const parts = understood<Node[]>(node, "oneOf") ?? [];
  if (parts.length > 0 && node.anyOf !== undefined) return false;
  const branches = parts.map((part) => alternatives(root, part));
  return KINDS.every((kind) => {
    const found = branches.map((branch) => branch.filter((alternative) => alternative.kind === kind));
    const taking = found.filter((group) => group.length > 0);
    if (taking.length < 2) return true;
    const all = taking.flat();
    if (all.every(({ values }) => values)) return areDistinct(taking);
    return kind === "object" && taking.every((group) => group.length === 1) && tagOf(root, all) !== undefined;
  });
}

function areDistinct(groups: readonly (readonly Alternative[])[]): boolean {
  const values = groups.flatMap((group) => [
    ...new Set(group.flatMap((part) => part.values!).map((value) => JSON.stringify(value))),
  ]);
  return new Set(values).size === values.length;
}

/** All nodes that describe the value of a node itself: what it refers to, and the branches of its unions. */
export function partsOf(root: JsonSchema, node: Node): readonly JsonSchema[] {
  const parts = new Set<JsonSchema>();
  const open: Node[] = [node];
  for (const next of open) {
    for (const part of chain(root, next)) {
      if (parts.has(part)) break;
      parts.add(part);
      open.push(...(unionOf(part) ?? []));
    }
  }
  return [...parts];
}

import { isObject } from "../runtime/shapes.js";
import { valuesIn } from "./fields.js";
import type { Field, Scalar, Shape, Value, Variant } from "./model.js";
import { partsOf, shapeOf, shapesOf } from "./values.js";

/** A field of a builder's input, and where its value is written. */
export interface InputField {
  readonly field: Field;
  /** Wire keys from the shape to the value, its own key last: `["survey", "Answers", "Title"]`. */
  readonly path: readonly string[];
}

/** The shape with this name. Every name that a model mentions is among the shapes of its variant. */
export function findShape(variant: Variant, name: string): Shape {
  return byName(variant.shapes).get(name)!;
}

const indexes = new WeakMap<readonly Shape[], ReadonlyMap<string, Shape>>();

function byName(shapes: readonly Shape[]): ReadonlyMap<string, Shape> {
  const known = indexes.get(shapes);
  if (known) return known;
  const index = new Map(shapes.map((shape) => [shape.name, shape]));
  indexes.set(shapes, index);
  return index;
}

/** The shapes that a message is known to have: those under provisional names are what builders write, no more. */
export function wireShapes(variant: Variant): readonly Shape[] {
  const found = new Set(variant.shapes.slice(0, 1));
  for (const shape of found) {
    for (const name of shape.provisional ? [] : valuesIn(shape).flatMap(shapesOf)) {
      const inner = findShape(variant, name);
      if (inner) found.add(inner);
    }
  }
  return [...found];
}

/**
 * Whether a builder may be given nothing for a field: it is not required, or has a default or a constant that is written
 * then. What tells the objects of a union apart has to be there.
 */
export function isOptional(variant: Variant, shape: string, field: Field): boolean {
  if (!field.required || field.default !== undefined) return true;
  return field.value.kind === "const" && !unionTags(variant).has(`${shape} ${field.wire}`);
}

const tagsOf = new WeakMap<Variant, ReadonlySet<string>>();

/** The properties that tell the objects of a union apart, each with its shape. */
function unionTags(variant: Variant): ReadonlySet<string> {
  const known = tagsOf.get(variant);
  if (known) return known;
  const inValue = (value: Value): string[] =>
    value.kind === "union"
      ? value.branches.map(({ shape }) => `${shape} ${value.tag}`)
      : partsOf(value).flatMap(inValue);
  const tags = new Set(variant.shapes.flatMap(valuesIn).flatMap(inValue));
  tagsOf.set(variant, tags);
  return tags;
}

/** Whether a schema says of anything how it is known. */
export function hasEvidence({ shapes, remarks }: Variant): boolean {
  return remarks.length > 0 || shapes.some(({ fields }) => fields.some(({ evidence }) => evidence.length > 0));
}

/** Whether its builder writes provisional wire names. */
export function isProvisional(variant: Variant): boolean {
  return variant.shapes.some((shape) => shape.provisional);
}

/**
 * The fields that a builder takes for a shape: flat objects are replaced by their fields, hidden ones left out.
 * In reading order: own fields (those with a default after the others), then those of flat objects, and lists of
 * objects last.
 */
export function inputFields(variant: Variant, shapeName: string): readonly InputField[] {
  const fields = dissolve(variant, shapeName);
  return [
    ...fields.filter(({ field }) => !isBulky(field.value)),
    ...fields.filter(({ field }) => isBulky(field.value)),
  ];
}

function dissolve(variant: Variant, shapeName: string): InputField[] {
  const { fields } = findShape(variant, shapeName);
  const own = fields.filter((field) => !field.flat && !field.hidden);
  const flat = fields.filter((field) => field.flat);
  return [
    ...own.filter((field) => field.default === undefined).map(here),
    ...own.filter((field) => field.default !== undefined).map(here),
    ...flat.flatMap((parent) => within(parent)),
  ];

  function here(field: Field): InputField {
    return { field, path: [field.wire] };
  }

  function within(parent: Field): InputField[] {
    const inner = shapeOf(parent.value);
    if (inner === undefined) return [];
    return dissolve(variant, inner).map(({ field, path }) => ({ field, path: [parent.wire, ...path] }));
  }
}

/** Lists of objects are long to write, so they close the literal that they are in. */
function isBulky(value: Value): boolean {
  return value.kind === "list" && shapesOf(value).length > 0;
}

/**
 * What a builder must be given to build this valid message: the inverse of the builder. Values equal to their default
 * are left out, and so is what no builder takes: hidden fields and unknown keys.
 */
export function inputOf(variant: Variant, message: unknown): unknown {
  return objectInput(variant, variant.root, message);
}

/** `tag` is the key that tells which shape it is, which is said even where it is the default. */
function objectInput(variant: Variant, shapeName: string, wire: unknown, tag?: string): unknown {
  const entries: [name: string, value: unknown][] = [];
  for (const { field, path } of inputFields(variant, shapeName)) {
    const value = path.reduce(step, wire);
    // In plain JSON Schema, builders write defaults only where something must be there.
    const isWritten = (!variant.strict || field.required) && field.wire !== tag;
    if (value === undefined || (isWritten && JSON.stringify(value) === JSON.stringify(field.default))) continue;
    entries.push([field.name, valueInput(variant, field.value, value)]);
  }
  // Not assigned key by key: a field may be called "__proto__".
  return Object.fromEntries([...entries, ...otherInput(variant, findShape(variant, shapeName), wire)]);
}

/** What is under keys that no field names, where the shape says what that is. */
function otherInput(variant: Variant, shape: Shape, wire: unknown): [name: string, value: unknown][] {
  if (!isObject(wire)) return [];
  return Object.entries(wire).flatMap(([key, value]): [string, unknown][] => {
    if (shape.fields.some((field) => field.wire === key)) return [];
    const pattern = shape.patterns?.find((one) => new RegExp(one.pattern, "u").test(key));
    const inner = pattern?.value ?? shape.additional;
    return inner ? [[key, valueInput(variant, inner, value)]] : [];
  });
}

function valueInput(variant: Variant, value: Value, wire: unknown): unknown {
  switch (value.kind) {
    case "list":
      return Array.isArray(wire) ? wire.map((item) => valueInput(variant, value.items, item)) : wire;
    case "object":
      return isObject(wire) ? objectInput(variant, value.shape, wire) : wire;
    case "json":
      return valueInput(variant, value.content, typeof wire === "string" ? JSON.parse(wire) : wire);
    case "union": {
      const tag = isObject(wire) ? wire[value.tag] : undefined;
      const branch = value.branches.find(({ values }) => values.includes(tag as Scalar));
      return branch ? objectInput(variant, branch.shape, wire, value.tag) : wire;
    }
    case "either": {
      const part = value.of.find((one) => isOfKind(one, wire));
      return part ? valueInput(variant, part, wire) : wire;
    }
    default:
      return wire;
  }
}

/** Whether a valid value, with something inside to translate, may be of a part. */
function isOfKind(value: Value, wire: unknown): boolean {
  if (value.kind === "json") return typeof wire === "string" || (!value.always && isOfKind(value.content, wire));
  return value.kind === "list" ? Array.isArray(wire) : isObject(wire) && shapesOf(value).length > 0;
}

/** Own property of an object, or of the object that a JSON text holds. */
function step(parent: unknown, key: string): unknown {
  const object: unknown = typeof parent === "string" ? JSON.parse(parent) : parent;
  if (typeof object !== "object" || object === null || !Object.hasOwn(object, key)) return undefined;
  return (object as { readonly [key: string]: unknown })[key];
}

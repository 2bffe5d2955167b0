import { inputFields } from "../../../src/model/input.js";
import type { Field, Scalar, Shape, Value, Variant } from "../../../src/model/model.js";
import { isObject } from "../../../src/runtime/shapes.js";

/**
 * Whether a builder can be made to write this valid value: it takes no hidden fields and no keys of which nothing is
 * said, fills in what has a default, and writes flat objects always.
 */
export function isSayable(variant: Variant, value: Value, wire: unknown): boolean {
  switch (value.kind) {
    case "object":
      return isObject(wire) && isSayableObject(variant, value.shape, wire);
    case "list":
      // Items that differ only in being text become the same.
      return !value.uniqueItems && (wire as unknown[]).every((item) => isSayable(variant, value.items, item));
    case "json":
      return isSayable(variant, value.content, typeof wire === "string" ? JSON.parse(wire) : wire);
    case "union": {
      const tag = (wire as { [key: string]: Scalar })[value.tag]!;
      const { shape } = value.branches.find(({ values }) => values.includes(tag))!;
      return isSayableObject(variant, shape, wire as object, value.tag);
    }
    case "either":
      return value.open || isSayablePart(variant, value.of, wire);
    default:
      return true;
  }
}

/** Of a value that may be JSON text or not, a builder writes what is no text. */
function isSayablePart(variant: Variant, parts: readonly Value[], wire: unknown): boolean {
  if (typeof wire === "string") {
    const text = parts.find((part) => part.kind === "json");
    return text === undefined || (parts.length === 1 && isSayable(variant, text, wire));
  }
  return parts.every((part) => {
    if (part.kind === "list") return !Array.isArray(wire) || isSayable(variant, part, wire);
    if (part.kind === "object" || part.kind === "union") return !isObject(wire) || isSayable(variant, part, wire);
    return part.kind !== "json" || part.always || isSayablePart(variant, [part.content], wire);
  });
}

function isSayableObject(variant: Variant, name: string, wire: object, tag?: string): boolean {
  const shape = variant.shapes.find((one) => one.name === name)!;
  if (shape.provisional) return false;
  const given = wire as { readonly [key: string]: unknown };
  const givenAt = (key: string) => (Object.hasOwn(given, key) ? given[key] : undefined);
  const names = inputFields(variant, name).map(({ field }) => field.name);
  return (
    shape.fields.every((field) => isSayableField(variant, field, givenAt(field.wire), tag)) &&
    Object.keys(given).every((key) => {
      const field = shape.fields.find(({ wire: known }) => known === key);
      const inner = valueUnder(shape, key);
      // What the form of its key says as well may want text.
      if (field) return field.value.kind !== "json" || inner === undefined || inner === shape.additional;
      return inner !== undefined && !names.includes(key) && isSayable(variant, inner, given[key]);
    })
  );
}

function isSayableField(variant: Variant, field: Field, given: unknown, tag: string | undefined): boolean {
  const { value, hidden, flat, required } = field;
  const known = value.kind === "const" && (required || hidden) ? value.value : field.default;
  const filled = variant.strict && !required ? undefined : known;
  if (hidden) return field.wire !== tag && JSON.stringify(given) === JSON.stringify(filled);
  if (given === undefined) return filled === undefined && !flat;
  return isSayable(variant, value, given) && !(flat && !isPlainInside(variant, value, given));
}

/** What stands in place of a flat object has no keys but fields. */
function isPlainInside(variant: Variant, value: Value, given: unknown): boolean {
  const inside: unknown = value.kind === "json" && typeof given === "string" ? JSON.parse(given) : given;
  const content = value.kind === "json" ? value.content : value;
  if (content.kind !== "object" || !isObject(inside)) return false;
  const { fields } = variant.shapes.find(({ name }) => name === content.shape)!;
  return Object.keys(inside).every((key) => fields.some(({ wire }) => wire === key));
}

function valueUnder({ patterns = [], additional }: Shape, key: string): Value | undefined {
  return patterns.find(({ pattern }) => new RegExp(pattern, "u").test(key))?.value ?? additional;
}

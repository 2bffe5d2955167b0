import { parseJson } from "./helpers.js";
import { type Field, isObject, own, type Variant } from "./shapes.js";
import { splitPointer } from "./snapshot.js";

/** What a JSON Pointer leads to, looked at through the shape tables of a variant. */
export interface Place {
  readonly value: unknown;
  /** Name of the shape of the value (of its items, when it is a list). */
  readonly shape: string | undefined;
  readonly field: Field | undefined;
  /** How a sentence names it: `OptionTitle`, `Section[0]`; empty for the whole. */
  readonly name: string;
  /** The same place in the builder's terms: `sections[0].items[2].title`. */
  readonly input: string;
}

/**
 * Makes a function that follows a pointer from a value of a given shape, through JSON text where the tables say so.
 * It remembers its way, so that a text is parsed once, however many pointers lead into it.
 */
export function createPlaces(variant: Variant, shape: string, root: unknown, friendly: boolean) {
  const places = new Map<string, Place>([["", { value: root, shape, field: undefined, name: "", input: "" }]]);
  return function placeAt(pointer: string): Place {
    const found = places.get(pointer);
    if (found) return found;
    const end = pointer.lastIndexOf("/");
    const place = step(variant, placeAt(pointer.slice(0, end)), splitPointer(pointer.slice(end))[0]!, friendly);
    places.set(pointer, place);
    return place;
  };
}

function step(variant: Variant, from: Place, key: string, friendly: boolean): Place {
  if (Array.isArray(from.value)) {
    const at = `[${key}]`;
    return { ...from, value: from.value[Number(key)], name: from.name + at, input: from.input + at };
  }
  const fields = from.shape === undefined ? undefined : own(variant.shapes, from.shape)?.fields;
  const field = fields && own(fields, key);
  const raw = isObject(from.value) ? own(from.value, key) : undefined;
  const value = field?.json && typeof raw === "string" ? (parseJson(raw) ?? raw) : raw;
  const name = friendly && field ? field.name : key;
  return { value, shape: field?.shape, field, name, input: field?.flat ? from.input : join(from.input, name) };
}

/** Appends a key to an input path: `sections[0]` and `title` give `sections[0].title`. */
export function join(input: string, key: string): string {
  return input === "" ? key : `${input}.${key}`;
}

import { choice, constant, maxItems, maximum, minimum, minLength, pattern } from "../../src/runtime/keywords.js";
import type { Catalogue, Field, Shape, Variant } from "../../src/runtime/shapes.js";

/** A fragment that is written as JSON text inside JSON text. */
export const customs: Shape = {
  label: "customs form",
  fields: { Worth: { name: "worth", required: true }, Origin: { name: "origin" } },
};
const stamp: Shape = { label: "stamp", fields: { "a/b~c": { name: "price", required: true } } };
const notes: Shape = { label: "notes", open: true, fields: { First: { name: "first", required: true } } };

/** TypeScript takes the key for what every object inherits, and its row for anything. */
const builtin: Field = { name: "constructor", required: true, type: "string" };

const body: Shape = {
  label: "body",
  fields: {
    constructor: builtin,
    toString: { name: "toString" },
    Tags: { name: "tags", type: "array", items: {}, checks: [[maxItems, 2]] },
    Stamps: { name: "stamps", type: "array", items: { shape: stamp }, checks: [[maxItems, 1]] },
    Colour: { name: "colour", checks: [[choice, [["red", 3]]]] },
    Weight: {
      name: "weight",
      type: "number",
      checks: [
        [minimum, 1],
        [maximum, 9],
      ],
    },
    Code: { name: "code", type: "string", checks: [[pattern, [/^[A-Z]{2}$/, "code-form", "two capitals"]]] },
    Label: { name: "label", type: "string", checks: [[minLength, 3]] },
    Customs: { name: "customs", shape: customs, json: "always" },
    Notes: { name: "notes", shape: notes },
    Insured: { name: "insured", value: false },
  },
};

/** A variant written by hand, for what the list picker can't show: JSON that always is text, open shapes, odd names. */
export const parcel: Variant = {
  name: "Parcel",
  label: "Parcel",
  type: 7,
  root: {
    label: "parcel",
    // The tables alone have a say.
    isClean: () => false,
    fields: {
      kind: { required: true, value: 7, checks: [[constant, 7]] },
      body: { required: true, flat: true, shape: body, json: "always" },
    },
  },
};

export const parcels: Catalogue = { tag: "kind", variants: [parcel], other: parcel };

/** A parcel as it is written. */
export function parcelOf(content: object): { readonly kind: number; readonly body: string } {
  return { kind: 7, body: JSON.stringify(content) };
}

import { parseJson } from "../../src/runtime/helpers.js";
import {
  type Catalogue,
  type Check,
  isObject,
  own,
  type RawError,
  type Shape,
  type Variant,
} from "../../src/runtime/shapes.js";
import { escapePointer } from "../../src/runtime/snapshot.js";

/** A variant written by hand, for what the list picker can't show: JSON that always is text, open shapes, odd names. */
const shapes: { readonly [name: string]: Shape } = {
  Parcel: {
    label: "parcel",
    fields: {
      kind: { name: "kind", hidden: true, value: 7 },
      body: { name: "body", flat: true, shape: "Body", json: "always" },
    },
  },
  Body: {
    label: "body",
    fields: {
      constructor: { name: "constructor" },
      toString: { name: "toString" },
      Tags: { name: "tags", list: true },
      Stamps: { name: "stamps", list: true, shape: "Stamp" },
      Colour: { name: "colour" },
      Weight: { name: "weight" },
      Code: { name: "code", form: ["code-form", "two capitals"] },
      Label: { name: "label" },
      Customs: { name: "customs", shape: "Customs", json: "always" },
      Notes: { name: "notes", shape: "Notes" },
      Insured: { name: "insured", value: false },
    },
  },
  Stamp: { label: "stamp", fields: { "a/b~c": { name: "price" } } },
  Customs: { label: "customs form", fields: { Worth: { name: "worth" }, Origin: { name: "origin" } } },
  Notes: { label: "notes", fields: { First: { name: "first" } }, open: true },
};

/** The fields that must be there, by shape and wire name. */
const required = ["Parcel.kind", "Parcel.body", "Body.constructor", "Stamp.a/b~c", "Customs.Worth", "Notes.First"];

type Breach = readonly [keyword: string, param?: unknown];

/** What a value breaks, by shape and wire name; the fields without a rule take anything. */
const rules: { readonly [field: string]: (value: unknown) => Breach | undefined } = {
  "Parcel.kind": (value) => (value === 7 ? undefined : ["const", 7]),
  "Body.constructor": (value) => (typeof value === "string" ? undefined : ["type", "string"]),
  "Body.Tags": (value) => ((value as unknown[]).length <= 2 ? undefined : ["maxItems", 2]),
  "Body.Stamps": (value) => ((value as unknown[]).length <= 1 ? undefined : ["maxItems", 1]),
  "Body.Colour": (value) => (value === "red" || value === 3 ? undefined : ["enum", ["red", 3]]),
  "Body.Weight": (value) => {
    if (typeof value !== "number") return ["type", "number"];
    return value < 1 ? ["minimum", 1] : value > 9 ? ["maximum", 9] : undefined;
  },
  "Body.Code": (value) => (/^[A-Z]{2}$/.test(String(value)) ? undefined : ["pattern"]),
  "Body.Label": (value) => {
    if (String(value) === "odd") return ["multipleOf::\u001b"];
    return [...String(value)].length < 3 ? ["minLength", 3] : undefined;
  },
};

/** Walks the tables as a generated validator does, and reports in Ajv's way. */
function visit(name: string, value: unknown, at: string, errors: RawError[]): void {
  const report = (path: string, [keyword, param]: Breach) => {
    errors.push({ path, keyword, param });
  };
  if (!isObject(value)) {
    report(at, ["type", "object"]);
    return;
  }
  const { fields, open } = shapes[name]!;
  for (const key of open ? [] : Object.keys(value)) {
    if (!Object.hasOwn(fields, key)) report(at, ["additionalProperties", key]);
  }
  for (const [key, field] of Object.entries(fields)) {
    const path = `${at}/${escapePointer(key)}`;
    const raw = own(value, key);
    const content = field.json && typeof raw === "string" ? parseJson(raw) : raw;
    const breach = raw !== undefined && rules[`${name}.${key}`]?.(content);
    if (raw === undefined && required.includes(`${name}.${key}`)) report(at, ["required", key]);
    if (raw === undefined) continue;
    if (content === undefined) report(path, ["jsonText"]);
    else if (breach) report(path, breach);
    else if (field.list && field.shape) {
      for (const [i, item] of (content as unknown[]).entries()) visit(field.shape, item, `${path}/${i}`, errors);
    } else if (field.shape) visit(field.shape, content, path, errors);
  }
}

function createCheck(shape: string): Check {
  const check: Check = (value) => {
    const errors: RawError[] = [];
    visit(shape, value, "", errors);
    check.errors = errors;
    return errors.length === 0;
  };
  return check;
}

const checks = Object.fromEntries(Object.keys(shapes).map((name) => [name, createCheck(name)]));

export const parcel: Variant = { name: "Parcel", label: "Parcel", type: 7, root: "Parcel", shapes, checks };

export const parcels: Catalogue = { tag: "kind", variants: [parcel] };

/** A parcel as it is written. */
export function parcelOf(body: object): { readonly kind: number; readonly body: string } {
  return { kind: 7, body: JSON.stringify(body) };
}

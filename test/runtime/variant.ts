import { isObject, nest, parseJson, report } from "../../src/runtime/helpers.js";
import { escapePointer } from "../../src/runtime/pointer.js";
import { type Catalogue, type Check, own, type RawError, type Shape, type Variant } from "../../src/runtime/shapes.js";

type Rule = (value: unknown) => readonly [keyword: string, param?: unknown] | undefined;

/** What a shape asks for; the fields without a rule take anything. */
interface Demands {
  readonly required?: readonly string[];
  readonly rules?: { readonly [wireName: string]: Rule };
  readonly open?: true;
}

/** Reports what a generated validator would: relative paths, a missing property as the rule that it breaks first. */
function createCheck({ required = [], rules = {}, open }: Demands, fields: Shape["fields"]): Check {
  const check: Check = (value) => {
    let errors: RawError[] | null = null;
    if (!isObject(value)) {
      check.errors = report(null, value, "", "type", "object");
      return false;
    }
    for (const key of Object.keys(value)) {
      if (!open && !Object.hasOwn(fields, key)) errors = report(errors, value, "", "additionalProperties", key);
    }
    for (const [key, { json, list, shape }] of Object.entries(fields)) {
      const path = `/${escapePointer(key)}`;
      const given = own(value, key);
      const content = json && typeof given === "string" ? parseJson(given) : given;
      const isMissing = given === undefined && required.includes(key);
      const breach = isMissing || given !== undefined ? own(rules, key)?.(content) : undefined;
      if (breach) errors = report(errors, given, path, ...breach);
      else if (isMissing) errors = report(errors, value, "", "required", key);
      else if (given === undefined) continue;
      else if (content === undefined) errors = report(errors, given, path, "jsonText");
      else if (shape?.check) {
        for (const [i, item] of (list ? (content as unknown[]) : [content]).entries()) {
          if (!shape.check(item)) errors = nest(errors, list ? `${path}/${i}` : path, shape.check.errors as RawError[]);
        }
      }
    }
    check.errors = errors;
    return errors === null;
  };
  return check;
}

function shapeOf(label: string, fields: Shape["fields"], demands: Demands): Shape {
  return { label, fields, check: createCheck(demands, fields) };
}

const isText: Rule = (value) => (typeof value === "string" ? undefined : ["type", "string"]);

const atMost =
  (count: number): Rule =>
  (value) =>
    (value as unknown[]).length <= count ? undefined : ["maxItems", count];

/** A fragment that is written as JSON text inside JSON text. */
export const customs = shapeOf(
  "customs form",
  { Worth: { name: "worth" }, Origin: { name: "origin" } },
  { required: ["Worth"] },
);
const stamp = shapeOf("stamp", { "a/b~c": { name: "price" } }, { required: ["a/b~c"] });
const notes = shapeOf("notes", { First: { name: "first" } }, { required: ["First"], open: true });

const body = shapeOf(
  "body",
  {
    constructor: { name: "constructor" },
    toString: { name: "toString" },
    Tags: { name: "tags", list: true },
    Stamps: { name: "stamps", list: true, shape: stamp },
    Colour: { name: "colour" },
    Weight: { name: "weight" },
    Code: { name: "code", form: ["code-form", "two capitals"] },
    Label: { name: "label" },
    Customs: { name: "customs", shape: customs, json: "always" },
    Notes: { name: "notes", shape: notes },
    Insured: { name: "insured", value: false },
  },
  {
    required: ["constructor"],
    rules: {
      constructor: isText,
      Tags: atMost(2),
      Stamps: atMost(1),
      Colour: (value) => (value === "red" || value === 3 ? undefined : ["enum", ["red", 3]]),
      Weight: (value) => {
        if (typeof value !== "number") return ["type", "number"];
        return value < 1 ? ["minimum", 1] : value > 9 ? ["maximum", 9] : undefined;
      },
      Code: (value) => (/^[A-Z]{2}$/.test(String(value)) ? undefined : ["pattern"]),
      Label: (value) => ([...String(value)].length < 3 ? ["minLength", 3] : undefined),
    },
  },
);

/** A variant written by hand, for what the list picker can't show: JSON that always is text, open shapes, odd names. */
export const parcel: Variant = {
  name: "Parcel",
  label: "Parcel",
  type: 7,
  root: shapeOf(
    "parcel",
    { kind: { value: 7 }, body: { flat: true, shape: body, json: "always" } },
    { required: ["kind", "body"], rules: { kind: (value) => (value === 7 ? undefined : ["const", 7]) } },
  ),
};

export const parcels: Catalogue = { tag: "kind", variants: [parcel], other: parcel };

/** A parcel as it is written. */
export function parcelOf(content: object): { readonly kind: number; readonly body: string } {
  return { kind: 7, body: JSON.stringify(content) };
}

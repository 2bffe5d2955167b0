import { otherValues } from "../../model/fields.js";
import { findShape, inputFields, isOptional, isProvisional } from "../../model/input.js";
import type { Field, Value, Variant } from "../../model/model.js";
import { shapesOf } from "../../model/values.js";
import { printKey } from "../text/literal.js";
import { otherKeysType, typeText } from "../text/typescript.js";
import { choicesOf, limitsOf } from "./words.js";

/** Everything that a builder takes, nested and in order, as one TypeScript interface with its limits as comments. */
export function glance(variant: Variant, name: string): string {
  const lines = printFields(variant, variant.root, "  ", { within: [variant.root], budget: { left: MOST } });
  return [`interface ${name} {`, ...lines, "}"].join("\n");
}

/** Objects that are written out in full; more have no room in a glance, and are named. */
const MOST = 100;

interface Nesting {
  /** The shapes that are being printed: one that contains itself is only named the second time. */
  readonly within: readonly string[];
  /** How many more objects are written out. */
  readonly budget: { left: number };
}

function printFields(variant: Variant, shape: string, indent: string, nesting: Nesting): string[] {
  const fields = inputFields(variant, shape).flatMap(({ field }) => {
    const optional = isOptional(variant, shape, field) ? "?" : "";
    const [first = "", ...more] = printType(variant, field.value, indent, nesting);
    // Where all wire names are inferred, saying so in each line says nothing.
    const remark = [...limitsOf(field), ...(isProvisional(variant) ? [] : doubtsOf(field))]
      .join("; ")
      .replace(/\s+/g, " ");
    const line = `${indent}${printKey(field.name)}${optional}: ${first}`;
    const end = more.length === 0 ? ";" : "";
    return [
      `${line}${end}${remark && ` // ${remark}`}`,
      ...more.map((text, i) => (i + 1 < more.length ? text : `${text};`)),
    ];
  });
  return [...fields, ...printOtherKeys(variant, shape, indent, nesting)];
}

/** The index signature of keys that are not listed, where the shape says what is under them, and of which form they are. */
function printOtherKeys(variant: Variant, name: string, indent: string, nesting: Nesting): string[] {
  const shape = findShape(variant, name);
  const { patterns = [], additional, open } = shape;
  // As builders have it: what is listed fits the signature as well.
  const fields = inputFields(variant, name).map(({ field }) => field);
  const type = otherKeysType({ ...shape, fields }, (value) => typeText(value, (inner) => inputName(variant, inner)));
  if (type === undefined) return [];
  const [only, ...others] = otherValues(shape);
  const isAlone = only && others.length === 0 && fields.length === 0 && type !== "unknown";
  const lines = isAlone ? printType(variant, only, indent, nesting) : [type];
  const forms = patterns.map(({ pattern }) => `of the form ${pattern}`).join(" or ");
  const remark =
    forms === "" ? "" : ` // keys ${forms}${additional || open ? ", or any other" : ""}`.replace(/\s+/g, " ");
  return lines.map((line, i) => {
    const start = i === 0 ? `${indent}[key: string]: ${line}` : line;
    return `${start}${i + 1 === lines.length ? ";" : ""}${i === 0 ? remark : ""}`;
  });
}

/** A type in lines; all but the first are indented already. */
function printType(variant: Variant, value: Value, indent: string, nesting: Nesting): string[] {
  switch (value.kind) {
    case "text":
      return ["string"];
    case "number":
    case "boolean":
    case "unknown":
      return [value.kind];
    case "const":
      return [JSON.stringify(value.value)];
    case "enum":
      return [typeOfChoice(value)];
    case "list": {
      const lines = printType(variant, value.items, indent, nesting);
      const item = lines.pop()!;
      return [...lines, item.includes(" | ") ? `(${item})[]` : `${item}[]`];
    }
    case "json":
      return printType(variant, value.content, indent, nesting);
    case "union":
      return [value.branches.map(({ shape }) => inputName(variant, shape)).join(" | ")];
    case "either":
      if (value.open) return ["unknown"];
      return [
        value.of
          .map((part) => {
            const named = { ...nesting, within: [variant.root, ...shapesOf(part)] };
            return printType(variant, part, indent, named).join(" ");
          })
          .join(" | "),
      ];
    case "object": {
      const { name, fragment } = findShape(variant, value.shape);
      const { within, budget } = nesting;
      if (within.includes(name) || budget.left <= 0) return [fragment?.input ?? name];
      budget.left--;
      const inside = { within: [...within, name], budget };
      return ["{", ...printFields(variant, name, `${indent}  `, inside), `${indent}}`];
    }
    default:
      return value satisfies never;
  }
}

function inputName(variant: Variant, shape: string): string {
  return findShape(variant, shape).fragment?.input ?? shape;
}

function typeOfChoice(value: Extract<Value, { kind: "enum" }>): string {
  const { some, more } = choicesOf(value);
  return some.join(" | ") + (more > 0 ? ` /* or one of ${more} more */` : "");
}

/** How a field is known where it is not simply documented. */
function doubtsOf(field: Field): string[] {
  const kinds = new Set(field.evidence.map(({ kind }) => kind));
  const weak = (["observed", "inferred"] as const).filter((kind) => kinds.has(kind)).join(" and ");
  return weak === "" ? [] : [kinds.has("documented") ? `partly ${weak}` : weak];
}

import { findShape, inputFields, isOptional, isProvisional } from "../../model/input.js";
import type { Field, Value, Variant } from "../../model/model.js";
import { shapesOf } from "../../model/values.js";
import { printKey } from "../text/literal.js";
import { choicesOf, limitsOf } from "./words.js";

/** Everything that a builder takes, nested and in order, as one TypeScript interface with its limits as comments. */
export function glance(variant: Variant, name: string): string {
  const lines = printFields(variant, variant.root, "  ", [variant.root]);
  return [`interface ${name} {`, ...lines, "}"].join("\n");
}

/** `within` holds the shapes that are being printed: one that contains itself is only named the second time. */
function printFields(variant: Variant, shape: string, indent: string, within: readonly string[]): string[] {
  return inputFields(variant, shape).flatMap(({ field }) => {
    const optional = isOptional(variant, shape, field) ? "?" : "";
    const [first = "", ...more] = printType(variant, field.value, indent, within);
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
}

/** A type in lines; all but the first are indented already. */
function printType(variant: Variant, value: Value, indent: string, within: readonly string[]): string[] {
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
      const lines = printType(variant, value.items, indent, within);
      const item = lines.pop()!;
      return [...lines, item.includes(" | ") ? `(${item})[]` : `${item}[]`];
    }
    case "json":
      return printType(variant, value.content, indent, within);
    case "union":
      return [value.branches.map(({ shape }) => inputName(variant, shape)).join(" | ")];
    case "either":
      if (value.open) return ["unknown"];
      return [
        value.of
          .map((part) => printType(variant, part, indent, [variant.root, ...shapesOf(part)]).join(" "))
          .join(" | "),
      ];
    case "object": {
      const { name, fragment } = findShape(variant, value.shape);
      if (within.includes(name)) return [fragment?.input ?? name];
      return ["{", ...printFields(variant, name, `${indent}  `, [...within, name]), `${indent}}`];
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

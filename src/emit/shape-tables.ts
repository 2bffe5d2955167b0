import { shapeOf } from "../model/fields.js";
import { findShape } from "../model/input.js";
import type { Field, Shape, Variant } from "../model/model.js";
import { docComment, literal, withArticle } from "./text/typescript.js";

/** The name of a shape's table in generated code: "shapeListItem". */
export function tableName(shape: string): string {
  return `shape${shape}`;
}

/**
 * The tables that the runtime words issues and builds messages with: a constant a shape, inner ones first. `type` is
 * the annotation of each, or nothing in plain JavaScript.
 */
export function shapeTables(variant: Variant, checked: readonly string[], type = ""): string {
  const done = new Set<string>();
  const open = new Set<string>();
  const late: string[] = [];
  const lines: string[] = [];

  function write(shape: Shape): void {
    open.add(shape.name);
    const rows: string[] = [];
    for (const field of shape.fields) {
      const inner = shapeOf(field.value);
      if (inner && !done.has(inner) && !open.has(inner)) write(findShape(variant, inner));
      // A shape that leads back to one around it can name it only when both are there.
      const isBack = inner !== undefined && !done.has(inner);
      if (isBack) late.push(`${tableName(shape.name)}.fields[${literal(field.wire)}].shape = ${tableName(inner)};`);
      rows.push(`    ${literal(field.wire)}: ${fieldRow(field, isBack ? undefined : inner)},\n`);
    }
    const check = checked.includes(shape.name) ? `  check: check${shape.name},\n` : "";
    const doc = docComment(`What the runtime knows of ${withArticle(shape.label)}.`);
    const head = `${doc}export const ${tableName(shape.name)}${type && `: ${type}`} = {\n  label: ${literal(shape.label)},\n`;
    const provisional = shape.provisional ? "  provisional: true,\n" : "";
    lines.push(`${head}${check}${provisional}  fields: {\n${rows.join("")}  },\n};`);
    done.add(shape.name);
  }

  write(variant.shapes[0]!);
  return [...lines, ...late].join("\n");
}

/** What the runtime knows of a field: the parts of its row that are there. */
function fieldRow(field: Field, inner: string | undefined): string {
  const value = field.value.kind === "list" ? field.value.items : field.value;
  const filled = value.kind === "const" ? value.value : field.default;
  const form = value.kind === "text" && value.form;
  const row: readonly (readonly [key: string, text: string | undefined])[] = [
    ["name", field.flat || field.hidden ? undefined : literal(field.name)],
    ["shape", inner && tableName(inner)],
    ["list", field.value.kind === "list" ? "true" : undefined],
    ["json", value.kind === "json" ? literal(value.always ? "always" : "either") : undefined],
    ["flat", field.flat ? "true" : undefined],
    ["value", filled === undefined ? undefined : literal(filled)],
    ["form", form ? literal([form.code, form.expected]) : undefined],
    ["also", value.kind === "enum" && value.also ? literal(value.also) : undefined],
  ];
  const parts = row.flatMap(([key, text]) => (text === undefined ? [] : [`${key}: ${text}`]));
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

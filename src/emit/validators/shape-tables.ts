import { otherValues, valuesIn } from "../../model/fields.js";
import { findShape } from "../../model/input.js";
import type { Field, RuleUse, Shape, Value, Variant } from "../../model/model.js";
import { shapeOf, shapesOf } from "../../model/values.js";
import { docComment, literal, withArticle } from "../text/typescript.js";
import type { Constants } from "./constants.js";
import { type KeywordUse, keyLimits, keywordsOf } from "./keywords.js";
import { predicateName, sharedNames, tableName } from "./names.js";
import type { SharedFields } from "./shared-fields.js";

/**
 * The tables by which the runtime finds and words issues and builds messages: a constant a shape, inner ones first. `type`
 * is the annotation of each, or nothing in plain JavaScript.
 */
export function shapeTables(variant: Variant, constants: Constants, type = "", shared?: SharedFields): string {
  const items = new Set(variant.shapes.flatMap(({ fields }) => fields.flatMap(({ value }) => itemShape(value))));
  const done = new Set<string>();
  const open = new Set<string>();
  const late: string[] = [];
  const lines: string[] = [];

  /** A message, and items of lists that hold no lists themselves: when a message is refused, most of those are clean. */
  function isAskedFirst({ name, fields }: Shape): boolean {
    return name === variant.root || (items.has(name) && fields.every(({ value }) => value.kind !== "list"));
  }

  function write(shape: Shape): void {
    open.add(shape.name);
    for (const inner of valuesIn(shape).flatMap(shapesOf)) {
      if (!done.has(inner) && !open.has(inner)) write(findShape(variant, inner));
    }
    const table = tableName(shape.name);
    const fields = shape.fields.map((field) => {
      const key = literal(field.wire);
      const row = shared?.has(field) ? sharedNames(field.wire).row : fieldRow(field, constants, variant.strict);
      return `    ${key}: ${inTime(`${table}.fields[${key}]`, [field.value], row, "{}")},\n`;
    });
    const parts: readonly Part[] = [
      ["label", literal(shape.label)],
      ["isClean", isAskedFirst(shape) ? predicateName(shape.name) : undefined],
      ["open", isOpen(shape) ? "true" : undefined],
      ["provisional", shape.provisional ? "true" : undefined],
      ["others", othersText(shape, constants, (values, text) => inTime(`${table}.others`, values, text, "() => []"))],
      ["rules", listText([...usesText(keyLimits(shape)), ...rulesTexts(shape.rules, constants)])],
      ["fields", `{\n${fields.join("")}  }`],
    ];
    const rows = parts.flatMap(([key, text]) => (text === undefined ? [] : [`  ${key}: ${text},\n`]));
    const doc = docComment(`What the runtime knows of ${withArticle(shape.label)}.`);
    lines.push(`${doc}export const ${table}${type && `: ${type}`} = {\n${rows.join("")}};`);
    done.add(shape.name);
  }

  /** What names only tables that are there; a shape that leads back to one around it waits until both are. */
  function inTime(place: string, values: readonly Value[], text: string, meanwhile: string): string {
    if (values.flatMap(shapesOf).every((name) => done.has(name))) return text;
    late.push(`${place} = ${text};`);
    return meanwhile;
  }

  write(variant.shapes[0]!);
  return [...lines, ...late].join("\n");
}

function isOpen(shape: Shape): boolean {
  return shape.open && !shape.provisional && shape.additional === undefined;
}

function itemShape(value: Value): readonly string[] {
  const shape = value.kind === "list" ? shapeOf(value) : undefined;
  return shape === undefined ? [] : [shape];
}

/** What is under keys that are not fields, where the shape says anything of that. */
function othersText(
  shape: Shape,
  constants: Constants,
  inTime: (values: readonly Value[], text: string) => string,
): string | undefined {
  const { patterns = [], additional } = shape;
  if (patterns.length === 0 && !additional) return undefined;
  const rows = patterns.map(({ pattern, value }) => `[${constants.pattern(pattern)}, ${rowText(value, constants)}]`);
  const more = additional ? `, ${rowText(additional, constants)}` : "";
  return inTime(otherValues(shape), `/*#__PURE__*/ otherKeys([${rows.join(", ")}]${more})`);
}

/** What the runtime knows of a field: the parts of its row that are there. */
export function fieldRow(field: Field, constants: Constants, strict = false): string {
  const { value } = field;
  // A constant that need not be there is written where somebody asks for it.
  const isFixed = value.kind === "const" && (field.required || field.hidden);
  const known = isFixed ? value.value : field.default;
  // In plain JSON Schema, a default is what a reader takes for granted: it is written where something must be there.
  const filled = strict && !field.required ? undefined : known;
  return objectText([
    ["name", field.flat || field.hidden ? undefined : literal(field.name)],
    ["required", field.required ? "true" : undefined],
    ["flat", field.flat ? "true" : undefined],
    ["value", filled === undefined ? undefined : literal(filled)],
    ...valueRow(value, constants),
  ]);
}

type Part = readonly [key: string, text: string | undefined];

function rowText(value: Value, constants: Constants): string {
  return objectText(valueRow(value, constants));
}

function valueRow(value: Value, constants: Constants): Part[] {
  return [...kindRow(value, constants), ["checks", checksRow(value, constants)]];
}

function kindRow(value: Value, constants: Constants): Part[] {
  switch (value.kind) {
    case "text":
      return [["type", '"string"']];
    case "number":
      return [["type", value.integer ? '"integer"' : '"number"']];
    case "boolean":
      return [["type", '"boolean"']];
    case "object":
      return [["shape", tableName(value.shape)]];
    case "union": {
      const branches = value.branches.map(({ values, shape }) => `[${literal(values)}, ${tableName(shape)}]`);
      return [["choose", `/*#__PURE__*/ byTag(${literal(value.tag)}, [${branches.join(", ")}])`]];
    }
    case "either": {
      const parts = value.of.map((part) => rowText(part, constants));
      return [["choose", `/*#__PURE__*/ byType([${parts.join(", ")}], ${value.open})`]];
    }
    case "json": {
      const { content } = value;
      const inner: Part[] =
        content.kind === "json"
          ? [["choose", `/*#__PURE__*/ byType([${rowText(content, constants)}], false)`]]
          : kindRow(content, constants);
      return [...inner, ["json", value.always ? '"always"' : '"either"']];
    }
    case "list":
      return [
        ["type", '"array"'],
        ["items", rowText(value.items, constants)],
      ];
    case "enum":
      return [["also", value.also && constants.value(value.also)]];
    case "const":
    case "unknown":
      return [];
    default:
      return value satisfies never;
  }
}

function checksRow(value: Value, constants: Constants): string | undefined {
  return listText(checkTexts(value, constants));
}

/** What JSON text says is checked in its place; of text in text, there. */
function checkTexts(value: Value, constants: Constants): string[] {
  const inside = value.kind === "json" && value.content.kind !== "json" ? checkTexts(value.content, constants) : [];
  return [...inside, ...usesText(keywordsOf(value, constants)), ...rulesTexts(value.rules ?? [], constants)];
}

function usesText(uses: readonly KeywordUse[]): string[] {
  return uses.map(([keyword, param]) => `[${keyword}, ${param}]`);
}

function rulesTexts(rules: readonly RuleUse[], constants: Constants): string[] {
  return rules.map((use) => `[${use.function}, ${constants.value(use.param)}]`);
}

function listText(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : `[${items.join(", ")}]`;
}

function objectText(parts: readonly Part[]): string {
  const given = parts.flatMap(([key, text]) => (text === undefined ? [] : [`${key}: ${text}`]));
  return given.length === 0 ? "{}" : `{ ${given.join(", ")} }`;
}

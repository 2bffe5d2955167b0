import type { Field, Value } from "../../model/model.js";

/** What a field's value must keep to, in words; empty when there is nothing to say. */
export function limitsOf(field: Field): string[] {
  const limits = valueLimits(field.value);
  return field.default === undefined ? limits : [...limits, `default ${JSON.stringify(field.default)}`];
}

/** Limits of a value, or of what is in a list: those of a list in a list say so, since both count items. */
function valueLimits(value: Value, isInList = false): string[] {
  switch (value.kind) {
    case "text":
      return [
        ...range(value.minLength, value.maxLength, "character"),
        ...(value.form ? [value.form.expected] : []),
        ...(value.format === undefined ? [] : [`format ${value.format}`]),
      ];
    case "number":
      return [
        ...range(value.minimum, value.maximum),
        ...(value.exclusiveMinimum === undefined ? [] : [`more than ${value.exclusiveMinimum}`]),
        ...(value.exclusiveMaximum === undefined ? [] : [`less than ${value.exclusiveMaximum}`]),
        ...(value.multipleOf === undefined ? [] : [`a multiple of ${value.multipleOf}`]),
      ];
    case "list": {
      const limits = [
        ...range(value.minItems, value.maxItems, "item"),
        ...(value.uniqueItems ? ["all different"] : []),
        ...valueLimits(value.items, true),
      ];
      return isInList && limits.length > 0 ? [`each list inside: ${limits.join(", ")}`] : limits;
    }
    case "either":
      return value.of.flatMap((part) => valueLimits(part, isInList));
    case "json":
      return valueLimits(value.content, isInList);
    case "boolean":
    case "const":
    case "enum":
    case "object":
    case "union":
    case "unknown":
      return [];
    default:
      return value satisfies never;
  }
}

/** Number of choices up to which a page lists them. */
const MANY = 12;

/** The values to choose from, in JSON; when they are many, the first of them. */
export function choicesOf({ values }: Extract<Value, { kind: "enum" }>): {
  readonly some: string[];
  readonly more: number;
} {
  const some = values.slice(0, values.length > MANY ? 3 : MANY).map((value) => JSON.stringify(value));
  return { some, more: values.length - some.length };
}

function range(least: number | undefined, most: number | undefined, unit?: string): string[] {
  if (least !== undefined && least === most) return [`exactly ${count(least, unit)}`];
  if (least !== undefined && most !== undefined) return [`${least} to ${count(most, unit)}`];
  if (least === 1 && unit === "character") return ["not empty"];
  if (least !== undefined) return [`at least ${count(least, unit)}`];
  if (most !== undefined) return [`at most ${count(most, unit)}`];
  return [];
}

function count(number: number, unit: string | undefined): string {
  return unit === undefined ? String(number) : `${number} ${unit}${number === 1 ? "" : "s"}`;
}

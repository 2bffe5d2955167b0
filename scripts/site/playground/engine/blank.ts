import { findShape } from "../../../../src/model/input.js";
import type { Value, Variant } from "../../../../src/model/model.js";

/** An empty message of a variant: what is required, with nothing in it yet. */
export function blankMessage(variant: Variant): unknown {
  return blankObject(variant, variant.root);
}

const FEW = 10;

/** What stands in a new field or list item until somebody fills it in. */
export function blankValue(variant: Variant, value: Value): unknown {
  switch (value.kind) {
    case "text":
      return "";
    case "number":
      return value.minimum ?? 0;
    case "boolean":
      return false;
    case "const":
      return value.value;
    case "enum":
      // The first of a few words is as good a start as any; the first of all currencies would be a guess.
      return value.values.length > FEW ? "" : value.values[0];
    case "list":
      return value.minItems ? [blankValue(variant, value.items)] : [];
    case "object":
      return blankObject(variant, value.shape);
    case "union":
      return blankObject(variant, value.branches[0]!.shape);
    case "json": {
      const content = blankValue(variant, value.content);
      return value.always ? JSON.stringify(content) : content;
    }
    case "either":
      return blankValue(variant, value.of[0]!);
    case "unknown":
      return "";
    default:
      return value satisfies never;
  }
}

function blankObject(variant: Variant, name: string): unknown {
  const { fields } = findShape(variant, name);
  const written = fields.filter((field) => field.required || (field.hidden && field.default !== undefined));
  return Object.fromEntries(written.map((field) => [field.wire, field.default ?? blankValue(variant, field.value)]));
}

import type { JsonSchema, Shape, Value, Variant } from "../model/model.js";

/**
 * The validation view of a variant: what Ajv needs and nothing else, with the keyword `jsonText` for JSON in text. One
 * schema a shape, each with an id of its own, so that Ajv writes one function a shape, whoever calls it.
 */
export function validationViews(variant: Variant): JsonSchema[] {
  return variant.shapes.map(shapeView);
}

function shapeView(shape: Shape): JsonSchema {
  return {
    $id: shape.name,
    type: "object",
    required: shape.fields.filter((field) => field.required).map((field) => field.wire),
    properties: Object.fromEntries(shape.fields.map((field) => [field.wire, valueView(field.value)])),
    ...(shape.open ? {} : { additionalProperties: false }),
  };
}

function valueView(value: Value): JsonSchema {
  switch (value.kind) {
    case "text": {
      const { kind, form, ...limits } = value;
      return { type: "string", ...limits, ...(form ? { pattern: form.pattern } : {}) };
    }
    case "number": {
      const { kind, integer, ...limits } = value;
      return { type: integer ? "integer" : kind, ...limits };
    }
    case "boolean":
      return { type: "boolean" };
    case "const":
      return { const: value.value };
    case "enum":
      return { enum: value.values };
    case "object":
      return reference(value.shape);
    case "list": {
      const { kind, items, ...limits } = value;
      return { type: "array", items: valueView(items), ...limits };
    }
    case "json":
      return { jsonText: reference(value.shape), ...(value.always ? { type: "string" } : {}) };
    case "unknown":
      return {};
    default:
      return value satisfies never;
  }
}

function reference(shape: string): JsonSchema {
  return { $ref: shape };
}

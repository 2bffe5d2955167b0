import type { Field, JsonSchema, Shape, Value, Variant } from "../model/model.js";
import type { Field as Row, Shape as Table } from "../runtime/shapes.js";

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

/** The tables that the runtime words issues and builds messages with. */
export function shapeTables(variant: Variant): { readonly [name: string]: Table } {
  return Object.fromEntries(
    variant.shapes.map(({ name, label, open, fields }) => {
      const rows = Object.fromEntries(fields.map((field) => [field.wire, fieldRow(field)]));
      return [name, { label, ...(open ? { open } : {}), fields: rows }];
    }),
  );
}

function fieldRow(field: Field): Row {
  const value = field.value.kind === "list" ? field.value.items : field.value;
  const filled = value.kind === "const" ? value.value : field.default;
  return {
    name: field.name,
    ...("shape" in value ? { shape: value.shape } : {}),
    ...(field.value.kind === "list" ? { list: true } : {}),
    ...(value.kind === "json" ? { json: value.always ? "always" : "either" } : {}),
    ...(field.flat ? { flat: true } : {}),
    ...(field.hidden ? { hidden: true } : {}),
    ...(filled === undefined ? {} : { value: filled }),
    ...(value.kind === "text" && value.form ? { form: [value.form.code, value.form.expected] } : {}),
  };
}

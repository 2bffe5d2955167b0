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
    // Under provisional names, what builders write: nothing else.
    ...(shape.open && !shape.provisional ? {} : { additionalProperties: false }),
    ...(shape.rules.length > 0 ? { objectRules: shape.rules } : {}),
  };
}

function valueView(value: Value): JsonSchema {
  return value.rules ? { ...kindView(value), [ruleKeyword(value)]: value.rules } : kindView(value);
}

/** The keyword of rules for a value of this kind: Ajv puts it behind the check of the JSON type, where there is one. */
function ruleKeyword({ kind }: Value): string {
  if (kind === "text") return "stringRules";
  return kind === "list" ? "arrayRules" : kind === "number" ? "numberRules" : "rules";
}

function kindView(value: Value): JsonSchema {
  switch (value.kind) {
    case "text": {
      const { kind, form, rules, ...limits } = value;
      return { type: "string", ...limits, ...(form ? { pattern: form.pattern } : {}) };
    }
    case "number": {
      const { kind, integer, rules, ...limits } = value;
      return { type: integer ? "integer" : kind, ...limits };
    }
    case "boolean":
      return { type: "boolean" };
    case "const":
      return { const: value.value };
    case "enum":
      return { enum: [...value.values, ...Object.keys(value.also ?? {})] };
    case "object":
      return reference(value.shape);
    case "list": {
      const { kind, items, rules, ...limits } = value;
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

/** Which keywords limit a value of a JSON type. Without `type`, each limits values of its own type alone. */
export const OF_TYPE: { readonly [type: string]: readonly string[] } = {
  string: ["minLength", "maxLength", "pattern", "format", "contentMediaType", "contentSchema"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  integer: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  array: ["items", "minItems", "maxItems", "uniqueItems"],
  object: ["properties", "required", "additionalProperties", "patternProperties", "minProperties", "maxProperties"],
  boolean: [],
  null: [],
};

/** Keywords whose value is a schema. */
export const ONE: readonly string[] = ["items", "contentSchema", "additionalProperties"];
/** Keywords whose value is a list of schemas. */
export const SEVERAL: readonly string[] = ["anyOf", "oneOf"];
/** Keywords whose value is a schema for each key. */
export const BY_KEY: readonly string[] = ["properties", "patternProperties"];

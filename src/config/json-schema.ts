import { type ConfigField, FIELDS } from "./fields.js";
import { KINDS } from "./kinds.js";
import type { Known } from "./settings.js";

/**
 * The JSON Schema (draft-07) of the config, for editors. It refuses what the reader refuses: where the config names
 * schemas of its own, rules and variants may have other names than ours.
 */
export function configSchema(known: Known): { readonly [keyword: string]: unknown } {
  const fields = Object.entries<ConfigField>(FIELDS);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Config of omnirich",
    description: "What omnirich validate checks, and how strictly.",
    type: "object",
    properties: Object.fromEntries(fields.map(([name, field]) => [name, property(field, known)])),
    additionalProperties: false,
    if: { required: ["schemas"] },
    else: {
      properties: {
        rules: { propertyNames: { enum: Object.keys(known.switchable) } },
        variants: { items: { enum: known.variants } },
      },
    },
  };
}

function property(field: ConfigField, known: Known): object {
  const { description, example, default: standard = {} } = field;
  return {
    description: "text" in standard ? `${description} Default: ${standard.text}.` : description,
    ...KINDS[field.kind].schema(field, known),
    ...("value" in standard && { default: standard.value }),
    examples: [example],
  };
}

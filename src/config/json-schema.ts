import { type ConfigField, FIELDS } from "./fields.js";
import { property } from "./kinds.js";
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
    description: "What omnirich validate checks, and how strictly; and what omnirich generate makes.",
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

import tables from "playground:tables";
import type { Variant } from "../../../../src/model/model.js";

/** Everything known of each variant, as the generator has it. */
export const variants: readonly Variant[] = tables.variants;

export type RuleText = (typeof tables.rules)[number];

/** What is known of messages of this type; nothing of a type that there is not. */
export function variantOf(type: unknown): Variant | undefined {
  return variants.find((variant) => variant.type !== undefined && variant.type === type);
}

/** The explanation of the rule that an issue names. */
export function ruleText(code: string): RuleText | undefined {
  return tables.rules.find((rule) => rule.code === code);
}

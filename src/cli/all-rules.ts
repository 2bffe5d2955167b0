import type { Rule } from "../model/model.js";

/** Every rule there is: the catalogue's, and those that the schemas explain themselves; sorted by code. */
export async function allRules(): Promise<readonly Rule[]> {
  const { rules } = await import("../diagnostics/rules.js");
  const generated = await import("../../generated/rules.js");
  return [...rules, ...generated.rules].sort((a, b) => (a.code < b.code ? -1 : 1));
}

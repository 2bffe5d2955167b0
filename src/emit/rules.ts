import type { Emitter } from "../model/model.js";
import { headerText } from "./text/header.js";
import { literal } from "./text/typescript.js";

/** The rules that schemas explain themselves, for tools that explain codes. */
export const rules: Emitter = {
  name: "rules",
  emit(model) {
    const explained = model.variants.filter((variant) => variant.rules.length > 0);
    const sources =
      explained
        .map((variant) => variant.source)
        .sort()
        .join(", ") || "all schemas";
    const rows = explained.flatMap((variant) => variant.rules).map((rule) => `  ${literal(rule)},\n`);
    const text = `// ${headerText(sources)}

/** The rules that these schemas explain themselves. */
export const rules = [\n${rows.join("")}] as const;\n`;
    return [{ path: "rules.ts", text }];
  },
};

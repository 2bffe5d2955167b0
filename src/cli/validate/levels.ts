import type { Switches } from "../../diagnostics/switchable.js";
import { quote } from "../../runtime/issues.js";
import { own } from "../../runtime/shapes.js";
import type { RuleLevels } from "../../runtime/validate.js";
import { didYouMean, oneOf, UsageError } from "../usage.js";

const LEVELS = ["off", "warning", "error"] as const;

/** The values of --rule: each a code and its level; of two for one code, the last counts. */
export function readLevels(values: readonly string[], { switchable, fixed }: Switches): RuleLevels {
  return Object.fromEntries(
    values.map((value) => {
      const [, code = "", level = ""] = /^([^=]*)=(.*)$/s.exec(value) ?? [];
      if (code === "") throw new UsageError(`--rule must be <code>=<${LEVELS.join("|")}>, not ${quote(value)}.`);
      const why = own(fixed, code);
      if (why) throw new UsageError(`The rule ${quote(code)} can't be switched.`, why);
      if (!Object.hasOwn(switchable, code)) throw unknownCode(code, Object.keys(switchable));
      return [code, oneOf(`--rule ${code}`, level, LEVELS)];
    }),
  );
}

function unknownCode(code: string, codes: readonly string[]): UsageError {
  const hint = didYouMean(code, codes) ?? "List all codes with: omnirich explain";
  return new UsageError(`There is no rule ${quote(code)}.`, hint);
}

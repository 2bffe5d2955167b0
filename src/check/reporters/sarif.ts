import { toJson } from "./json-text.js";
import type { CreateReporter, RuleText } from "./reporter.js";
import { sarifDocument } from "./sarif-document.js";
import { createResults } from "./sarif-results.js";

/**
 * All issues as SARIF 2.1.0, for code scanning; they carry fingerprints, so that they can be tracked over time. A result
 * is a line: spread out, it would be twice as long.
 */
export const createSarif: CreateReporter = ({ version, rules, prefix }) => {
  const broken: RuleText[] = [];
  const describe = createResults((code) => indexOf(code, broken, rules), prefix);
  let before = sarifDocument(version, [])[0];
  return {
    add({ file, issues }) {
      const lines = issues.map((issue) => {
        const line = `${before}\n          ${toJson(describe(file, issue))}`;
        before = ",";
        return line;
      });
      return lines.join("");
    },
    end() {
      const [head, tail] = sarifDocument(version, broken);
      return before === "," ? `\n        ${tail}` : head + tail;
    },
  };
};

/** Place of a rule among those that were broken, to which it is added; nothing where nobody described it. */
function indexOf(code: string, broken: RuleText[], rules: readonly RuleText[]): number | undefined {
  const known = broken.findIndex((rule) => rule.code === code);
  if (known >= 0) return known;
  const rule = rules.find((one) => one.code === code);
  return rule && broken.push(rule) - 1;
}

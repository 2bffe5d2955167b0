import { generate } from "../../../src/codegen.js";
import { textRules } from "../../../src/diagnostics/rules/text.js";

/** What only the docs and the generator need of a model. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "evidence",
  "origin",
  "canonical",
  "rejects",
  "remarks",
  "source",
  "sizes",
  "function",
]);
/** Rules of files that a text in an editor can break as well. */
const OF_TEXTS: ReadonlySet<string> = new Set([
  ...textRules.map(({ code }) => code),
  "bare-content",
  "empty-file",
  "too-deep",
  "json-comment",
  "json-syntax",
]);

/** The model of the schemas of this repository, and the rules that its issues name, as JSON. */
export async function readTables(cwd: string): Promise<string> {
  const { model, issues } = await generate({ cwd, emitters: [] });
  if (!model || issues.some(({ severity }) => severity === "error")) {
    throw new Error(issues.map(({ message }) => message).join("\n"));
  }
  const rules = model.rules
    .filter(({ stage, code }) => stage === "message" || OF_TEXTS.has(code))
    .map(({ code, title, why, remedy, bad, good }) => ({ code, title, why, remedy, bad, good }));
  const variants = model.variants.map(({ rules: _, ...variant }) => variant);
  return JSON.stringify({ variants, rules }, (key, value) => (LEFT_OUT.has(key) ? undefined : value));
}

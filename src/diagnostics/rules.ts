import type { Rule } from "../model/model.js";
import { checkRules } from "./rules/check.js";
import { fileRules } from "./rules/file.js";
import { formatRules } from "./rules/format.js";
import { inferRules } from "./rules/infer.js";
import { messageRules } from "./rules/message.js";
import { profileRules } from "./rules/profile.js";
import { schemaRules } from "./rules/schema.js";
import { sendRules } from "./rules/send.js";
import { textRules } from "./rules/text.js";
import { urlRules } from "./rules/url.js";

/** Every rule that an issue can name, sorted by code. An issue's `code` is always one of these. */
export const rules: readonly Rule[] = [
  ...messageRules,
  ...urlRules,
  ...formatRules,
  ...sendRules,
  ...fileRules,
  ...textRules,
  ...checkRules,
  ...inferRules,
  ...schemaRules,
  ...profileRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));

/** The rule with this code; `undefined` when there is none, as the code may be what a person typed. */
export function ruleOf(code: string): Rule | undefined {
  return rules.find((rule) => rule.code === code);
}

export { type BuildOptions, buildFragment, buildMessage } from "./build.js";
export { type ConvertOptions, fromExport, type SurveyEncoding, toSendable } from "./codec.js";
export { type CopilotCard, toCopilotCard } from "./copilot-card.js";
export { RichMessageError } from "./errors.js";
export { applyRule, codePoints, isObject, nest, nestProvisional, parseJson, report } from "./helpers.js";
export type { OmnichannelHost } from "./host.js";
export type { Fix, Issue, Severity } from "./issues.js";
export * from "./rules/index.js";
export { checkMessageSize } from "./rules/message-size.js";
export { checkStoredSize } from "./rules/stored-size.js";
export { createSender, type SenderOptions, type SendMessage } from "./send.js";
export type { Catalogue, Check, Field, Finding, RawError, RuleCheck, Shape, Variant } from "./shapes.js";
export { buildUnverified, type UnverifiedOptions } from "./unverified.js";
export {
  createGuard,
  type MessageGuard,
  type Parsed,
  parse,
  type RuleLevels,
  type StandardResult,
  type ValidateOptions,
  type Validation,
  validate,
} from "./validate.js";

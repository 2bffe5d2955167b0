export { byTag, byType, otherKeys } from "./alternatives.js";
export { type BuildOptions, buildFragment, buildMessage } from "./build.js";
export { type ConvertOptions, fromExport, type SurveyEncoding, toSendable } from "./codec.js";
export { type CopilotCard, toCopilotCard } from "./copilot-card.js";
export { RichMessageError } from "./errors.js";
export * from "./formats.js";
export { codePoints, countKeys, isObject, own, parseJson } from "./helpers.js";
export type { OmnichannelHost } from "./host.js";
export type { Fix, Issue, Severity } from "./issues.js";
export * from "./keywords.js";
export * from "./rules/index.js";
export { checkMessageSize } from "./rules/message-size.js";
export { checkStoredSize } from "./rules/stored-size.js";
export { createSender, type SenderOptions, type SendMessage } from "./send.js";
export type {
  Catalogue,
  Check,
  Choose,
  Field,
  Finding,
  Mistake,
  RuleCheck,
  Scalar,
  Shape,
  Value,
  Variant,
} from "./shapes.js";
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

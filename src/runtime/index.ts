export { buildFragment, buildMessage } from "./build.js";
export { fromExport, type SurveyEncoding, toSendable } from "./codec.js";
export { type CopilotCard, toCopilotCard } from "./copilot-card.js";
export { RichMessageError } from "./errors.js";
export { codePoints, isObject, nest, parseJson, report } from "./helpers.js";
export type { OmnichannelHost } from "./host.js";
export type { Fix, Issue, Severity } from "./issues.js";
export { createSender, type SenderOptions, type SendMessage } from "./send.js";
export type { Catalogue, Check, Field, RawError, Shape, Variant } from "./shapes.js";
export {
  createGuard,
  type MessageGuard,
  parse,
  type StandardResult,
  type ValidateOptions,
  type Validation,
  validate,
} from "./validate.js";

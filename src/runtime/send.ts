import { RichMessageError } from "./errors.js";
import { findHost, type OmnichannelHost } from "./host.js";
import { createIssue, describe, type Issue, isError, mustBe, RAW_JSON, reasonOf, type Severity } from "./issues.js";
import { checkMessageSize } from "./rules/message-size.js";
import type { Catalogue } from "./shapes.js";
import { snapshot } from "./snapshot.js";
import { type ValidateOptions, validate } from "./validate.js";
import { type OnWarning, tellWarnings } from "./warnings.js";

/** How a sender finds its host, what it lets through, and whom it tells. */
export interface SenderOptions extends ValidateOptions {
  /** `Microsoft.Omnichannel` or a stand-in; without it the host is looked for at every call. */
  readonly host?: OmnichannelHost;
  /** Called once for each warning of a message that goes out. */
  readonly onWarning?: OnWarning;
  /** Lets a text through that is itself rich-message JSON; the customer sees it as raw text. Default: false. */
  readonly allowJsonText?: boolean;
}

/**
 * Microsoft's `sendMessageToConversation`, guarded: same parameters, same defaults. Resolves with what the host
 * resolves with; rejects with RichMessageError, and never throws synchronously.
 */
export type SendMessage<Message> = (
  message: string | Message,
  toSendBox?: boolean,
  conversationId?: string,
) => Promise<unknown>;

/** Makes a sender that sends exactly what it has validated: one frozen snapshot, at most one call of the host. */
export function createSender<Message>(catalogue: Catalogue, options: SenderOptions = {}): SendMessage<Message> {
  return async (message, toSendBox, conversationId) => {
    const { value, issues } = snapshot(message);
    const { host, issues: absence } = findHost(options.host);
    const found = [
      ...(issues.length > 0 ? issues : checkContent(catalogue, value, options)),
      ...checkTarget(typeof value !== "string", toSendBox, conversationId),
      ...absence,
    ];
    const errors = found.filter(isError);
    if (!host || errors.length > 0) throw new RichMessageError(errors);

    tellWarnings(found, options.onWarning);
    // Microsoft tells omitted parameters by their absence, so none is passed that was not given.
    const given: Parameters<OmnichannelHost["sendMessageToConversation"]> = [value, toSendBox, conversationId];
    while (given.length > 1 && given[given.length - 1] === undefined) given.pop();
    try {
      return await host.sendMessageToConversation(...given);
    } catch (cause) {
      const hint = "Is the conversation assigned to this agent? The payload of this error is the message.";
      const refusal = createIssue("host-rejected", "", `Microsoft.Omnichannel refused: ${reasonOf(cause)}`, { hint });
      throw new RichMessageError([refusal], { cause, payload: value });
    }
  };
}

function checkContent(catalogue: Catalogue, value: unknown, options: SenderOptions): readonly Issue[] {
  if (typeof value !== "string") {
    const { ok, issues } = validate(catalogue, value, options);
    // The channel's limit holds for messages of any schema, whether or not it names it.
    return ok ? [...issues, ...checkMessageSize(value)] : issues;
  }
  if (!value.trim()) return [mustBe("empty-message", "", "The message", "text or a rich message", describe(value))];
  if (options.allowJsonText || !isRichJson(value)) return checkMessageSize(value);
  const hint = "Pass what parseMessage(text) or fromExport(text) returns.";
  return [mustBe("json-as-text", "", "The message", "an object", `JSON as text: ${RAW_JSON}`, { hint })];
}

/** Whether a text looks like the JSON of a rich message or of its survey, whole or cut off, encoded once or more. */
function isRichJson(text: string): boolean {
  const plain = text.replace(/\\[nrt]|[\s\\]/g, "");
  return /^"*\[?\{"/.test(plain) && /"(?:survey|richObjectType|Questions|Answers)":/.test(plain);
}

function checkTarget(isRich: boolean, toSendBox: unknown, conversationId: unknown): Issue[] {
  const issues: Issue[] = [];
  const must = (code: string, input: string, expected: string, actual: unknown, severity?: Severity) => {
    const hint = "The parameters are: message, toSendBox, conversationId.";
    issues.push(mustBe(code, "", input, expected, describe(actual), { input, hint, actual }, severity));
  };
  if (toSendBox !== undefined && typeof toSendBox !== "boolean") {
    must("to-sendbox", "toSendBox", "true or false", toSendBox);
  } else if (isRich && toSendBox !== false) {
    // Whether the sendbox shows a rich message is not documented; all of Microsoft's samples pass false.
    must("rich-to-sendbox", "toSendBox", "false to reach the customer", toSendBox, "warning");
  }
  if (conversationId !== undefined && !(typeof conversationId === "string" && GUID.test(conversationId))) {
    must("conversation-id", "conversationId", "a GUID without braces", conversationId);
  }
  return issues;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

import { RichMessageError } from "./errors.js";
import { parseJson } from "./helpers.js";
import { findHost, type OmnichannelHost } from "./host.js";
import { createIssue, describe, escapeText, hasErrors, type Issue } from "./issues.js";
import { checkMessageSize } from "./rules/message-size.js";
import { type Catalogue, isObject } from "./shapes.js";
import { snapshot } from "./snapshot.js";
import { type ValidateOptions, validate } from "./validate.js";

export interface SenderOptions extends ValidateOptions {
  /** `Microsoft.Omnichannel` or a stand-in; without it the host is looked for at every call. */
  readonly host?: OmnichannelHost;
  /** Called once for each warning of a message that goes out. What it throws is ignored: a logger stops no message. */
  readonly onWarning?: (warning: Issue) => void;
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
    const { host, issue } = findHost(options.host);
    const found = [
      ...(issues.length > 0 ? issues : checkContent(catalogue, value, toSendBox, options)),
      ...checkTarget(toSendBox, conversationId),
      ...(issue ? [issue] : []),
    ];
    if (!host || hasErrors(found)) throw new RichMessageError(found.filter(({ severity }) => severity === "error"));

    for (const warning of found) notify(options.onWarning, warning);
    try {
      // Microsoft tells omitted parameters by their absence, so none is passed that was not given.
      if (conversationId !== undefined) return await host.sendMessageToConversation(value, toSendBox, conversationId);
      if (toSendBox !== undefined) return await host.sendMessageToConversation(value, toSendBox);
      return await host.sendMessageToConversation(value);
    } catch (cause) {
      throw new RichMessageError([hostRejected(cause)], { cause, payload: value });
    }
  };
}

function checkContent(catalogue: Catalogue, value: unknown, toSendBox: unknown, options: SenderOptions): Issue[] {
  if (typeof value === "string") return [...checkText(value, options), ...checkMessageSize(value)];
  const { ok, issues } = validate(catalogue, value, options);
  if (!ok) return [...issues];
  const warnings = toSendBox === false ? [] : [richToSendbox()];
  return [...issues, ...checkMessageSize(value), ...warnings];
}

function checkText(text: string, options: SenderOptions): Issue[] {
  if (text.trim() === "") {
    return [createIssue("empty-message", "", "The message is empty text.", { hint: "Send text, or a rich message." })];
  }
  if (options.allowJsonText || !isRichJson(text)) return [];
  const hint = "Pass the object itself: parseMessage(text).message, or fromExport(text) if it is an export.";
  return [
    createIssue("json-as-text", "", "This text is rich-message JSON; the customer would see it as raw text.", { hint }),
  ];
}

/** Whether a text is the JSON of a rich message or of its survey, whole or cut off, encoded once or more. */
function isRichJson(text: string): boolean {
  const value = parseJson(text);
  if (typeof value === "string") return isRichJson(value);
  if (value === undefined) return looksRich(text.replace(/\\[nrt]|[\s\\]/g, ""));
  const parts = Array.isArray(value) ? value : [value];
  return parts.some((part) => isObject(part) && ["survey", "richObjectType", "Answers"].some((key) => key in part));
}

/** Whether a text without spaces and backslashes starts like JSON and has a key of a rich message. */
function looksRich(text: string): boolean {
  return /^"*\[?\{"/.test(text) && /"(?:survey|richObjectType|Questions|Answers)":/.test(text);
}

function checkTarget(toSendBox: unknown, conversationId: unknown): Issue[] {
  const issues: Issue[] = [];
  if (toSendBox !== undefined && typeof toSendBox !== "boolean") {
    const message = `toSendBox must be true or false, but is ${describe(toSendBox)}.`;
    const hint = "The parameters are: message, toSendBox, conversationId.";
    issues.push(createIssue("to-sendbox", "", message, { hint, input: "toSendBox", actual: toSendBox }));
  }
  if (conversationId !== undefined && !(typeof conversationId === "string" && GUID.test(conversationId))) {
    const message = `conversationId must be a GUID without braces, but is ${describe(conversationId)}.`;
    const hint = "It is the liveworkitemId; leave it out to send to the focused conversation.";
    issues.push(createIssue("conversation-id", "", message, { hint, input: "conversationId", actual: conversationId }));
  }
  return issues;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function richToSendbox(): Issue {
  const message = "This rich message goes to the agent's sendbox; whether the host shows it there is not documented.";
  const hint = "Pass false as the second parameter to send it to the customer.";
  return createIssue("rich-to-sendbox", "", message, { hint, input: "toSendBox" }, "warning");
}

function hostRejected(cause: unknown): Issue {
  const reason = reasonOf(cause);
  const message = `Microsoft.Omnichannel rejected the message${reason && `: ${reason}`}.`;
  const hint =
    "Is the conversation open and assigned to the agent who is logged in? The message is in the error's payload.";
  return createIssue("host-rejected", "", message, { hint });
}

/** What a cause says, be it a text, an error (of another frame too) or an object with a message; at most 200 characters. */
function reasonOf(cause: unknown): string {
  try {
    const reason = typeof cause === "string" ? cause : (cause as Error).message;
    return typeof reason === "string" ? escapeText([...reason.slice(0, 400)].slice(0, 200).join("")) : "";
  } catch {
    return "";
  }
}

function notify(onWarning: SenderOptions["onWarning"], issue: Issue): void {
  try {
    if (issue.severity === "warning") onWarning?.(issue);
  } catch {
    // A logger that throws stops no message.
  }
}

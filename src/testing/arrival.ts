import { parseJson } from "../runtime/helpers.js";
import { isObject } from "../runtime/shapes.js";
import { FakeRejection } from "./rejection.js";

/** One message that the fake took, and what became of it. */
export interface SentMessage {
  readonly conversationId: string;
  /** Where it arrived: in the agent's sendbox, or with the customer. */
  readonly to: "sendbox" | "customer";
  /** A rich message that nobody processed arrives as "text": its JSON. */
  readonly kind: "rich" | "text";
  /** The rich message itself, as it was passed in (not a copy), or the text. */
  readonly message: unknown;
}

/**
 * How a message arrives. Microsoft documents that a rich message which was not processed is sent as plain text; that is
 * what an export (`survey`: JSON text of a list) and anything else without the known envelope become here.
 */
export function arrival(message: unknown): Pick<SentMessage, "kind" | "message"> {
  if (typeof message === "string") return { kind: "text", message };
  if (typeof message !== "object" || message === null) {
    throw new FakeRejection("message", "A message is text or an object.");
  }
  return isProcessed(message) ? { kind: "rich", message } : { kind: "text", message: JSON.stringify(message) };
}

/** Whether a message has the known envelope: a type, and a survey with Answers, as an object or as its JSON text. */
function isProcessed(message: { readonly richObjectType?: unknown; readonly survey?: unknown }): boolean {
  const { richObjectType, survey } = message;
  const content = typeof survey === "string" ? parseJson(survey) : survey;
  return Number.isInteger(richObjectType) && isObject(content) && isObject(content.Answers);
}

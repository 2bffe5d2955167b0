import type { RuleCheck } from "../shapes.js";

/** Refuses a type of message, labelled by the parameter, that Microsoft documents as not sendable (message-object). */
export const notSendable: RuleCheck<number, string> = (value, label) => ({
  code: "not-sendable",
  expected: "the type of a message that sendMessageToConversation can send",
  found: `${value} (${label})`,
  hint: "Microsoft documents that this API can't send it. An agent sends a stored one with the Rich messages button of the conversation.",
});

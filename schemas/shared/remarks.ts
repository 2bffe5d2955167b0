import { documented, inferred, observed, type Remark } from "omnirich/author";
import {
  cardSupport,
  copilotTopic,
  createRichMessages,
  livePersonTemplates,
  messageObject,
  sendMessageToConversation,
} from "./sources.js";

/** What holds for every rich message, whatever its type. */
export const EVERY_MESSAGE: readonly Remark[] = [
  {
    text: "Sending rich messages by this API is documented for Apple Messages for Business only. For Live Chat and WhatsApp the documented way is the JSON for Copilot Studio, pasted into an Adaptive Card node.",
    evidence: documented(messageObject),
  },
  {
    text: "The conversation must be assigned to the agent who is logged in. Without toSendBox, the message goes into the agent's sendbox; with false, to the customer.",
    evidence: documented(sendMessageToConversation),
  },
  {
    text: "A message is at most 28 KB long, with metadata such as timestamps and tags.",
    evidence: documented(cardSupport, "Whether 28,000 or 28,672 bytes is not said; the smaller number holds here."),
  },
  {
    text: "Representatives can send a stored message once it is published; one that is associated with workstreams, only there.",
    evidence: documented(createRichMessages),
  },
  {
    text: "A Copilot Studio agent carries it as JSON text in a hidden block (ocsurveyjs) of an Adaptive Card, beside a visible one with its name: toCopilotCard().",
    evidence: observed(copilotTopic),
  },
];

/** Whether agents can be allowed to change a stored message before they send it. */
export function configurable(isAllowed: boolean): Remark {
  const text = isAllowed
    ? "Representatives can be allowed to change a stored one before they send it (Allow representative to configure)."
    : "Representatives can't be allowed to change a stored one before they send it.";
  return { text, evidence: documented(createRichMessages) };
}

/** What a device must be able to show: Apple's token in its list of capabilities. */
export function capability(token: string, evidence: Remark["evidence"]): Remark {
  return {
    text: `The customer's device needs the capability ${token} (conversation context: msdyn_capabilitylist).`,
    evidence,
  };
}

/** Lengths that another provider names. */
export const PROVIDER_LENGTHS: Remark = {
  text: "Another provider names lengths: titles of at most 85 characters (Apple recommends 30), subtitles of at most 400 (Apple recommends 85).",
  evidence: observed(livePersonTemplates, "Reported by a third party."),
};

/** A mistake in Microsoft's own conversion snippets. */
export function brokenSnippet(text: string): Remark {
  return {
    text: `Microsoft's console snippet that converts an export of this type ${text}: use fromExport() or omnirich convert.`,
    evidence: inferred(messageObject, "Read off the snippet; it is the same in all versions of the page."),
  };
}

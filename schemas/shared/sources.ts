import type { Source } from "omnirich/author";

/** The pages that facts about the format come from, with the date they carry and the day they were last compared. */
const learn = "https://learn.microsoft.com/en-us/dynamics365/customer-service";

/** Reference page with Microsoft's only full sample of a rich message. */
export const sendMessageToConversation: Source = {
  source: "sendMessageToConversation (Omnichannel JavaScript API reference)",
  url: `${learn}/develop/reference/methods/sendmessagetoconversation`,
  published: "2022-10-03",
  checked: "2026-11-22",
};

/** How an exported rich message is turned into one that can be sent. */
export const messageObject: Source = {
  source: "Retrieve and format rich messages",
  url: `${learn}/develop/reference/methods/message-object`,
  published: "2025-10-10",
  checked: "2026-11-22",
};

/** The designer of the admin center, field by field. */
export const createRichMessages: Source = {
  source: "Create rich messages",
  url: `${learn}/administer/create-rich-messages`,
  published: "2025-10-13",
  checked: "2026-11-22",
};

/** The table that stores rich messages; a generated page without a date. */
export const richMessageTable: Source = {
  source: "Rich message (msdyn_ocrichobject) table reference",
  url: "https://learn.microsoft.com/en-us/dynamics365/developer/reference/entities/msdyn_ocrichobject",
  checked: "2026-11-22",
};

/** Microsoft's own test of a Copilot Studio topic that carries a rich message. */
export const copilotTopic: Source = {
  source: "microsoft/vscode-copilotstudio: powerfx.mcs.yml, a test topic",
  url: "https://github.com/microsoft/vscode-copilotstudio/blob/4cc4c30/src/LanguageServers/PowerPlatformLS/UnitTests/PowerPlatformLS.UnitTests/TestData/powerfx.mcs.yml",
  checked: "2026-11-23",
};

/** How agents send stored rich messages. */
export const richMessagesInConversation: Source = {
  source: "Use rich messages in the conversation control",
  url: `${learn}/use/rich-messages-conversation-control`,
  published: "2025-03-05",
  checked: "2026-11-23",
};

/** What a stored rich message is linked to. */
export const richMessageMap: Source = {
  source: "Rich message map (msdyn_ocrichobjectmap) table reference",
  url: `${learn}/develop/reference/entities/msdyn_ocrichobjectmap`,
  checked: "2026-11-23",
};

/** What each channel can show, and the size of a message. */
export const cardSupport: Source = {
  source: "Card support in channels",
  url: `${learn}/administer/card-support-in-channels`,
  published: "2023-10-09",
  checked: "2026-11-23",
};

/** How the channel is set up, Apple Pay included. */
export const configureAppleMessages: Source = {
  source: "Configure Apple Messages for Business",
  url: `${learn}/administer/configure-apple-messages-for-business-channel`,
  checked: "2026-11-23",
};

/** What Apple's devices say that they can show. */
export const appleCommonSpecs: Source = {
  source: "Apple, Messages for Business REST API: common specifications",
  url: "https://register.apple.com/resources/messages/msp-rest-api/common-specs",
  checked: "2026-11-23",
};

/** Links with a picture or a video, as Apple takes them. */
export const appleRichLink: Source = {
  source: "Apple, Messages for Business REST API: rich link",
  url: "https://register.apple.com/resources/messages/msp-rest-api/type-richlink",
  checked: "2026-11-23",
};

/** Pickers, payments, authentication and apps, as Apple takes them. */
export const appleInteractive: Source = {
  source: "Apple, Messages for Business REST API: interactive messages",
  url: "https://register.apple.com/resources/messages/msp-rest-api/type-interactive",
  checked: "2026-11-23",
};

/** The payment request that a payment becomes. */
export const applePayRequest: Source = {
  source: "Apple, Business Chat API: ApplePayPaymentRequest",
  url: "https://developer.apple.com/documentation/businesschatapi/applepaypaymentrequest",
  checked: "2026-11-23",
};

/** A provider's reference of list pickers, which names Apple's styles of pictures. */
export const livePersonTemplates: Source = {
  source: "LivePerson developer center: list picker metadata (a third party)",
  url: "https://github.com/LivePersonInc/developer-center",
  checked: "2026-11-23",
};

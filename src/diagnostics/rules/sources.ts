import type { Rule } from "../../model/model.js";

/** Where rules come from: pages by the name of who publishes them, and what follows from omnirich itself. */
type Source = Rule["source"];

const learn = "https://learn.microsoft.com/en-us/dynamics365";

/** Reference page with Microsoft's only full sample of a rich message. */
export const sendMessageToConversation: Source = {
  title: "Microsoft: sendMessageToConversation (Omnichannel JavaScript API reference)",
  url: `${learn}/customer-service/develop/reference/methods/sendmessagetoconversation`,
};

/** How an exported rich message is turned into one that can be sent. */
export const messageObject: Source = {
  title: "Microsoft: Retrieve and format rich messages",
  url: `${learn}/customer-service/develop/reference/methods/message-object`,
};

/** The designer of the admin center, field by field. */
export const createRichMessages: Source = {
  title: "Microsoft: Create rich messages",
  url: `${learn}/customer-service/administer/create-rich-messages`,
};

/** The table that stores rich messages, and its option set of types. */
export const richMessageTable: Source = {
  title: "Microsoft: Rich message (msdyn_ocrichobject) table reference",
  url: `${learn}/developer/reference/entities/msdyn_ocrichobject`,
};

/** What each channel supports, and how large a message may be. */
export const channels: Source = {
  title: "Microsoft: Support for live chat and asynchronous channels",
  url: `${learn}/customer-service/asynchronous-channels`,
};

/** Why a script can't count on reaching the window around it. */
export const avoidWindowTop: Source = {
  title: "Microsoft: Avoid using window.top",
  url: "https://learn.microsoft.com/en-us/powerapps/developer/model-driven-apps/best-practices/business-logic/avoid-window-top",
};

/** Apple's own page about links with an image or a video. */
export const appleRichLinks: Source = {
  title: "Apple: Rich Link Messages",
  url: "https://register.apple.com/resources/messages/msp-rest-api/type-richlink",
};

/** A third party's report of what Apple enforces; no text of Apple's own says all of it. */
export const appleEnforcement: Source = {
  title: "Webex Connect (third party): Apple Messages for Business compliance updates",
  url: "https://help.webexconnect.io/changelog/apple-messages-for-business-compliance-updates",
};

/** What JSON is, its encoding included. */
export const json: Source = { title: "JSON (RFC 8259)", url: "https://www.rfc-editor.org/rfc/rfc8259" };

/** Which characters an address may have. */
export const uriSyntax: Source = { title: "URI syntax (RFC 3986)", url: "https://www.rfc-editor.org/rfc/rfc3986" };

/** What https protects that http does not. */
export const https: Source = {
  title: "HTTP semantics (RFC 9110), https URI scheme",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2",
};

/** Why an address has no user name and no password. */
export const userinfo: Source = {
  title: "HTTP semantics (RFC 9110), deprecation of userinfo",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-4.2.4",
};

/** Which days a calendar has. */
export const calendar: Source = {
  title: "Dates and times on the internet (RFC 3339)",
  url: "https://www.rfc-editor.org/rfc/rfc3339",
};

/** The names of time zones, and when their clocks change. */
export const timeZones: Source = { title: "IANA time zone database", url: "https://www.iana.org/time-zones" };

/** What a name in TypeScript may be. */
export const identifiers: Source = {
  title: "ECMAScript: Names and keywords",
  url: "https://tc39.es/ecma262/#sec-names-and-keywords",
};

/** For rules that only say what the schema of a field says. */
export const fieldEvidence: Source = { title: "The field's evidence, on the page of its message" };

/** What follows from how omnirich works, and from nobody's documentation. */
export const promise = {
  sent: { title: "What omnirich promises: what is validated is what is sent" },
  accident: { title: "What omnirich promises: nothing reaches a customer by accident" },
  aloud: { title: "What omnirich promises: nothing is skipped or ignored without a word" },
  files: { title: "What omnirich promises: no file is lost or half written" },
  oneStory: { title: "What omnirich promises: types, validators, builders and docs all say the same" },
  repeatable: { title: "What omnirich promises: the same input gives the same output everywhere" },
  evidence: { title: "What omnirich promises: every field says where its facts come from" },
  oneType: { title: "What omnirich promises: the type alone decides which schema checks a message" },
  explained: { title: "What omnirich promises: every code is explained, and means one thing" },
  light: { title: "What omnirich promises: building, checking and sending need no compiler" },
} satisfies { readonly [name: string]: Source };

export type { SentMessage } from "./arrival.js";
export type { ConversationQuery, FakeConversation } from "./conversations.js";
export { createFakeOmnichannel, type FakeOmnichannel, type FakeOptions } from "./fake-omnichannel.js";
export type { LinkedRecord } from "./links.js";
export { FakeRejection } from "./rejection.js";

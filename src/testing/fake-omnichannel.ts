import type { OmnichannelHost } from "../runtime/host.js";
import { arrival, type SentMessage } from "./arrival.js";
import {
  type Conversation,
  type ConversationQuery,
  type FakeConversation,
  lookUp,
  prepare,
  query,
} from "./conversations.js";
import { type LinkedRecord, link, unlink } from "./links.js";
import { FakeRejection } from "./rejection.js";

/** What there is when the fake starts. */
export interface FakeOptions {
  /** The first one is focused. Default: one conversation, `11111111-1111-4111-8111-111111111111`. */
  readonly conversations?: readonly (string | FakeConversation)[];
  /** Ids of those that are assigned to the agent who is logged in. Default: all. */
  readonly assigned?: readonly string[];
}

/** A stand-in for `Microsoft.Omnichannel`, with a record of what was sent. */
export interface FakeOmnichannel extends OmnichannelHost {
  /** Id of the focused conversation; undefined when there is none. */
  getConversationId(): Promise<string | undefined>;
  /** The assigned conversations, in the order given to the fake; `orderBy` and `createdBeforeDays` are not heeded. */
  getConversations(input: ConversationQuery, correlationId?: string): Promise<Record<string, unknown>[]>;
  /** Focuses a conversation. It need not be assigned, and does not become so. */
  openConversation(conversationId: string, lastSessionId?: string, liveWorkStreamId?: string): Promise<void>;
  /** Links an account or contact (the customer) or an incident (the case), in place of the one before it. */
  linkToConversation(entityLogicalName: string, recordId: string, conversationId?: string): Promise<void>;
  /** Takes a link away; one that is not there changes nothing. */
  unlinkFromConversation(entityLogicalName: string, recordId: string, conversationId?: string): Promise<void>;
  /** To the agent's sendbox, unless `toSendBox` is false; in the focused conversation, unless an id is given. */
  sendMessageToConversation(...args: SendArguments): Promise<void>;

  /** Every message that was taken, in order. */
  readonly sent: readonly SentMessage[];
  /** The arguments of every call of `sendMessageToConversation`, those that were refused as well. */
  readonly calls: readonly Readonly<SendArguments>[];
  /** The messages that the agent's sendbox got in a conversation (default: the focused one), in order. */
  sendbox(conversationId?: string): unknown[];
  /** The messages that the customer got in a conversation (default: the focused one), in order. */
  customer(conversationId?: string): unknown[];
  /** The records that a conversation (default: the focused one) is linked to. */
  links(conversationId?: string): LinkedRecord[];
}

type SendArguments = [message: unknown, toSendBox?: boolean, conversationId?: string];

const DEFAULT_CONVERSATION = "11111111-1111-4111-8111-111111111111";

/**
 * Makes a stand-in for `Microsoft.Omnichannel` with its six documented methods, their defaults and their failures. Each
 * method returns a promise and needs no `this`. Where Microsoft documents nothing (results, error objects), it does the
 * least. Throws FakeRejection when `assigned` names none of the conversations.
 */
export function createFakeOmnichannel(options: FakeOptions = {}): FakeOmnichannel {
  const conversations = prepare(options.conversations ?? [DEFAULT_CONVERSATION], options.assigned);
  const sent: SentMessage[] = [];
  const calls: Readonly<SendArguments>[] = [];
  let focused = conversations[0];

  function find(id?: string): Conversation {
    if (id !== undefined) return lookUp(conversations, id);
    if (focused) return focused;
    throw new FakeRejection("no-conversation", "No conversation is focused.");
  }

  function received(to: SentMessage["to"], id?: string): unknown[] {
    const conversation = id === undefined ? focused : find(id);
    return sent
      .filter((entry) => entry.to === to && entry.conversationId === conversation?.id)
      .map((entry) => entry.message);
  }

  return {
    sent,
    calls,
    sendbox: (id) => received("sendbox", id),
    customer: (id) => received("customer", id),
    links: (id) => [...find(id).links.values()],

    getConversationId: async () => focused?.id,
    getConversations: async (input) => query(conversations, input),
    openConversation: async (id) => {
      focused = lookUp(conversations, id);
    },
    linkToConversation: async (entity, recordId, id) => link(find(id).links, entity, recordId),
    unlinkFromConversation: async (entity, recordId, id) => unlink(find(id).links, entity, recordId),

    sendMessageToConversation: async (...args) => {
      calls.push(args);
      const [message, toSendBox, id] = args;
      const conversation = find(id);
      if (!conversation.assigned) {
        throw new FakeRejection("not-assigned", `Conversation ${conversation.id} is not assigned to the agent.`);
      }
      const to = toSendBox === false ? "customer" : "sendbox";
      sent.push({ conversationId: conversation.id, to, ...arrival(message) });
    },
  };
}

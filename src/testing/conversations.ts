import { own } from "../runtime/shapes.js";
import type { Links } from "./links.js";
import { FakeRejection } from "./rejection.js";

/** A conversation for the fake: its id (the liveworkitemId, a GUID), and attributes that `getConversations` returns. */
export interface FakeConversation {
  readonly id: string;
  readonly [attribute: string]: unknown;
}

/** Input of `getConversations`, as documented. The fake heeds `agentId`, `attributes` and `status`. */
export interface ConversationQuery {
  /** Required; whoever it is, it is taken for the agent who is logged in. */
  readonly agentId: string;
  readonly attributes?: readonly string[];
  /** Values of `StatusCode` to keep. */
  readonly status?: readonly number[];
  readonly orderBy?: readonly { readonly attributeName: string; readonly descending?: boolean }[];
  readonly createdBeforeDays?: number;
}

/** A conversation as the fake keeps it. */
export interface Conversation {
  readonly id: string;
  readonly attributes: { readonly [name: string]: unknown };
  readonly assigned: boolean;
  readonly links: Links;
}

const DEFAULT_ATTRIBUTES = [
  "msdyn_ocliveworkitemid",
  "msdyn_liveworkstreamid",
  "msdyn_lastsessionid",
  "StatusCode",
  "CreatedOn",
];

/** The conversations that the fake starts with; an assigned one that is not among them is a mistake of the test. */
export function prepare(given: readonly (string | FakeConversation)[], assigned?: readonly string[]): Conversation[] {
  const conversations = given.map((conversation): Conversation => {
    const { id, ...attributes } = typeof conversation === "string" ? { id: conversation } : conversation;
    const isAssigned = assigned === undefined || assigned.some((candidate) => sameId(candidate, id));
    return { id, attributes: { msdyn_ocliveworkitemid: id, ...attributes }, assigned: isAssigned, links: new Map() };
  });
  for (const id of assigned ?? []) lookUp(conversations, id);
  return conversations;
}

/** The conversation of an id. Throws FakeRejection when there is none. */
export function lookUp(conversations: readonly Conversation[], id: string): Conversation {
  const found = conversations.find((conversation) => sameId(conversation.id, id));
  if (!found) throw new FakeRejection("unknown-conversation", `There is no conversation ${id}.`);
  return found;
}

/** What `getConversations` resolves with: an object for each assigned conversation; attributes it lacks are null. */
export function query(conversations: readonly Conversation[], input: ConversationQuery): Record<string, unknown>[] {
  if (typeof input?.agentId !== "string" || input.agentId === "") {
    throw new FakeRejection("agent-id", "getConversations needs an agentId.");
  }
  const { attributes: names = DEFAULT_ATTRIBUTES, status } = input;
  return conversations
    .filter(({ assigned, attributes }) => assigned && (!status || status.includes(Number(attributes.StatusCode))))
    .map(({ attributes }) => Object.fromEntries(names.map((name) => [name, own(attributes, name) ?? null])));
}

/** Whether two GUIDs are the same; capitals make no difference. */
export function sameId(a: string, b: string): boolean {
  return String(a).toLowerCase() === String(b).toLowerCase();
}

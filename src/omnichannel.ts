/**
 * Ambient types of `Microsoft.Omnichannel`, the JavaScript API of the agent's app: its six documented methods. They
 * merge with other declarations of the namespace `Microsoft`. Documented: all return a promise that resolves or rejects
 * with the outcome; what it resolves with is not documented, hence `unknown`.
 * Source: Omnichannel JavaScript API reference, learn.microsoft.com/dynamics365/customer-service/develop/omnichannel-api-reference
 */
declare global {
  namespace Microsoft {
    namespace Omnichannel {
      /** What `getConversations` is asked for. */
      interface ConversationQuery {
        /** Columns of the conversation; Microsoft's defaults are its id, workstream, last session, status and creation. */
        readonly attributes?: readonly string[];
        readonly agentId: string;
        readonly status?: readonly number[];
        readonly orderBy?: readonly { readonly attributeName: string; readonly descending?: boolean }[];
        readonly createdBeforeDays?: number;
      }

      /** Id of the focused conversation (liveworkitemId). Observed: nothing, when no conversation is ongoing. */
      function getConversationId(): Promise<string | undefined>;
      /** Conversations of an agent. */
      function getConversations(input: ConversationQuery, correlationId?: string): Promise<unknown>;
      /** Opens a conversation in a session. */
      function openConversation(
        conversationId: string,
        lastSessionId?: string,
        liveWorkStreamId?: string,
      ): Promise<unknown>;
      /** Links an account, contact or incident to a conversation (without an id: the focused one), in place of an earlier one. */
      function linkToConversation(
        entityLogicalName: string,
        recordId: string,
        conversationId?: string,
      ): Promise<unknown>;
      /** Takes a link away. */
      function unlinkFromConversation(
        entityLogicalName: string,
        recordId: string,
        conversationId?: string,
      ): Promise<unknown>;
      /**
       * Sends text or a rich message. Without `toSendBox`, or with true: into the agent's sendbox; with false: to the
       * customer. Without `conversationId`: to the focused conversation. The conversation must be assigned to the agent
       * who is logged in. A rich message that is wrong reaches the customer as raw JSON: omnirich's function of the same
       * name refuses it first.
       */
      function sendMessageToConversation(
        message: string | object,
        toSendBox?: boolean,
        conversationId?: string,
      ): Promise<unknown>;
    }
  }
}

export {};

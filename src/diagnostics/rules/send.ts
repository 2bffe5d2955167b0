import type { Rule } from "../../model/model.js";

/** What stops a message, or makes one doubtful, at the moment of sending it. */
export const sendRules: readonly Rule[] = [
  {
    code: "message-size",
    severity: "error",
    stage: "send",
    title: "A message is at most 28,000 bytes long, as JSON in UTF-8.",
    why: "Microsoft documents 28 KB for all messaging channels, with metadata such as timestamps and tags included. Whether that is 28,000 or 28,672 bytes is not said, so the smaller number holds here: for everything that is sent, and for files that are validated, whose JSON is measured without its white space.",
    remedy:
      "Shorten its texts and addresses, or send several messages with fewer items each. An image counts here with its address only.",
  },
  {
    code: "empty-message",
    severity: "error",
    stage: "send",
    title: "A text message says something.",
    why: "The text is empty or all spaces. Most often a variable was not filled in.",
    remedy: "Send text, or a rich message.",
    bad: 'sendMessageToConversation("", false)',
    good: 'sendMessageToConversation("How can I help?", false)',
  },
  {
    code: "json-as-text",
    severity: "error",
    stage: "send",
    title: "A rich message is sent as an object, not as JSON text.",
    why: "Text is sent as text: the customer would read the raw JSON, braces and all.",
    remedy:
      "Pass the object: parseMessage(text).message, or fromExport(text) for an export. If the customer is really meant to read JSON, createSender({ allowJsonText: true }) lets it through.",
    bad: "sendMessageToConversation(JSON.stringify(message), false)",
    good: "sendMessageToConversation(message, false)",
  },
  {
    code: "to-sendbox",
    severity: "error",
    stage: "send",
    title: "The second parameter, toSendBox, is true, false or left out.",
    why: "Left out or true, the message goes into the agent's sendbox; false sends it to the customer. Any other value, such as a conversation id in the wrong place, would be a guess about which of the two you meant.",
    remedy: "The parameters are message, toSendBox, conversationId, in this order.",
    bad: "sendMessageToConversation(message, conversationId)",
    good: "sendMessageToConversation(message, false, conversationId)",
  },
  {
    code: "conversation-id",
    severity: "error",
    stage: "send",
    title: "The third parameter, conversationId, is a GUID without braces, or left out.",
    why: "It is the id of the conversation (its liveworkitemId). Without it the message goes to the conversation that has the focus, which need not be the one that you meant.",
    remedy:
      "Take it from Microsoft.Omnichannel.getConversationId(), strip braces from ids of form scripts, or leave it out.",
  },
  {
    code: "no-host",
    severity: "error",
    stage: "send",
    title: "Microsoft.Omnichannel can be reached from where the script runs.",
    why: "The API exists in the agent's app only, and a script in a frame has to reach it through the frames around it. It is looked for in the own window, then in parent and top, which a browser closes to frames of another origin.",
    remedy:
      "Run the script inside the agent's app (Customer Service workspace) and from its own origin, or pass the API in: createSender({ host: Microsoft.Omnichannel }). In tests pass a fake from omnirich/testing.",
  },
  {
    code: "host-rejected",
    severity: "error",
    stage: "send",
    title: "Microsoft.Omnichannel accepts the message.",
    why: "The message passed every check here, and the API itself rejected it. Microsoft documents that the conversation must be assigned to the agent who is logged in; it does not document what its errors look like.",
    remedy:
      "Check that the conversation is open and assigned to this agent. The error carries the API's own one as cause and the message as payload, so that it can be sent again; by itself omnirich calls the API once and never retries.",
  },
  {
    code: "rich-to-sendbox",
    severity: "warning",
    stage: "send",
    title: "A rich message is sent to the customer directly, with toSendBox false.",
    why: "Without false as its second parameter the message goes into the agent's sendbox. All samples of Microsoft that send a rich message pass false; whether the sendbox can show one is not documented.",
    remedy: "Pass false as the second parameter.",
    bad: "sendMessageToConversation(message)",
    good: "sendMessageToConversation(message, false)",
  },
];

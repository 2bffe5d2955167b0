import { printLiteral } from "../../../../src/emit/text/literal.js";
import { isObject } from "../../../../src/runtime/shapes.js";

/**
 * A script for the browser's console that sends a message: it looks for `Microsoft.Omnichannel` where it can be, in the
 * frame itself and in those around it, says so when it is in none, and tells how the host answers. It asks before it
 * sends, as what is sent reaches a customer.
 */
export function printSnippet(message: unknown, label: string): string {
  const name = isObject(message) && typeof message.richObjectName === "string" ? message.richObjectName : label;
  // A name could end the comment by a line break.
  const title = `${JSON.stringify(name)} (${label})`.replace(/[\u2028\u2029]/g, " ");
  return `// Sends ${title} to the customer of the conversation that has the focus.
// Paste it into the console (F12) of the agent's workspace, with the conversation open and assigned to you.
(async () => {
${indent(printLiteral(message, "const message = ", ";"))}

  const frames = [() => window, () => window.parent, () => window.top];
  const hosts = frames.map((frame) => {
    try {
      return frame().Microsoft?.Omnichannel;
    } catch {
      return undefined; // A frame of another origin can't be looked into.
    }
  });
  const omnichannel = hosts.find((host) => typeof host?.sendMessageToConversation === "function");
  if (!omnichannel) {
    console.error("Not sent: there is no Microsoft.Omnichannel here. Open the agent's workspace, and choose its frame in the console.");
    return;
  }
  if (!window.confirm(${JSON.stringify(`Send ${title} to the customer?`)})) return;
  try {
    // Microsoft.Omnichannel.sendMessageToConversation(message, toSendBox, conversationId):
    // false sends to the customer at once; without an id, in the conversation that has the focus.
    const answer = await omnichannel.sendMessageToConversation(message, false);
    console.log("Sent.", answer);
  } catch (error) {
    console.error("Not sent: is the conversation assigned to you?", error);
  }
})();
`;
}

function indent(text: string): string {
  // U+2028 and U+2029 end a line for /^/m, though inside a string of JavaScript they end none.
  return text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}

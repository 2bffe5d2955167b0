import { createFakeOmnichannel } from "omnirich/testing";
import { renderPreview } from "../../../../src/preview/index.js";

/** The app around the page: a host whose conversation is shown, from both sides. */
const fake = createFakeOmnichannel();

globalThis.Microsoft = {
  Omnichannel: {
    ...fake,
    async sendMessageToConversation(...args) {
      await fake.sendMessageToConversation(...args);
      showSent(fake.sent.at(-1));
    },
  },
};

function showSent(sent) {
  show(sent.to === "sendbox" ? "sendbox" : "conversation", "text", textOf(sent));
  if (sent.to === "sendbox") return;
  if (sent.kind === "text") return show("customer", "raw", sent.message);
  for (const state of ["bubble", "open"])
    show("customer", "rich", renderPreview(sent.message, { format: "html", document: false, state }));
}

/** What an agent sees of a message: its name, or its text. */
function textOf({ kind, message }) {
  return kind === "rich" ? message.richObjectName : message;
}

/** Only previews are markup; they escape what is in a message. */
function show(pane, kind, content) {
  const entry = document.createElement("div");
  entry.className = `entry ${kind}`;
  if (kind === "rich") entry.innerHTML = content;
  else entry.textContent = content;
  document.querySelector(`#${pane}`).append(entry);
}

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
  url: `${learn}/develop/reference/entities/msdyn_ocrichobject`,
  checked: "2026-11-22",
};

import type { PreviewState } from "./scene.js";

/** Every word of ours in a picture; all others are the message's own. */
export const WORDS = {
  disclaimer: "Illustration of the structure. Every device draws it in its own way.",
  business: "Business",
  customer: "Customer",
  cancel: "Cancel",
  send: "Send",
  done: "Done",
  missing: "is missing",
  chooseOne: "Choose one",
  chooseMany: "Choose one or more",
  chosen: "chosen",
  notChosen: "not chosen",
  image: "Image",
  noTitle: "Title",
} as const;

/** What the states are called. */
export const STATES: { readonly [state in PreviewState]: string } = {
  bubble: "In the conversation",
  open: "Opened",
  reply: "Afterwards",
};

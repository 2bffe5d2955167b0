import { isObject } from "../../runtime/shapes.js";
import type { Lead } from "../scene.js";
import { child } from "../spot.js";
import { aside, fromBusiness, page } from "./blocks.js";
import type { Draw, Subject } from "./drawing.js";
import { outline } from "./outline.js";
import { demandedText, present, words } from "./texts.js";

/** A message of a type whose content nobody has described: its name, and its fields as they are written. */
export const generic: Draw = (subject) => {
  const fields = () => outline("Fields of the message", subject.answers);
  const lead = () => leadOf(subject);
  return {
    bubble: () => [fromBusiness(present([lead(), fields()]))],
    open: () => [
      page(lead().texts[0]!.text, present([lead(), fields()])),
      aside("Where these fields are shown is not public."),
    ],
    reply: () => [fromBusiness([lead()]), aside("What the customer sends back is not public.")],
  };
};

function leadOf({ message, variant }: Subject): Lead {
  if (!isObject(message.value)) return { kind: "lead", icon: "form", texts: [words("Nothing to draw", "title")] };
  const name = demandedText(child(message, "richObjectName"), "title", "richObjectName");
  return { kind: "lead", icon: "form", texts: [name, words(variant.label, "subtitle")] };
}

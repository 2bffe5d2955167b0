import { isObject } from "../../runtime/shapes.js";
import type { Lead } from "../scene.js";
import { child, type Spot } from "../spot.js";
import { fromBusiness, fromCustomer, page } from "./blocks.js";
import type { Draw } from "./drawing.js";
import { outline } from "./outline.js";
import { demandedText, present } from "./texts.js";

const KNOWN = ["receivedmessage", "replymessage"];

/** The bubble opens the sign-in page of the organisation's provider; when that is done, a message says so. */
export const authentication: Draw = ({ answers }) => {
  const content = contentOf(answers);
  const asked = () => demandedText(child(content, "receivedmessage"), "title", "receivedmessage");
  const lead = (): Lead => ({ kind: "lead", icon: "lock", texts: [asked()] });
  return {
    bubble: () => [fromBusiness([lead(), { kind: "action", icon: "person", text: "Sign in" }])],
    open: () => [
      page(
        asked().text,
        present([
          lead(),
          { kind: "lines", label: "Here your provider's page asks who it is", count: 4 } as const,
          outline("Other fields", content, KNOWN),
        ]),
      ),
    ],
    reply: () => {
      const done = demandedText(child(content, "replymessage"), "title", "replymessage");
      return [fromBusiness([lead()]), fromCustomer([{ kind: "lead", icon: "check", texts: [done] }])];
    },
  };
};

/** Whether the two keys stand in JSON text or directly in the answers is not public; both are read. */
function contentOf(answers: Spot): Spot {
  const inText = child(answers, "AppleMessagesforBusinessJSON");
  const isDirect = isObject(answers.value) && KNOWN.some((key) => Object.hasOwn(answers.value as object, key));
  return isDirect && inText.value === undefined ? answers : inText;
}

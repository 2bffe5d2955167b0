import type { Replies } from "../scene.js";
import { child, items, type Spot, say } from "../spot.js";
import { aside, before, fromBusiness, fromCustomer } from "./blocks.js";
import type { Draw } from "./drawing.js";
import { outline } from "./outline.js";
import { demandedText, present, words } from "./texts.js";

const KNOWN = ["SummaryText", "Options"];

/** Answers to tap on below the question, which is a message of its own; afterwards a summary stands in their place. */
export const suggestedReply: Draw = ({ answers }) => {
  const options = child(answers, "Options");
  const others = () => present([outline("Other fields", answers, KNOWN)]);
  const offer = (chosen: number) => [
    before("Your question, sent before this"),
    ...bubbleOf(others()),
    replies(options, chosen),
  ];
  return {
    bubble: () => offer(-1),
    open: () => [...offer(0), aside("A tap sends the reply. Nothing else opens.")],
    reply: () => {
      const [first] = items(options);
      return [
        fromBusiness([demandedText(child(answers, "SummaryText"), "body", "SummaryText")]),
        fromCustomer([first ? demandedText(first, "body", "Option") : words("A reply", "body")]),
      ];
    },
  };
};

function bubbleOf(parts: Parameters<typeof fromBusiness>[0]) {
  return parts.length > 0 ? [fromBusiness(parts)] : [];
}

function replies(options: Spot, chosen: number): Replies {
  const list = items(options).map((option, index) => ({
    text: demandedText(option, "body", "Option").text,
    isChosen: index === chosen,
    at: option.at,
  }));
  const none = { text: say(options.value) || "No options", isChosen: false, at: options.at };
  return { kind: "replies", options: list.length > 0 ? list : [none], at: "" };
}

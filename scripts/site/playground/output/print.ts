import { toCopilotCard } from "../../../../generated/index.js";
import { isProvisional } from "../../../../src/model/input.js";
import { RichMessageError } from "../../../../src/runtime/errors.js";
import { type Judged, type Sendable, sendableOf } from "../engine/judge.js";
import type { State } from "../state.js";
import { printSnippet } from "./snippet.js";
import { type Printed, printBuilder } from "./typescript.js";

/** What a message can be copied as. */
export type Copy = Exclude<State["output"], "preview">;

/** Each with the name of its tab, what is copied then, and a sentence about it. */
export const COPIES: {
  readonly [name in Copy]: { readonly label: string; readonly thing: string; readonly about: string };
} = {
  typescript: {
    label: "TypeScript",
    thing: "the TypeScript",
    about: "The builder call that makes this message, checked by your compiler.",
  },
  json: {
    label: "JSON",
    thing: "the JSON",
    about: "The message as it is sent: the first argument of sendMessageToConversation.",
  },
  console: {
    label: "Console",
    thing: "the script",
    about: "A script that sends it from the agent's workspace; it asks before it does.",
  },
  card: {
    label: "Copilot card",
    thing: "the card",
    about: "The Adaptive Card by which a Copilot Studio agent sends it.",
  },
};

/** Prints a message in one of the forms; or says why it can't be. */
export function print(copy: Copy, { text, variant, form, errors }: Judged, survey: State["survey"]): Printed {
  const { message, issues }: Sendable = sendableOf(text, survey === "auto" ? undefined : survey);
  // What is wrong with the text alone, such as a key that is there twice, a conversion would mend without a word.
  const inTheWay = errors || issues.filter(({ severity }) => severity === "error").length;
  if (message === undefined || inTheWay > 0) {
    const reason =
      inTheWay === 1 ? "An error is in the way: mend it first." : `${inTheWay} errors are in the way: mend them first.`;
    return { reason };
  }
  // An export has the names that the platform itself writes.
  const caveat = variant && isProvisional(variant) && form === "message" ? { remark: PROVISIONAL } : {};
  switch (copy) {
    case "typescript":
      return printBuilder(variant, message);
    case "json":
      return { code: `${JSON.stringify(message, null, 2)}\n`, ...caveat };
    case "console":
      return { code: printSnippet(message, variant?.label ?? "rich message"), ...caveat };
    case "card":
      return { ...printCard(message), ...caveat };
    default:
      return copy satisfies never;
  }
}

const PROVISIONAL =
  "Microsoft publishes no wire names for this type. If these are not from an export of yours, compare them with one before you send.";

function printCard(message: unknown): Printed {
  try {
    return { code: `${JSON.stringify(toCopilotCard(message), null, 2)}\n` };
  } catch (error) {
    if (!(error instanceof RichMessageError)) throw error;
    return { reason: error.issues[0]!.message };
  }
}

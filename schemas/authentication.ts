import {
  documented,
  field,
  inferred,
  jsonText,
  message,
  provisional,
  refusedInput,
  rejected,
  removed,
  replaced,
  shape,
} from "omnirich/author";
import { Type } from "typebox";
import { envelope, SIZES } from "./shared/envelope.js";
import { capability, configurable, EVERY_MESSAGE } from "./shared/remarks.js";
import { inJsonText, sampleOf, withTextSurvey } from "./shared/samples.js";
import { appleCommonSpecs, createRichMessages, messageObject, richMessageMap } from "./shared/sources.js";
import { SHOWN } from "./shared/texts.js";

/**
 * Provisional: which key of the answers holds the JSON is not public; Custom JSON and Apple Pay have theirs here. The
 * two keys inside it are documented.
 */
const CONTAINER = "AppleMessagesforBusinessJSON";

const designed = documented(createRichMessages);

const request = shape(
  "AuthenticationRequest",
  {
    receivedmessage: field(Type.String({ minLength: 1 }), {
      name: "receivedMessage",
      rules: SHOWN,
      description: "Text of the message that asks the customer to sign in.",
      evidence: designed,
    }),
    replymessage: field(Type.String({ minLength: 1 }), {
      name: "replyMessage",
      rules: SHOWN,
      description: "Text of the customer's reply after signing in.",
      evidence: designed,
    }),
  },
  { label: "authentication", description: "What asks the customer to sign in. Images are not supported." },
);

const answers = provisional(
  "AuthenticationAnswers",
  {
    [CONTAINER]: field(jsonText(request), {
      flat: true,
      description: "JSON text of the request.",
      evidence: [
        documented(createRichMessages, "The JSON itself."),
        inferred(messageObject, "The wire name, and that it is text: so it is for Custom JSON and Apple Pay."),
      ],
    }),
  },
  { label: "authentication message", description: "What holds the request to sign in." },
);

/** Microsoft's own example. */
const example = { receivedmessage: "Please sign-in", replymessage: "You're signed in" };
const sample = sampleOf(192350007, "Sign in", inJsonText(example));
const input = { name: "Sign in", receivedMessage: "Please sign-in", replyMessage: "You're signed in" };

export default message({
  name: "Authentication",
  label: "Authentication",
  description: "Asks the customer to sign in with the identity provider that the channel is configured with.",
  schema: envelope("Authentication", Type.Literal(192350007), answers),
  sizes: SIZES,
  remarks: [
    {
      text: "Whether its two keys stand in AppleMessagesforBusinessJSON, as the builder writes them, or directly in Answers is not public. A message is valid either way.",
      evidence: inferred(messageObject, "The page says nothing of this type's keys."),
    },
    capability("AUTH or AUTH2", inferred(appleCommonSpecs, "Apple's tokens for authentication.")),
    {
      text: "It depends on authentication settings of the environment, so its JSON alone does not make it work in another one.",
      evidence: inferred(richMessageMap, "The table links rich messages to authentication settings."),
    },
    configurable(false),
    ...EVERY_MESSAGE,
  ],
  examples: [
    { title: "Microsoft's example", value: sample },
    { title: "The survey as JSON text", value: withTextSurvey(sample) },
  ],
  rejects: [
    refusedInput("No reply", removed(input, "/replyMessage"), "replyMessage", "missing-property"),
    refusedInput("An empty text", { ...input, receivedMessage: "" }, "receivedMessage", "min-length"),
    refusedInput("A picture", { ...input, imageUrl: "https://contoso.com/a.png" }, "imageUrl", "unknown-property"),
    refusedInput("Text that is a number", { ...input, replyMessage: 1 }, "replyMessage", "wrong-type"),
    rejected("Answers that are text", replaced(sample, "/survey/Answers", "x"), "/survey/Answers", "wrong-type"),
  ],
});

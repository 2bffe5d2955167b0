import { documented, field, inferred, message, rejected, shape } from "omnirich/author";
import { Type } from "typebox";
import { envelope, SIZES } from "./shared/envelope.js";
import { sampleOf } from "./shared/samples.js";
import { appleCommonSpecs, messageObject, richMessagesInConversation } from "./shared/sources.js";

const answers = shape(
  "FormsAnswers",
  {},
  { label: "form", description: "Content of a form. Its wire names are not public.", open: true },
);

const type = field(Type.Literal(192350009), {
  rules: { "not-sendable": "Forms" },
  description: "Forms.",
  evidence: documented(messageObject),
});

const form = sampleOf(192350009, "Feedback", { Title: "Feedback" });

export default message({
  name: "Forms",
  label: "Forms",
  description:
    "A form with up to ten questions. Microsoft documents that it can't be sent by sendMessageToConversation.",
  builder: false,
  schema: envelope("Forms", type, answers),
  sizes: SIZES,
  remarks: [
    { text: "Forms can't be sent by this API.", evidence: documented(messageObject) },
    {
      text: "Agents send stored rich messages with the Rich messages button of the conversation, or with /rm.",
      evidence: documented(richMessagesInConversation),
    },
    {
      text: "Only an iPhone or iPad with the capability FORM shows it.",
      evidence: inferred(appleCommonSpecs, "Apple's token for forms."),
    },
  ],
  examples: [],
  rejects: [
    rejected("Any form", form, "/richObjectType", "not-sendable"),
    rejected(
      "A form as text of a survey",
      { ...form, survey: JSON.stringify({ Questions: {}, ...form.survey }) },
      "/richObjectType",
      "not-sendable",
    ),
  ],
});

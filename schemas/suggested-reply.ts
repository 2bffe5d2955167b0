import {
  documented,
  field,
  inferred,
  message,
  provisional,
  refusedInput,
  rejected,
  removed,
  replaced,
} from "omnirich/author";
import { Type } from "typebox";
import { envelope, SIZES } from "./shared/envelope.js";
import { capability, configurable, EVERY_MESSAGE } from "./shared/remarks.js";
import { sampleOf, withTextSurvey } from "./shared/samples.js";
import { appleCommonSpecs, createRichMessages } from "./shared/sources.js";
import { SHOWN } from "./shared/texts.js";

/** Provisional: no source shows the wire names of this message. These follow the style of the List Picker's. */
const WIRE = { summaryText: "SummaryText", options: "Options" } as const;

const designed = documented(createRichMessages, "The field of the designer.");
const guessed = inferred(createRichMessages, "The wire name: made up in the style of the List Picker's.");

const answers = provisional(
  "SuggestedReplyAnswers",
  {
    [WIRE.summaryText]: field(Type.String({ minLength: 1 }), {
      name: "summaryText",
      rules: SHOWN,
      description:
        "What stands in the conversation after the customer's reply. It is not the question: send that as text before.",
      evidence: [
        designed,
        inferred(createRichMessages, "Required: the designer lists it and does not call it optional."),
        guessed,
      ],
    }),
    [WIRE.options]: field(
      Type.Array(
        field(Type.String({ minLength: 1 }), { rules: SHOWN, description: "One reply.", evidence: designed }),
        {
          minItems: 2,
          maxItems: 5,
        },
      ),
      {
        name: "options",
        description: "The replies to choose from, two to five, each short.",
        evidence: [designed, inferred(createRichMessages, "A list of texts."), guessed],
      },
    ),
  },
  { label: "suggested reply", description: "Replies that the customer sends with one tap." },
);

const sample = sampleOf(192350005, "Was it helpful?", {
  [WIRE.summaryText]: "Feedback",
  [WIRE.options]: ["Yes, thank you", "Not really"],
});
const input = { name: "Was it helpful?", summaryText: "Feedback", options: ["Yes, thank you", "Not really"] };

export default message({
  name: "SuggestedReply",
  label: "Suggested Reply",
  description: "Offers two to five short replies, of which the customer taps one.",
  schema: envelope("SuggestedReply", Type.Literal(192350005), answers),
  sizes: SIZES,
  remarks: [
    capability("QUICK", inferred(appleCommonSpecs, "Apple's token for quick replies.")),
    configurable(true),
    ...EVERY_MESSAGE,
  ],
  examples: [
    { title: "Two replies", value: sample },
    { title: "The survey as JSON text", value: withTextSurvey(sample) },
  ],
  rejects: [
    refusedInput("One option", { ...input, options: ["Yes"] }, "options", "min-items"),
    refusedInput("Six options", { ...input, options: ["1", "2", "3", "4", "5", "6"] }, "options", "max-items"),
    refusedInput("An empty option", { ...input, options: ["Yes", ""] }, "options[1]", "min-length"),
    refusedInput("An option that is an object", { ...input, options: ["Yes", {}] }, "options[1]", "wrong-type"),
    refusedInput("Options as one text", { ...input, options: "Yes, No" }, "options", "wrong-type"),
    refusedInput("No summary", removed(input, "/summaryText"), "summaryText", "missing-property"),
    refusedInput("option for options", { name: "x", summaryText: "x", option: ["a", "b"] }, "option", "misspelt-key"),
    rejected("Answers that are null", replaced(sample, "/survey/Answers", null), "/survey/Answers", "wrong-type"),
  ],
});

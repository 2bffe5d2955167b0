import { documented, inferred, message, rejected, shape } from "omnirich/author";
import { Type } from "typebox";
import { envelope, SIZES } from "./shared/envelope.js";
import { EVERY_MESSAGE } from "./shared/remarks.js";
import { richMessageTable } from "./shared/sources.js";

const answers = shape(
  "OtherAnswers",
  {},
  {
    label: "message",
    description: "Content of a type that has no schema here; everything is allowed.",
    open: true,
  },
);

const example = {
  survey: { Answers: {} },
  richObjectId: "00000000-0000-0000-0000-000000000000",
  richObjectType: 192350099,
  richObjectName: "A type of tomorrow",
  tabKey: "",
};

export default message({
  name: "Other",
  label: "Other",
  description: "A rich message of a type that has no schema here. Only its envelope is checked, and a warning says so.",
  fallback: true,
  schema: envelope("Other", Type.Integer(), answers),
  sizes: SIZES,
  remarks: [
    { text: "The number 192350008 is not documented.", evidence: documented(richMessageTable, "By its absence.") },
    {
      text: "The designer's type Cards has no published number.",
      evidence: inferred(richMessageTable, "By its absence."),
    },
    ...EVERY_MESSAGE,
  ],
  examples: [{ title: "A type of tomorrow", value: example }],
  rejects: [
    rejected("A type that is text", { ...example, richObjectType: "soon" }, "/richObjectType", "wrong-type"),
    rejected("A survey that is a number", { ...example, survey: 7 }, "/survey", "wrong-type"),
  ],
});

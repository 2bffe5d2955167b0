import { kebabCase, upperFirst } from "../../src/model/names.js";

/** The text of a new variant: it generates as it stands, except for the places that only its author can fill. */
export function skeleton(name: string): string {
  const label = kebabCase(name).split("-").map(upperFirst).join(" ");
  return `import { field, message, rejected, removed, shape } from "omnirich/author";
import { Type } from "typebox";
import { envelope, SIZES } from "./shared/envelope.js";
import { sampleOf } from "./shared/samples.js";

/** Fill in: the value of this type in the option set msdyn_ocrichobjecttype. */
const TYPE = 0;

const answers = shape(
  "${name}Answers",
  {
    Title: field(Type.String({ minLength: 1 }), {
      name: "title",
      description: "What it says.",
      // How we know: documented(source), observed(source) or inferred(source, "how"), with sources of shared/sources.ts.
      evidence: [],
    }),
  },
  { label: "${label.toLowerCase()}", description: "What this message says." },
);

const sample = sampleOf(TYPE, "Hello", { Title: "Hello" });

export default message({
  name: "${name}",
  label: "${label}",
  description: "What the customer sees.",
  schema: envelope("${name}", Type.Literal(TYPE), answers),
  sizes: SIZES,
  examples: [{ title: "The least it needs", value: sample }],
  rejects: [
    rejected("No title", removed(sample, "/survey/Answers/Title"), "/survey/Answers/Title", "missing-property"),
  ],
});
`;
}

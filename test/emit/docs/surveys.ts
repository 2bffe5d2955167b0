import { docs } from "../../../src/emit/docs.js";
import { type Draft, field, modelOf } from "../../model/small-schema.js";

/** Gives a message a survey, as an object or JSON text, whose answers have this shape and, in its example, this content. */
export function addSurvey(schema: Draft, answers: Draft, content: object): void {
  const survey = {
    type: "object",
    "x-omnirich-shape": { name: `${schema.title}Survey`, label: "survey" },
    additionalProperties: false,
    properties: {
      Questions: field({}, { hidden: true }),
      Answers: field(answers, { flat: true }),
    },
  };
  const asText = { type: "string", contentMediaType: "application/json", contentSchema: survey };
  schema.properties.survey = field({ anyOf: [survey, asText] }, { flat: true });
  schema.examples[0].survey = { Answers: content };
}

/** The pages of a model of these schemas, by name. */
export async function pagesOf(
  schemas: { readonly [file: string]: Draft },
  ...options: [tag?: string, evidence?: "off"]
): Promise<ReadonlyMap<string, string>> {
  const { model, issues } = modelOf(schemas, ...options);
  if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join("\n"));
  const files = await docs.emit(model);
  return new Map(files.map(({ path, text }) => [path.replace(/^docs\/(.*)\.md$/, "$1"), text]));
}

/** The lines of the section under a heading, up to the next heading of any depth. */
export function section(text: string, heading: string): string {
  const start = text.indexOf(`${heading}\n`);
  if (start < 0) throw new Error(`There is no ${heading}.`);
  const end = text.indexOf("\n#", start + 1);
  return text.slice(start + heading.length, end < 0 ? undefined : end);
}

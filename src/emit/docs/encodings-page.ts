import type { RootContent } from "mdast";
import { findShape } from "../../model/input.js";
import type { Evidence, Field, Model, Variant } from "../../model/model.js";
import { shapeOf } from "../../model/values.js";
import { code, codeBlock, heading, type Inline, link, paragraph, table } from "../text/markdown.js";

/** Wire name of the field that travels in three encodings. */
const SURVEY = "survey";

/** How a message is encoded: in which three ways, with a picture and a message in each; nothing where none has a survey. */
export function encodingsPage(model: Model): RootContent[] | undefined {
  const variants = model.variants.filter((variant) => surveyOf(variant) && plainExample(variant) !== undefined);
  const deepest = variants.toSorted((a, b) => nesting(b).length - nesting(a).length)[0];
  if (!deepest) return undefined;
  const survey = surveyOf(deepest)!;
  return [
    heading(1, "Encodings"),
    paragraph(
      "A message is JSON, and parts of it may be, or always are, JSON once more, as text. Validation looks through all of it: an issue has the same JSON Pointer in each encoding. ",
      link("index.md", "All messages"),
      ".",
    ),
    heading(2, "The nesting"),
    paragraph("The deepest there is, ", link(`${deepest.file}.md`, deepest.label), ":"),
    codeBlock("text", boxes(nesting(deepest)).join("\n")),
    heading(2, "The three ways to write survey"),
    table(["Encoding", "survey is", "Where it comes from", "Can it be sent?", "How we know"], rows(survey)),
    ...encodings(deepest).flatMap(({ title, text, message }) => [
      heading(3, title),
      paragraph(text),
      codeBlock("json", JSON.stringify(message, null, 2)),
    ]),
    heading(2, "From one to the other"),
    paragraph(
      code("fromExport(exported)"),
      " makes a message that can be sent of any of the three; ",
      code('toSendable(message, { survey: "object" })'),
      " and ",
      code('"string"'),
      " choose the encoding; on the command line it is ",
      code("omnirich convert <file> --survey object"),
      ". Builders write the object. Keys that no schema knows stay as they are, and so does what is in Questions.",
    ),
  ];
}

function surveyOf(variant: Variant): Field | undefined {
  const field = findShape(variant, variant.root).fields.find(({ wire }) => wire === SURVEY);
  return field?.value.kind === "json" && !field.value.always ? field : undefined;
}

/** What lies in what, from the message inwards, each with the form it has. */
function nesting(variant: Variant): string[] {
  const levels = ["message: object"];
  let shape = findShape(variant, variant.root);
  for (;;) {
    const field = shape.fields.find(({ flat }) => flat);
    const inner = field && shapeOf(field.value);
    if (!field || inner === undefined) break;
    const { value } = field;
    const form = value.kind !== "json" ? "object" : value.always ? "always JSON text" : "object, or JSON text of it";
    levels.push(`${field.wire}: ${form}`);
    shape = findShape(variant, inner);
  }
  const keys = shape.fields.filter(({ hidden }) => !hidden).map(({ wire }) => wire);
  return [...levels, `${keys.slice(0, 3).join(", ")}${keys.length > 3 ? ", …" : ""}`];
}

/** Boxes in boxes; the last one is only its text. */
function boxes([title = "", ...inside]: readonly string[]): string[] {
  if (inside.length === 0) return [title];
  const lines = boxes(inside);
  const width = Math.max(title.length + 2, ...lines.map((line) => line.length));
  return [
    `┌─ ${title} ${"─".repeat(width - title.length - 1)}┐`,
    ...lines.map((line) => `│ ${line.padEnd(width)} │`),
    `└${"─".repeat(width + 2)}┘`,
  ];
}

function rows({ evidence }: Field): Inline[][][] {
  const noted = (word: RegExp) => evidence.find(({ note }) => note !== undefined && word.test(note)) ?? evidence[0];
  const cite = (one: Evidence | undefined): Inline[] => (one ? [`${one.kind} in `, link(one.url, one.source)] : []);
  const exported = cite(noted(/text/));
  return [
    [["object"], ["an object"], ["Microsoft's sample; builders"], ["yes"], cite(noted(/object\./))],
    [["string"], ["JSON text of { Questions, Answers }"], ["Microsoft's conversion of an export"], ["yes"], exported],
    [
      ["export"],
      ["JSON text of a list, [{ Questions }, { Answers }]"],
      ["the Copy button of the admin center"],
      ["no: the customer would see it as plain text"],
      exported,
    ],
  ];
}

function encodings(variant: Variant) {
  const message = plainExample(variant) as object;
  const survey = surveyIn(message) as object;
  const questions = { Questions: {} };
  return [
    { title: "As an object", text: "What builders write, and what Microsoft's own sample shows.", message },
    {
      title: "As JSON text",
      text: "What Microsoft's conversion of an export yields. What is JSON text already is now text in text.",
      message: { ...message, [SURVEY]: JSON.stringify({ ...questions, ...survey }) },
    },
    {
      title: "As exported",
      text: "What the admin center copies. It has to be converted before it is sent.",
      message: { ...message, [SURVEY]: JSON.stringify([questions, survey]) },
    },
  ];
}

/** An example whose survey is an object. */
function plainExample({ examples }: Variant): unknown {
  return examples.find(({ value }) => typeof surveyIn(value) === "object")?.value;
}

function surveyIn(message: unknown): unknown {
  return (message as { readonly [SURVEY]?: unknown })[SURVEY];
}

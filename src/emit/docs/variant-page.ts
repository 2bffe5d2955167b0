import type { RootContent } from "mdast";
import { findShape, hasEvidence, inputOf, isProvisional } from "../../model/input.js";
import type { Example, Model, Reject, Rule, Variant } from "../../model/model.js";
import { sourcesOf } from "../../model/sources.js";
import { shapeOf } from "../../model/values.js";
import { printLiteral } from "../text/literal.js";
import {
  blockquote,
  code,
  codeBlock,
  heading,
  type Inline,
  joinInline,
  link,
  paragraph,
  table,
} from "../text/markdown.js";
import { literal } from "../text/typescript.js";
import { glance } from "./glance.js";
import { type Pictures, pictureLine } from "./pictures.js";
import { shapeSections } from "./shapes.js";
import { evidenceCell, type Sources, sourceDefinitions, sourcesTable } from "./sources.js";

/** The page of a message variant: what it is, an example, its fields, and what is refused. */
export function variantPage(variant: Variant, model: Model, importFrom: string, pictures: Pictures): RootContent[] {
  const [first, ...more] = variant.examples;
  const sources = sourcesOf(variant);
  const drawn = (one: Example) => (pictures.has(one) ? [paragraph(...pictureLine(pictures.get(one)!))] : []);
  return [
    heading(1, variant.label),
    paragraph(variant.description),
    paragraph(...joinInline(facts(variant, model), " · ")),
    ...notice(variant),
    ...atAGlance(variant),
    ...goodToKnow(variant, sources),
    ...(first
      ? [heading(2, "Example"), paragraph(`${first.title}:`), ...drawn(first), ...example(variant, first, importFrom)]
      : []),
    heading(2, "Fields"),
    paragraph(...fieldsIntroduction(variant)),
    ...shapeSections(variant, sources, model.rules),
    ...(more.length > 0 ? [heading(2, "More examples")] : []),
    ...more.flatMap((one) => [heading(3, one.title), ...drawn(one), json(one.value)]),
    ...refusals(variant.rejects, model.rules),
    ...(sources.length > 0 ? [heading(2, "Sources"), sourcesTable(sources), ...sourceDefinitions(sources)] : []),
  ];
}

function facts(variant: Variant, model: Model): Inline[][] {
  const { message, guard, builder, input } = variant.names;
  return [
    ...(model.tag === undefined ? [] : [[code(model.tag), ...whichType(variant)]]),
    ...(builder ? [["builder ", code(`${builder}()`)]] : []),
    ...(guard ? [["guard ", code(`${guard}()`)]] : []),
    ["type ", code(message), ...(input ? [", input ", code(input)] : [])],
    [link(`../schemas/${variant.file}.json`, "JSON Schema")],
    [link("index.md", model.tag === undefined ? "all schemas" : "all messages")],
    [link("rules.md", "all rules")],
  ];
}

function whichType({ type }: Variant): Inline[] {
  return type === undefined ? [": any other whole number"] : [": ", code(String(type))];
}

/** What has to be known before anything else. */
function notice(variant: Variant): RootContent[] {
  const { builder } = variant.names;
  if (!variant.fallback && !builder)
    return [paragraph({ type: "strong", children: [{ type: "text", value: "It can't be built or sent." }] })];
  if (!builder || !isProvisional(variant)) return [];
  return [
    blockquote(
      paragraph({
        type: "strong",
        children: [{ type: "text", value: "The wire names of this message are not public." }],
      }),
      paragraph(
        "What the designer of the admin center asks for is documented; under which keys it travels is not. So the names that ",
        code(`${builder}()`),
        " writes are provisional, inferred from the List Picker's: the service may not know them, and the customer may see raw JSON. The builder therefore demands ",
        code("{ acceptUnverified: true }"),
        " as its second argument (",
        ruleLink("unverified-names"),
        ").",
      ),
      paragraph(
        "What works for certain: make the message in the admin center, copy its JSON, and send what ",
        code("fromExport()"),
        " makes of it. Real messages, whatever their keys, are validated, converted and sent: only their envelope is judged. A message that has exactly these names, as the builder writes them, gets the warnings of its rules as well.",
      ),
    ),
  ];
}

function goodToKnow({ remarks }: Variant, sources: Sources): RootContent[] {
  if (remarks.length === 0) return [];
  const rows = remarks.map(({ text, evidence }) => [[text], evidenceCell([evidence], sources)]);
  return [heading(2, "Good to know"), table(["What", "Evidence"], rows)];
}

function atAGlance(variant: Variant): RootContent[] {
  const { builder, input } = variant.names;
  if (!builder || !input) return [];
  return [
    heading(2, "At a glance"),
    paragraph(
      "What ",
      code(`${builder}()`),
      ...(hasEvidence(variant)
        ? [
            isProvisional(variant)
              ? " takes. The fields are documented, their wire names are inferred; "
              : " takes. Everything here is documented, unless a comment says that it was observed or inferred; ",
            link("#fields", "Fields"),
            " has the source of each.",
          ]
        : [" takes."]),
    ),
    codeBlock("ts", glance(variant, input)),
  ];
}

function example(variant: Variant, { value }: Example, importFrom: string): RootContent[] {
  const { builder } = variant.names;
  if (!builder) return [json(value)];
  const last = isProvisional(variant) ? ", { acceptUnverified: true });" : ");";
  const call = printLiteral(inputOf(variant, value), `const message = ${builder}(`, last);
  return [
    codeBlock("ts", `import { ${builder} } from ${literal(importFrom)};\n\n${call}`),
    paragraph("builds this message:"),
    json(value),
    ...jsonTexts(variant, value),
  ];
}

/** What the texts say that are always JSON. */
function jsonTexts(variant: Variant, message: unknown): RootContent[] {
  const inner = (shape: string, value: unknown): RootContent[] =>
    findShape(variant, shape).fields.flatMap((field) => {
      const found = (value as { readonly [wire: string]: unknown })[field.wire];
      const next = shapeOf(field.value);
      if (found === undefined || next === undefined || !field.flat) return [];
      const content: unknown = typeof found === "string" ? JSON.parse(found) : found;
      const isText = field.value.kind === "json" && field.value.always;
      const shown = isText ? [paragraph("where the text of ", code(field.wire), " says:"), json(content)] : [];
      return [...shown, ...inner(next, content)];
    });
  return inner(variant.root, message);
}

function json(value: unknown): RootContent {
  return codeBlock("json", JSON.stringify(value, null, 2));
}

function fieldsIntroduction({ names, strict }: Variant): Inline[] {
  const spelling = "Wire names are spelt as in the JSON, letter by letter. ";
  if (strict) {
    const written = names.builder ? ["A builder writes defaults and constants of required fields by itself. "] : [];
    return [
      spelling,
      ...written,
      "A key that is not listed is an error, ",
      ruleLink("unknown-property"),
      ", where a shape does not say that it allows others.",
    ];
  }
  return [
    spelling,
    ...(names.builder ? ["Required is what the JSON must have; a builder writes a default by itself. "] : []),
    "A key that is not listed is a warning, ",
    ruleLink("unknown-property"),
    ", where a shape does not say that it allows others: the sources show these names, and do not say that there are no more.",
  ];
}

function refusals(rejects: readonly Reject[], rules: readonly Rule[]): RootContent[] {
  if (rejects.length === 0) return [];
  const rows = rejects.map(({ title, path, code: name, isInput }) => {
    const rule = rules.find((one) => one.code === name);
    // A builder would lose what it does not know, so that an unknown key is always an error there.
    const isWarning = rule?.severity === "warning" && !(isInput && name === "unknown-property");
    const warning = isWarning ? [" (warning)"] : [];
    const where = path === "" ? ["the message"] : [code(path), ...(isInput ? [" of the builder's input"] : [])];
    return [[title], where, [ruleLink(name), ...warning], [rule?.title ?? ""]];
  });
  const note = "Each of these is one mistake, and gives one issue, at the place shown. A warning alone stops nothing.";
  return [heading(2, "What is refused"), paragraph(note), table(["Mistake", "Where", "Code", "Rule"], rows)];
}

function ruleLink(name: string): Inline {
  return link(`rules.md#${name}`, name);
}

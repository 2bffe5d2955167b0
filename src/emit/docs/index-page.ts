import type { RootContent } from "mdast";
import { hasEvidence, isProvisional } from "../../model/input.js";
import type { Model, Variant } from "../../model/model.js";
import { bullets, code, heading, type Inline, link, paragraph, table } from "../text/markdown.js";
import { PLATFORM } from "./platform.js";

/** The page that leads to all others; the one about encodings is not always there. */
export function indexPage(model: Model, hasEncodings: boolean): RootContent[] {
  return [
    ...introduction(model),
    table(
      [
        model.tag === undefined ? "Schema" : "Message",
        ...(model.tag === undefined ? [] : [model.tag]),
        "Builder",
        "Type",
        "What it is",
      ],
      model.variants.map((variant) => row(variant, model)),
    ),
    paragraph("What every issue code means, and what to do about it: ", link("rules.md", "rules"), "."),
    ...(model.tag === undefined
      ? []
      : [
          paragraph(
            "With one schema of all messages, your editor completes, explains and checks them while you type: ",
            link("../schemas/message.json", "message.json"),
            ".",
          ),
        ]),
    ...(model.tag === undefined
      ? []
      : [paragraph("What the config of the command line may say: ", link("config.md", "config"), ".")]),
    paragraph("What schemas may say, and what to write in place of the rest: ", link("schemas.md", "schemas"), "."),
    ...(hasEncodings
      ? [paragraph("How messages are written, and why text stands in text: ", link("encodings.md", "encodings"), ".")]
      : []),
    ...(model.variants.some(hasEvidence) ? howWeKnow() : []),
  ];
}

/** What is listed: the messages of the platform, other messages, or schemas that nothing tells apart. */
function introduction({ tag, variants }: Model): RootContent[] {
  if (tag === undefined) {
    return [
      heading(1, "Schemas"),
      paragraph("Each with its fields, their limits, examples that work, and what is refused."),
    ];
  }
  if (tag !== PLATFORM.tag) {
    const known = variants.some(hasEvidence) ? ", and how all of that is known" : "";
    return [
      heading(1, "Messages"),
      paragraph(
        "What ",
        code(tag),
        ` tells apart: each with its fields, their limits, examples that work, what is refused${known}.`,
      ),
    ];
  }
  return [
    heading(1, "Rich messages"),
    paragraph(
      "The rich messages (MessageObject) that ",
      code("Microsoft.Omnichannel.sendMessageToConversation"),
      " of Dynamics 365 takes, as far as they are public: each with its fields, their limits, examples that work, what is refused, and how all of that is known.",
    ),
  ];
}

function howWeKnow(): RootContent[] {
  return [
    heading(2, "How we know"),
    paragraph("No field is listed without evidence, of one of three kinds:"),
    bullets([
      ["documented: the owner of the product says so, in words or in a sample;"],
      ["observed: seen in public code, metadata or a real message, promised by nobody;"],
      ["inferred: concluded from a source, and a note says how."],
    ]),
    paragraph(
      "Each page ends with its sources, the date that each carries, and the day on which we last compared it; ",
      link("evidence.md", "evidence"),
      " lists every fact by its kind.",
    ),
  ];
}

function row(variant: Variant, { tag }: Model): Inline[][] {
  const { builder, message } = variant.names;
  return [
    [link(`${variant.file}.md`, variant.label)],
    ...(tag === undefined ? [] : [[variant.type === undefined ? "any other" : code(String(variant.type))]]),
    builder ? [code(`${builder}()`), ...(isProvisional(variant) ? [" with provisional wire names"] : [])] : ["none"],
    [code(message)],
    [variant.description],
  ];
}

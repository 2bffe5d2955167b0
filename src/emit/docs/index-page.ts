import type { RootContent } from "mdast";
import { isProvisional } from "../../model/input.js";
import type { Model, Variant } from "../../model/model.js";
import { bullets, code, heading, type Inline, link, paragraph, table } from "../text/markdown.js";

/** The page that leads to all others; the one about encodings is not always there. */
export function indexPage(model: Model, hasEncodings: boolean): RootContent[] {
  return [
    heading(1, "Rich messages"),
    paragraph(
      "The rich messages (MessageObject) that ",
      code("Microsoft.Omnichannel.sendMessageToConversation"),
      " of Dynamics 365 takes, as far as they are public: each with its fields, their limits, examples that work, what is refused, and how all of that is known.",
    ),
    table(["Message", model.tag, "Builder", "Type", "What it is"], model.variants.map(row)),
    paragraph("What every issue code means, and what to do about it: ", link("rules.md", "rules"), "."),
    paragraph(
      "With one schema of all messages, your editor completes, explains and checks them while you type: ",
      link("../schemas/message.json", "message.json"),
      ".",
    ),
    paragraph("What the config of the command line may say: ", link("config.md", "config"), "."),
    ...(hasEncodings
      ? [paragraph("How messages are written, and why text stands in text: ", link("encodings.md", "encodings"), ".")]
      : []),
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

function row(variant: Variant): Inline[][] {
  const { builder, message } = variant.names;
  return [
    [link(`${variant.file}.md`, variant.label)],
    [variant.type === undefined ? "any other" : code(String(variant.type))],
    builder ? [code(`${builder}()`), ...(isProvisional(variant) ? [" with provisional wire names"] : [])] : ["none"],
    [code(message)],
    [variant.description],
  ];
}

import { isObject } from "../runtime/shapes.js";
import { draw } from "./draw/index.js";
import { printHtml } from "./html/print.js";
import { placeNotes } from "./notes.js";
import { checkOptions, type PreviewOptions } from "./options.js";
import { type ReadMessage, readMessage } from "./read.js";
import type { Block, PreviewState, Scene } from "./scene.js";
import { printSvg } from "./svg/print.js";
import { isRightToLeft } from "./text/direction.js";

/**
 * Draws a rich message, in any encoding (a value or its JSON text, an export of the admin center too), as the channel
 * shows it: an illustration of its structure, which says so. Invalid messages are drawn as well, with their issues
 * beside their parts. The same message always gives the same text, which is well-formed XML, fetches nothing and runs
 * nothing. Throws RichMessageError only for options that there are not.
 */
export function renderPreview(message: unknown, options: PreviewOptions = {}): string {
  checkOptions(options);
  const { format = "svg", theme = "light", state = "bubble", images = {} } = options;
  const scene = drawScene(readMessage(message, options.catalogue, options.rules), state, images);
  return format === "svg" ? printSvg(scene, theme) : printHtml(scene, theme, options.document ?? true);
}

function drawScene(read: ReadMessage, state: PreviewState, images: NonNullable<PreviewOptions["images"]>): Scene {
  const { variant, message, answers, issues } = read;
  const blocks = draw({ variant, message, answers, images })[state]();
  const label = isObject(message.value) ? variant.label : "Rich message";
  return { label, state, isRightToLeft: isMirrored(blocks), blocks, notes: placeNotes(issues, blocks) };
}

/** Whether the first text of the message itself is read from right to left. */
function isMirrored(blocks: readonly Block[]): boolean {
  const texts: string[] = [];
  for (const block of blocks) {
    if (block.kind === "replies") texts.push(...block.options.map(({ text }) => text));
    if (block.kind === "sheet" || (block.kind === "bubble" && !block.isGhost)) {
      const lead = block.parts.find((part) => part.kind === "lead" || part.kind === "text");
      if (lead) texts.push(lead.kind === "text" ? lead.text : (lead.texts[0]?.text ?? ""));
    }
  }
  return isRightToLeft(texts[0] ?? "");
}

import { isObject } from "../runtime/shapes.js";
import { draw } from "./draw/index.js";
import { placeNotes } from "./notes.js";
import type { PreviewOptions } from "./options.js";
import type { ReadMessage } from "./read.js";
import type { Block, PreviewState, Scene } from "./scene.js";
import { isRightToLeft } from "./text/direction.js";

/** The picture of a message that has been read, before it is printed. It knows no variants but the message's own. */
export function sceneOf(
  { variant, message, answers, issues }: ReadMessage,
  state: PreviewState = "bubble",
  images: NonNullable<PreviewOptions["images"]> = {},
): Scene {
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

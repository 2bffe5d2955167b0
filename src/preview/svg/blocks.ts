import type { Aside, Block, Bubble, Part, Replies, Sheet } from "../scene.js";
import { measure } from "../text/width.js";
import { wrap } from "../text/wrap.js";
import { WORDS } from "../words.js";
import { SIZES } from "./looks.js";
import { type Area, filledInk, flag, type Ink, type Paper, plainInk } from "./paper.js";
import { drawPart } from "./parts.js";
import type { Corners } from "./pen.js";
import { drawWide } from "./picture.js";
import { widthOfText } from "./text.js";

const { panel, margin, inset } = SIZES;

/** Draws a block below `y` and gives its bottom. */
export function drawBlock(paper: Paper, block: Block, y: number): number {
  switch (block.kind) {
    case "bubble":
      return drawBubble(paper, block, y);
    case "sheet":
      return drawSheet(paper, block, y);
    case "replies":
      return drawReplies(paper, block, y);
    case "aside":
      return drawAside(paper, block, y);
    default:
      return block satisfies never;
  }
}

function drawBubble(paper: Paper, bubble: Bubble, y: number): number {
  const { pen, palette } = paper;
  const isCustomer = bubble.side === "customer";
  const ink = isCustomer ? filledInk(palette) : plainInk(palette);
  const width = widthOfBubble(bubble.parts);
  const x = isCustomer ? panel - margin - width : margin;
  const sender = { size: 11.5, isBold: false, colour: palette.faint, align: isCustomer ? "end" : "start" } as const;
  const name = isCustomer ? WORDS.customer : WORDS.business;
  pen.line({ text: name, width: 0 }, isCustomer ? x + width - 6 : x + 6, y + 11, sender);

  const top = y + 18;
  const ground = pen.reserve();
  const bottom = drawBubbleParts(paper, bubble.parts, { x, y: top, width }, ink);
  const look = bubble.isGhost
    ? { stroke: palette.place, strokeWidth: 1.5, dash: "5 4" }
    : { fill: isCustomer ? palette.fill : palette.bubble };
  pen.box(x, top, width, bottom - top, { ...look, radius: cornersOf(isCustomer) }, ground);
  flag(paper, bubble.at, { x, y: top, width }, bottom);
  return bottom;
}

/** A picture at its top goes to its edges; all else keeps a distance. */
function drawBubbleParts(paper: Paper, parts: readonly Part[], area: Area, ink: Ink): number {
  const [first, ...others] = parts;
  const rest = first?.kind === "picture" ? others : parts;
  const inside = { x: area.x + inset, width: area.width - 2 * inset };
  const top = { ...cornersOf(false), bottomStart: 0, bottomEnd: 0 };
  let y = first?.kind === "picture" ? drawWide(paper, first, area, ink, top) : area.y;
  for (const [index, part] of rest.entries()) {
    y += index === 0 ? 11 : part.kind === "text" && rest[index - 1]!.kind === "text" ? 3 : 10;
    const isCard = part.kind === "group";
    y = drawPart(paper, part, isCard ? { x: area.x + 8, y, width: area.width - 16 } : { ...inside, y }, ink);
  }
  return y + 12;
}

/** Texts alone make a bubble as wide as they are; a card is always of the same width. */
function widthOfBubble(parts: readonly Part[]): number {
  if (!parts.every((part) => part.kind === "text")) return SIZES.bubble;
  const room = SIZES.bubble - 2 * inset;
  return Math.max(60, ...parts.map((part) => Math.ceil(widthOfText(part, room)) + 2 * inset));
}

/** The corner next to the one who speaks is less round. */
function cornersOf(isCustomer: boolean): Corners {
  const radii = { topStart: 18, topEnd: 18, bottomEnd: 18, bottomStart: 18 };
  return isCustomer ? { ...radii, bottomEnd: 5 } : { ...radii, bottomStart: 5 };
}

/** The conversation, dimmed, with the sheet before it. */
function drawSheet(paper: Paper, sheet: Sheet, y: number): number {
  const { pen, palette } = paper;
  const behind = pen.reserve();
  const peek = pen.reserve();
  const ground = pen.reserve();
  const top = y + 18;
  pen.box(panel / 2 - 18, top + 7, 36, 4, { fill: palette.place, radius: 2 });
  const look = { size: 15.5, isBold: false, colour: palette.accent } as const;
  pen.line(labelled(sheet.cancel, 15.5), margin, top + 36, look);
  if (sheet.done !== undefined) {
    const done = { ...look, isBold: true, align: "end" } as const;
    pen.line(labelled(sheet.done, 15.5, true), panel - margin, top + 36, done);
  }
  let bottom = top + 42;
  for (const part of sheet.parts) {
    bottom += part.kind === "text" ? 6 : 16;
    bottom = drawPart(paper, part, { x: margin, y: bottom, width: panel - 2 * margin }, plainInk(palette));
  }
  bottom += 20;
  const corners = { topStart: 16, topEnd: 16, bottomEnd: 0, bottomStart: 0 };
  pen.box(0.5, y - 16, panel - 1, 60, { fill: palette.dim }, behind);
  const tip = { topStart: 0, topEnd: 0, bottomEnd: 18, bottomStart: 5 };
  pen.box(margin, y - 16, SIZES.bubble, 24, { fill: palette.dimBubble, radius: tip }, peek);
  pen.box(0.5, top, panel - 1, bottom - top, { fill: palette.sheet, radius: corners }, ground);
  flag(paper, sheet.at, { x: 4, y: top + 4, width: panel - 8 }, bottom - 4);
  return bottom;
}

function drawReplies(paper: Paper, { options, at }: Replies, y: number): number {
  const { pen, palette } = paper;
  let bottom = y;
  for (const option of options) {
    const [line] = wrap(option.text, SIZES.bubble - 36, 15, true, 1);
    if (!line) continue;
    const width = line.width + 36;
    const area = { x: panel - margin - width, y: bottom, width };
    const look = option.isChosen ? { fill: palette.fill } : { stroke: palette.accent, strokeWidth: 1.5 };
    pen.box(area.x, area.y, width, 38, { ...look, radius: 19 });
    const colour = option.isChosen ? palette.onFill : palette.accent;
    pen.line(line, area.x + width / 2, area.y + 24.4, { size: 15, isBold: true, colour, align: "middle" });
    flag(paper, option.at, area, area.y + 38);
    bottom += 46;
  }
  flag(paper, at, { x: margin, y: y - 4, width: panel - 2 * margin }, bottom - 4);
  return bottom - 8;
}

function drawAside({ pen, palette }: Paper, { text }: Aside, y: number): number {
  let bottom = y;
  for (const line of wrap(text, 300, 12.5, false, 3)) {
    pen.line(line, panel / 2, bottom + 12, { size: 12.5, isBold: false, colour: palette.faint, align: "middle" });
    bottom += 17;
  }
  return bottom;
}

function labelled(text: string, size: number, isBold = false) {
  return { text, width: measure(text, size, isBold) };
}

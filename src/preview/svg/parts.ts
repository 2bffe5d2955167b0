import type { Action, Button, Lead, Lines, Part } from "../scene.js";
import { measure } from "../text/width.js";
import { wrap } from "../text/wrap.js";
import { drawGroup } from "./group.js";
import { type Area, flag, type Ink, type Paper } from "./paper.js";
import { allCorners } from "./pen.js";
import { drawSmall, drawWide } from "./picture.js";
import { drawText, drawTexts, heightOf } from "./text.js";

/** Draws a part into an area and gives its bottom. */
export function drawPart(paper: Paper, part: Part, area: Area, ink: Ink): number {
  switch (part.kind) {
    case "text":
      return drawText(paper, part, area, ink);
    case "picture":
      return drawWide(paper, part, area, ink, allCorners(12));
    case "lead":
      return drawLead(paper, part, area, ink);
    case "group":
      return drawGroup(paper, part, area, ink);
    case "action":
      return drawAction(paper, part, area, ink);
    case "button":
      return drawButton(paper, part, area);
    case "lines":
      return drawLines(paper, part, area, ink);
    default:
      return part satisfies never;
  }
}

function drawLead(paper: Paper, { picture, icon, texts, at }: Lead, area: Area, ink: Ink): number {
  const hasSquare = picture !== undefined || icon !== undefined;
  const size = hasSquare ? 48 : 0;
  const start = hasSquare ? size + 12 : 0;
  const width = area.width - start;
  const inner = texts.reduce((sum, text) => sum + heightOf(text, width), (texts.length - 1) * 2);
  const height = Math.max(inner, size);
  if (hasSquare) drawSmall(paper, picture, icon ?? "image", area, size, ink);
  const y = inner < size ? area.y + (size - inner) / 2 : area.y;
  drawTexts(paper, texts, { x: area.x + start, y, width }, ink);
  flag(paper, at, area, area.y + height);
  return area.y + height;
}

/** A line, and below it what a tap does. */
function drawAction({ pen, palette }: Paper, { icon, text }: Action, area: Area, ink: Ink): number {
  const { x, y, width } = area;
  pen.box(x, y + 2, width, 1, { fill: ink.line });
  const [line] = wrap(text, width - 28, 14.5, true, 1);
  pen.icon(icon, x, y + 13, 19, palette.accent);
  if (line) pen.line(line, x + 27, y + 28, { size: 14.5, isBold: true, colour: palette.accent });
  return y + 34;
}

function drawButton({ pen, palette }: Paper, { text }: Button, { x, y, width }: Area): number {
  const [line] = wrap(text, width - 32, 16, true, 1);
  pen.box(x, y, width, 48, { fill: palette.fill, radius: 12 });
  if (line)
    pen.line(line, x + width / 2, y + 29.6, { size: 16, isBold: true, colour: palette.onFill, align: "middle" });
  return y + 48;
}

const LENGTHS = [0.72, 1, 0.94, 0.55];

/** Grey lines in the place of words, and below them what they stand for. */
function drawLines(paper: Paper, { label, count }: Lines, area: Area, ink: Ink): number {
  const { x, width } = area;
  const { pen } = paper;
  const card = pen.reserve();
  let y = area.y + 20;
  for (let line = 0; line < count; line++, y += 20)
    pen.box(x + 16, y, (width - 32) * LENGTHS[line % LENGTHS.length]!, 8, { fill: ink.place, radius: 4 });
  y += 4;
  const isShort = measure(label, 12.5, false) < width - 32;
  for (const line of wrap(label, width - 32, 12.5, false, 3)) {
    const look = { size: 12.5, isBold: false, colour: ink.faint, align: isShort ? "middle" : "start" } as const;
    pen.line(line, isShort ? x + width / 2 : x + 16, y + 12, look);
    y += 17;
  }
  pen.box(x, area.y, width, y + 14 - area.y, { fill: paper.palette.card, radius: 12 }, card);
  return y + 14;
}

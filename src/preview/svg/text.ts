import type { Text } from "../scene.js";
import { isRightToLeft } from "../text/direction.js";
import { wrap } from "../text/wrap.js";
import { baseline, TYPES } from "./looks.js";
import { type Area, flag, type Ink, type Paper } from "./paper.js";

/** Writes a text into an area, line by line, and gives its bottom. */
export function drawText(paper: Paper, text: Text, area: Area, ink: Ink, isBold?: boolean): number {
  const type = { ...TYPES[text.look], ...(isBold === undefined ? {} : { isBold }) };
  const lines = wrap(text.text, area.width, type.size, type.isBold, type.most);
  const isFaint = text.look === "subtitle" || text.look === "caption";
  // Where nothing is wrong, a text that is not found has a name that is not public.
  const isWrong = text.isMissing && paper.notes.size > 0;
  const colour = isWrong ? ink.error : isFaint || text.isMissing ? ink.faint : ink.text;
  const look = { size: type.size, isBold: type.isBold, colour, isRightToLeft: isRightToLeft(text.text) };
  let y = area.y;
  for (const line of lines) {
    paper.pen.line(line, area.x, y + baseline(type), look);
    y += type.leading;
  }
  flag(paper, text.at, area, y);
  return y;
}

/** Texts one below the other. */
export function drawTexts(paper: Paper, texts: readonly Text[], area: Area, ink: Ink): number {
  let { y } = area;
  for (const [index, text] of texts.entries()) y = drawText(paper, text, { ...area, y: index > 0 ? y + 2 : y }, ink);
  return y;
}

/** How high a text will be. */
export function heightOf(text: Text, width: number): number {
  const type = TYPES[text.look];
  return wrap(text.text, width, type.size, type.isBold, type.most).length * type.leading;
}

/** How wide a text will be. */
export function widthOfText(text: Text, width: number): number {
  const type = TYPES[text.look];
  return Math.max(...wrap(text.text, width, type.size, type.isBold, type.most).map((line) => line.width));
}

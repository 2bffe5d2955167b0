import type { Group, Row } from "../scene.js";
import { measure } from "../text/width.js";
import { wrap } from "../text/wrap.js";
import { baseline, TYPES } from "./looks.js";
import { type Area, flag, type Ink, type Paper } from "./paper.js";
import { drawSmall } from "./picture.js";
import { drawText, heightOf } from "./text.js";

const INSET = 14;
const THUMB = 44;
const MARK = 22;

/** Draws rows on a card, under their heading, and gives the bottom. */
export function drawGroup(paper: Paper, group: Group, area: Area, ink: Ink): number {
  const top = drawHeading(paper, group, area, ink);
  const card = paper.pen.reserve();
  const start = Math.min(...group.rows.map(x0));
  let y = top;
  for (const [index, row] of group.rows.entries()) {
    if (index > 0) paper.pen.box(area.x + start, y, area.width - start, 1, { fill: ink.line });
    y = drawRow(paper, row, { ...area, y }, ink);
  }
  paper.pen.box(area.x, top, area.width, y - top, { fill: paper.palette.card, radius: 12 }, card);
  flag(paper, group.at, area, y);
  return y;
}

function drawHeading(paper: Paper, { heading, hint }: Group, area: Area, ink: Ink): number {
  if (!heading && hint === undefined) return area.y;
  const x = area.x + 4;
  const { size, leading } = TYPES.caption;
  const hintWidth = hint === undefined ? 0 : measure(hint, size, false);
  const room = area.width - 8 - (hintWidth > 0 ? hintWidth + 14 : 0);
  const bottom = heading ? drawText(paper, heading, { x, y: area.y, width: room }, ink) : area.y + leading;
  if (hint !== undefined) {
    const look = { size, isBold: false, colour: ink.faint, align: "end" } as const;
    paper.pen.line({ text: hint, width: hintWidth }, area.x + area.width - 4, area.y + baseline(TYPES.caption), look);
  }
  return bottom + 6;
}

/** Where the texts of a row begin. */
function x0({ mark, picture, icon }: Row): number {
  return INSET + (mark ? MARK + 12 : 0) + (picture ? THUMB + 12 : icon ? 32 : 0);
}

function drawRow(paper: Paper, row: Row, area: Area, ink: Ink): number {
  const start = x0(row);
  const value = row.value === undefined ? undefined : wrap(row.value, area.width * 0.6, 15, !!row.isStrong, 1)[0];
  const width = area.width - start - INSET - (value ? value.width + 12 : 0);
  const inner = heightOf(row.title, width) + (row.subtitle ? heightOf(row.subtitle, width) + 1 : 0);
  const height = Math.max(inner + 20, row.picture ? THUMB + 18 : 0, 44);
  const middle = area.y + height / 2;

  if (row.mark) drawMark(paper, row, area.x + INSET, middle - MARK / 2, ink);
  const before = area.x + INSET + (row.mark ? MARK + 12 : 0);
  if (row.picture) drawSmall(paper, row.picture, "image", { x: before, y: middle - THUMB / 2 }, THUMB, ink);
  else if (row.icon) paper.pen.icon(row.icon, before, middle - 10, 20, ink.faint);

  const texts = { x: area.x + start, y: middle - inner / 2, width };
  const below = drawText(paper, row.title, texts, ink, row.isStrong);
  if (row.subtitle) drawText(paper, row.subtitle, { ...texts, y: below + 1 }, ink);
  if (value) {
    const look = { size: 15, isBold: !!row.isStrong, colour: ink.text, align: "end" } as const;
    const first = texts.y + baseline(TYPES[row.title.look]);
    paper.pen.line(value, area.x + area.width - INSET, row.subtitle ? first : middle + 5.2, look);
  }
  flag(paper, row.at, inside(area), area.y + height - 3);
  return area.y + height;
}

/** Frames of rows stand inside that of their group. */
function inside({ x, y, width }: Area): Area {
  return { x: x + 8, y: y + 3, width: width - 16 };
}

/** A circle where one can be chosen, a square where many can; filled when it is. */
function drawMark({ pen, palette }: Paper, { mark, isChosen }: Row, x: number, y: number, ink: Ink): void {
  const radius = mark === "one" ? MARK / 2 : 6;
  const look = isChosen ? { fill: palette.fill } : { stroke: ink.onPlace, strokeWidth: 1.5 };
  const by = isChosen ? 0 : 0.75;
  pen.box(x + by, y + by, MARK - 2 * by, MARK - 2 * by, { ...look, radius: radius - by });
  if (isChosen) pen.icon("check", x + 3, y + 3, 16, palette.onFill, 3);
}

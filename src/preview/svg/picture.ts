import type { IconName } from "../icons.js";
import type { Picture } from "../scene.js";
import { wrap } from "../text/wrap.js";
import { type Area, flag, type Ink, type Paper } from "./paper.js";
import { allCorners, type Corners } from "./pen.js";

/** Draws an image over a whole width, or its placeholder with a label, and gives its bottom. */
export function drawWide(paper: Paper, picture: Picture, area: Area, ink: Ink, corners: Corners): number {
  const { x, y, width } = area;
  const height = Math.round(width * 0.52);
  const { pen, palette } = paper;
  if (picture.data === undefined) {
    pen.box(x, y, width, height, { fill: ink.place, radius: corners });
    const [label] = wrap(picture.label, width - 40, 12.5, false, 1);
    const middle = x + width / 2;
    if (!picture.isVideo) pen.icon("image", middle - 18, y + height / 2 - 28, 36, ink.onPlace, 1.3);
    const look = { size: 12.5, isBold: false, colour: ink.onPlace, align: "middle" } as const;
    if (label) pen.line(label, middle, picture.isVideo ? y + height - 16 : y + height / 2 + 28, look);
  } else {
    pen.photo(picture.data, x, y, width, height, corners);
  }
  if (picture.isVideo) {
    pen.circle(x + width / 2, y + height / 2, 25, { fill: palette.fill });
    pen.icon("play", x + width / 2 - 15, y + height / 2 - 15, 30, palette.onFill);
  }
  flag(paper, picture.at, { x: x + 14, y: y + 13, width: width - 28 }, y + height - 13);
  return y + height;
}

/** Draws a small image, its placeholder, or an icon, as a square. */
export function drawSmall(
  paper: Paper,
  picture: Picture | undefined,
  icon: IconName,
  { x, y }: Omit<Area, "width">,
  size: number,
  ink: Ink,
): void {
  const corners = allCorners(Math.round(size / 5));
  if (picture?.data !== undefined) {
    paper.pen.photo(picture.data, x, y, size, size, corners);
  } else {
    paper.pen.box(x, y, size, size, { fill: ink.place, radius: corners.topStart });
    const inner = Math.round(size * 0.54);
    const from = (size - inner) / 2;
    paper.pen.icon(picture ? "image" : icon, x + from, y + from, inner, ink.onPlace, 1.5);
  }
  flag(paper, picture?.at, { x, y, width: size }, y + size);
}

import type { Issue } from "../../runtime/issues.js";
import { isError } from "../../runtime/issues.js";
import { wrap } from "../text/wrap.js";
import { SIZES } from "./looks.js";
import type { Flag, Paper } from "./paper.js";

/** Parts whose issues are written beside them; so many fill the height of a picture. */
const MOST = 20;

/** Frames what has issues, and writes them beside it. Gives the bottom of the column. */
export function drawCallouts(paper: Paper, top: number): number {
  const flags = [...paper.flags].sort((a, b) => a.y - b.y);
  let bottom = top;
  for (const [index, one] of flags.slice(0, MOST).entries()) {
    drawFrame(paper, one, index + 1);
    bottom = drawCard(paper, one, index + 1, Math.max(one.y, bottom)) + 10;
  }
  const more = flags.length - MOST;
  if (more > 0) {
    const colour = paper.palette.faint;
    const text = `More issues: at ${more} other ${more === 1 ? "place" : "places"}`;
    paper.pen.line({ text, width: 0 }, SIZES.panel + SIZES.gap, bottom + 12, { size: 12.5, isBold: false, colour });
    bottom += 20;
  }
  return bottom;
}

function coloursOf({ palette }: Paper, issues: readonly Issue[]) {
  return issues.some(isError)
    ? { ink: palette.error, back: palette.errorBack }
    : { ink: palette.warning, back: palette.warningBack };
}

function drawFrame(paper: Paper, { x, y, width, height, issues }: Flag, number: number): void {
  const { ink } = coloursOf(paper, issues);
  const frame = { stroke: ink, strokeWidth: 1.5, dash: "4 3", radius: 7 };
  paper.pen.box(x - 5, y - 2, width + 10, height + 4, frame);
  drawBadge(paper, x + width + 5, y - 2, number, issues);
}

function drawBadge(paper: Paper, x: number, y: number, number: number, issues: readonly Issue[]): void {
  const { ink } = coloursOf(paper, issues);
  paper.pen.circle(x, y, 9, { fill: ink, stroke: paper.palette.panel, strokeWidth: 1.5 });
  const look = { size: 10.5, isBold: true, colour: paper.palette.panel, align: "middle" } as const;
  paper.pen.line({ text: String(number), width: 0 }, x, y + 3.8, look);
}

function drawCard(paper: Paper, { issues }: Flag, number: number, top: number): number {
  const { pen, palette } = paper;
  const x = SIZES.panel + SIZES.gap;
  const width = SIZES.callouts - SIZES.gap;
  const { back } = coloursOf(paper, issues);
  const ground = pen.reserve();
  let y = top + 9;
  for (const [index, issue] of issues.entries()) {
    const ink = isError(issue) ? palette.error : palette.warning;
    if (index > 0) y += 8;
    else drawBadge(paper, x + 18, y + 8, number, issues);
    const code = { size: 12, isBold: true, colour: ink };
    const start = index > 0 ? 12 : 34;
    y = column(paper, issue.code, x + start, y, width - start - 12, code, 1);
    y = column(paper, issue.message, x + 12, y + 3, width - 24, { size: 12.5, isBold: false, colour: palette.text }, 7);
    if (issue.hint !== undefined)
      y = column(paper, issue.hint, x + 12, y + 2, width - 24, { size: 12, isBold: false, colour: palette.faint }, 5);
  }
  pen.box(x, top, width, y + 9 - top, { fill: back, radius: 10 }, ground);
  return y + 9;
}

function column(
  { pen }: Paper,
  text: string,
  x: number,
  y: number,
  width: number,
  look: { readonly size: number; readonly isBold: boolean; readonly colour: string },
  most: number,
): number {
  let bottom = y;
  for (const line of wrap(text, width, look.size, look.isBold, most)) {
    pen.line(line, x, bottom + 12.5, look);
    bottom += 16.5;
  }
  return bottom;
}

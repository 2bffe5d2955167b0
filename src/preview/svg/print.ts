import { describeScene, nameScene } from "../describe.js";
import type { Scene } from "../scene.js";
import { attributes, escapeMarkup } from "../text/escape.js";
import { fingerprint } from "../text/fingerprint.js";
import { wrap } from "../text/wrap.js";
import { PALETTES, type PreviewTheme } from "../theme.js";
import { STATES, WORDS } from "../words.js";
import { drawBlock } from "./blocks.js";
import { drawCallouts } from "./callouts.js";
import { SIZES } from "./looks.js";
import type { Paper } from "./paper.js";
import { Pen } from "./pen.js";

const FONTS =
  "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** Prints a picture as one SVG element that stands for itself: no style, no script, nothing from elsewhere. */
export function printSvg(scene: Scene, theme: PreviewTheme): string {
  const name = nameScene(scene);
  const description = describeScene(scene);
  const id = `omnirich-${fingerprint(name + description + theme)}`;
  const hasNotes = scene.notes.size > 0;
  const width = SIZES.panel + (hasNotes ? SIZES.callouts : 0);
  const pen = new Pen(width, scene.isRightToLeft, id);
  const height = draw({ pen, palette: PALETTES[theme], notes: scene.notes, flags: [] }, scene);
  const root = attributes({
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-labelledby": `${id}-title ${id}-desc`,
    lang: "en",
    "font-family": FONTS,
  });
  const words = `<title id="${id}-title">${escapeMarkup(name)}</title><desc id="${id}-desc">${escapeMarkup(description)}</desc>`;
  return `<svg${root}>${words}${pen.text()}</svg>\n`;
}

/** Draws everything from top to bottom and gives the height. */
function draw(paper: Paper, { label, state, blocks }: Scene): number {
  const { pen, palette } = paper;
  const { panel, header, margin, footer } = SIZES;
  const ground = pen.reserve();
  pen.box(0.5, header, panel - 1, 1, { fill: palette.line });
  const bold = { size: 13, isBold: true, colour: palette.text };
  pen.line(wrap(label, 200, 13, true, 1)[0]!, margin, 28, bold);
  const faint = { size: 12.5, isBold: false, colour: palette.faint, align: "end" } as const;
  pen.line(wrap(STATES[state], 160, 12.5, false, 1)[0]!, panel - margin, 28, faint);

  let y = header + 17;
  for (const [index, block] of blocks.entries()) y = drawBlock(paper, block, index > 0 ? y + 14 : y);
  if (blocks.at(-1)?.kind !== "sheet") y += 20;

  pen.box(0.5, y, panel - 1, 1, { fill: palette.line });
  const [disclaimer] = wrap(WORDS.disclaimer, panel - 2 * margin, 11.5, false, 1);
  const small = { size: 11.5, isBold: false, colour: palette.faint, align: "middle" } as const;
  pen.line(disclaimer!, panel / 2, y + 24, small);
  const bottom = Math.ceil(y + footer);
  const column = paper.notes.size > 0 ? drawCallouts(paper, header + 17) : 0;
  pen.box(0.5, 0.5, panel - 1, bottom - 1, { fill: palette.panel, radius: 18 }, ground);
  pen.box(0.5, 0.5, panel - 1, bottom - 1, { stroke: palette.line, radius: 18 });
  return Math.ceil(Math.max(bottom, column));
}

import { importTool } from "../../diagnostics/tools.js";

/** The part of @resvg/resvg-js that is used. */
interface Resvg {
  readonly Resvg: new (
    svg: string,
    options: { readonly font: { readonly defaultFontFamily?: string }; readonly fitTo?: object },
  ) => {
    render(): { asPng(): Uint8Array };
    getBBox(): { readonly width: number } | undefined;
  };
}

/** Pixels for each unit of the drawing: sharp on today's screens. */
const ZOOM = 2;

/** Draws an SVG as PNG. Throws MissingTool when @resvg/resvg-js is not installed. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await importTool<Resvg>("@resvg/resvg-js", "to write PNG");
  const font = findFont(Resvg);
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: ZOOM } }).render().asPng();
}

const FAMILIES = ["Segoe UI", "Helvetica Neue", "Arial", "Roboto", "Noto Sans", "Liberation Sans", "DejaVu Sans"];
const SAMPLE = "Hamburg mill 1234";

/**
 * The first of our fonts that this machine has. Resvg asks for the first family of a list only, and takes any font at all
 * in the place of one that is not there: so a family is there when it is as wide as no such stand-in.
 */
function findFont(tool: Resvg["Resvg"]): { readonly defaultFontFamily?: string } {
  const widthIn = (family: string) => {
    const text = `<text y="20" font-size="16" font-family="${family}">${SAMPLE}</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40">${text}</svg>`;
    return new tool(svg, { font: {} }).getBBox()?.width;
  };
  const standIn = widthIn("No such family");
  const defaultFontFamily = FAMILIES.find((family) => widthIn(family) !== standIn);
  return defaultFontFamily === undefined ? {} : { defaultFontFamily };
}

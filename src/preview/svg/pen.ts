import { ICONS, type IconName } from "../icons.js";
import { isolate, isRightToLeft } from "../text/direction.js";
import { attributes, escapeMarkup } from "../text/escape.js";
import { isExact } from "../text/width.js";
import type { Line } from "../text/wrap.js";

/** Radii of the corners: at the start and end of the line, above and below. */
export interface Corners {
  readonly topStart: number;
  readonly topEnd: number;
  readonly bottomEnd: number;
  readonly bottomStart: number;
}

/** How a box is filled and framed. */
export interface BoxLook {
  readonly fill?: string;
  readonly stroke?: string;
  readonly dash?: string;
  readonly strokeWidth?: number;
  readonly radius?: number | Corners;
}

/** How a line of text is written. `x` is its start, its end or its middle, as `align` says. */
export interface LineLook {
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: string;
  readonly align?: "start" | "end" | "middle";
  /** How the text is read that this is a line of; without it, as the line itself begins. */
  readonly isRightToLeft?: boolean;
}

/**
 * Writes SVG. Coordinates run from the start of the line to its end; a picture of right-to-left text is mirrored here and
 * nowhere else. Only presentation attributes are used, as a strict content security policy allows no styles.
 */
export class Pen {
  readonly #out: string[] = [];
  readonly #width: number;
  readonly #isMirrored: boolean;
  readonly #prefix: string;
  #clips = 0;

  constructor(width: number, isMirrored: boolean, prefix: string) {
    this.#width = width;
    this.#isMirrored = isMirrored;
    this.#prefix = prefix;
  }

  /** A place for something below what is drawn next, whose size is not known yet. */
  reserve(): number {
    return this.#out.push("") - 1;
  }

  box(x: number, y: number, width: number, height: number, look: BoxLook, place?: number): void {
    const { fill = "none", stroke, dash, strokeWidth, radius = 0 } = look;
    const paint = { fill, stroke, "stroke-width": strokeWidth, "stroke-dasharray": dash };
    const left = this.#left(x, width);
    const text =
      typeof radius === "number"
        ? `<rect${attributes({ x: left, y, width, height, rx: radius || undefined, ...paint })}/>`
        : `<path${attributes({ d: this.#outline(left, y, width, height, radius), ...paint })}/>`;
    if (place === undefined) this.#out.push(text);
    else this.#out[place] = text;
  }

  line(line: Line, x: number, y: number, look: LineLook): void {
    if (line.text === "") return;
    const { size, isBold, colour, align = "start" } = look;
    const anchors = this.#isMirrored ? MIRRORED : ANCHORS;
    const isFitted = line.width > size * 2 && isExact(line.text);
    const values = {
      x: this.#left(x, 0),
      y,
      "font-size": size,
      "font-weight": isBold ? 600 : undefined,
      fill: colour,
      "text-anchor": anchors[align],
      textLength: isFitted ? line.width : undefined,
      lengthAdjust: isFitted ? "spacingAndGlyphs" : undefined,
    };
    const text = (look.isRightToLeft ?? isRightToLeft(line.text)) ? isolate(line.text) : line.text;
    this.#out.push(`<text${attributes(values)}>${escapeMarkup(text)}</text>`);
  }

  icon(name: IconName, x: number, y: number, size: number, colour: string, strokeWidth = 1.7): void {
    const transform = `translate(${round(this.#left(x, size))} ${round(y)}) scale(${round(size / 24)})`;
    const fill = name === "play" ? colour : "none";
    const values = { d: ICONS[name], transform, fill, stroke: colour, "stroke-width": strokeWidth };
    this.#out.push(`<path${attributes(values)} stroke-linecap="round" stroke-linejoin="round"/>`);
  }

  circle(x: number, y: number, radius: number, look: BoxLook): void {
    const { fill = "none", stroke, strokeWidth } = look;
    const values = { cx: this.#left(x, 0), cy: y, r: radius, fill, stroke, "stroke-width": strokeWidth };
    this.#out.push(`<circle${attributes(values)}/>`);
  }

  /** An image that fills its frame. */
  photo(href: string, x: number, y: number, width: number, height: number, corners: Corners): void {
    const id = `${this.#prefix}-${this.#clips++}`;
    const left = this.#left(x, width);
    const frame = attributes({ d: this.#outline(left, y, width, height, corners) });
    const values = { href, x: left, y, width, height, preserveAspectRatio: "xMidYMid slice" };
    this.#out.push(`<clipPath id="${id}"><path${frame}/></clipPath>`);
    this.#out.push(`<image${attributes(values)} clip-path="url(#${id})"/>`);
  }

  /** Everything that was drawn. */
  text(): string {
    return this.#out.join("");
  }

  #left(x: number, width: number): number {
    return this.#isMirrored ? this.#width - x - width : x;
  }

  #outline(x: number, y: number, width: number, height: number, corners: Corners): string {
    const { topStart, topEnd, bottomEnd, bottomStart } = corners;
    const [a, b, c, d] = this.#isMirrored
      ? [topEnd, topStart, bottomStart, bottomEnd]
      : [topStart, topEnd, bottomEnd, bottomStart];
    const right = x + width;
    const bottom = y + height;
    const path = [
      `M${round(x + a)} ${round(y)}H${round(right - b)}${arc(b, right, y + b)}`,
      `V${round(bottom - c)}${arc(c, right - c, bottom)}`,
      `H${round(x + d)}${arc(d, x, bottom - d)}V${round(y + a)}${arc(a, x + a, y)}Z`,
    ];
    return path.join("");
  }
}

const ANCHORS = { start: undefined, middle: "middle", end: "end" };
const MIRRORED = { start: "end", middle: "middle", end: undefined };

function arc(radius: number, x: number, y: number): string {
  return radius === 0 ? "" : `A${radius} ${radius} 0 0 1 ${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The same radius at every corner. */
export function allCorners(radius: number): Corners {
  return { topStart: radius, topEnd: radius, bottomEnd: radius, bottomStart: radius };
}

import type { Issue } from "../../runtime/issues.js";
import type { Palette } from "../theme.js";
import type { Pen } from "./pen.js";

/** What a picture is being drawn on. */
export interface Paper {
  readonly pen: Pen;
  readonly palette: Palette;
  readonly notes: ReadonlyMap<string, readonly Issue[]>;
  /** Parts that have issues, in the order in which they were drawn. */
  readonly flags: Flag[];
}

/** A drawn part and what is wrong with it. */
export interface Flag {
  readonly at: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly issues: readonly Issue[];
}

/** Where something is to be drawn: its start, its top and its width. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The colours of what stands on one ground. */
export interface Ink {
  readonly text: string;
  readonly faint: string;
  readonly accent: string;
  readonly line: string;
  readonly place: string;
  readonly onPlace: string;
  readonly error: string;
}

/** On bubbles of the business, and on sheets. */
export function plainInk({ text, faint, accent, line, place, onPlace, error }: Palette): Ink {
  return { text, faint, accent, line, place, onPlace, error };
}

/** On bubbles of the customer. */
export function filledInk({ onFill, onFillFaint, fillPlace, onFillError }: Palette): Ink {
  const inks = { text: onFill, faint: onFillFaint, accent: onFill, error: onFillError };
  return { ...inks, line: fillPlace, place: fillPlace, onPlace: onFill };
}

/** Remembers that a part was drawn that has issues. A part that is drawn twice is flagged once. */
export function flag({ notes, flags }: Paper, at: string | undefined, { x, y, width }: Area, bottom: number): void {
  const issues = at === undefined ? undefined : notes.get(at);
  if (!issues || flags.some((one) => one.at === at)) return;
  flags.push({ at: at!, x, y, width, height: bottom - y, issues });
}

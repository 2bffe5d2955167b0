import type { Look } from "../scene.js";

/** Size of a text, distance of its lines, and after how many of them it is cut. */
export interface Type {
  readonly size: number;
  readonly leading: number;
  readonly isBold: boolean;
  readonly most: number;
}

/** How large each look is set, in pixels, and on how many lines at most. */
export const TYPES: { readonly [look in Look]: Type } = {
  title: { size: 16, leading: 21, isBold: true, most: 4 },
  body: { size: 15, leading: 20, isBold: false, most: 6 },
  subtitle: { size: 13.5, leading: 18, isBold: false, most: 6 },
  caption: { size: 12.5, leading: 17, isBold: true, most: 3 },
};

/** Distance from the top of a line to the ground that its letters stand on. */
export function baseline({ size, leading }: Type): number {
  return leading / 2 + size * 0.36;
}

/** Measures of the whole picture, in pixels. */
export const SIZES = {
  /** As wide as a telephone. */
  panel: 390,
  margin: 16,
  bubble: 276,
  inset: 14,
  header: 46,
  footer: 40,
  /** Column of issues beside the panel. */
  callouts: 250,
  gap: 14,
} as const;

import { liveVariant } from "../../src/emit/validators.js";
import type { Catalogue } from "../../src/runtime/shapes.js";
import * as models from "../model/letters.js";

export const letter = await liveVariant(models.letter);
export const secret = await liveVariant(models.secret);

export const letters: Catalogue = { tag: "richObjectType", variants: [letter, secret], other: letter };

/** A letter as it is written. */
export function letterOf(more: object) {
  return { richObjectType: 7, Title: "Hello", ...more };
}

/** A secret as it is written. */
export function secretOf(Answers: unknown) {
  return { richObjectType: 8, Title: "Hush", Answers };
}

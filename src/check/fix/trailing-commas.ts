import { parseJson } from "../../runtime/helpers.js";
import { blankComments, blankTrailingCommas } from "../comments.js";
import { locatorOf } from "../lines.js";
import { byPlace, type Edit } from "../report.js";
import type { Source } from "../source.js";
import { findSyntaxMistake } from "../syntax/find.js";

/**
 * What takes away all commas that only a closing bracket follows, up to the first other mistake of a text: behind that,
 * nobody knows what is a comma and what is text.
 */
export function trailingCommas(source: Source): readonly Edit[] {
  const { text: plain } = blankComments(source.text);
  const blanked = blankTrailingCommas(plain);
  const mistake = parseJson(blanked) === undefined ? findSyntaxMistake(source, blanked) : undefined;
  const { position } = locatorOf(source);
  return placesOfChange(plain, blanked)
    .map((start) => ({ start, end: start + 1, text: "" }))
    .filter((comma) => !mistake || byPlace(position(comma), mistake) < 0);
}

/** Offsets at which two texts of one length differ. */
function placesOfChange(before: string, after: string): number[] {
  const places: number[] = [];
  for (let i = 0; i < before.length; i++) if (before.charCodeAt(i) !== after.charCodeAt(i)) places.push(i);
  return places;
}

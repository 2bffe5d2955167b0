import { quotePath } from "../profile/wire-path.js";
import { createIssue, describe, type Issue, quote, withArticle } from "../runtime/issues.js";
import { IN_TEXT } from "./alterations.js";
import type { Card, Marker } from "./card.js";
import type { Hit } from "./find-markers.js";
import { type Content, type Leaf, pointer } from "./leaves.js";

/** Said of a marker at several places. */
export function twice(marker: Marker, leaves: readonly Leaf[]): Issue {
  const places = leaves.slice(0, 5).map(({ steps }) => quotePath(pointer(steps)));
  const more = leaves.length > 5 ? `, and ${leaves.length - 5} more` : "";
  const message = `${nameOf(marker)} is at ${leaves.length} places: ${places.join(", ")}${more}.`;
  return createIssue("marker-twice", pointer(leaves[0]!.steps), message, {
    hint: "Which of them makes the message can't be told.",
    actual: marker.value,
  });
}

/** Said of a marker that is there in other forms only. */
export function changed(marker: Marker, [hit, ...others]: readonly Hit[]): Issue {
  const { leaf, alteration } = hit!;
  const code = alteration === IN_TEXT ? "marker-place" : others.length > 0 ? "marker-twice" : "marker-altered";
  const more = others.length > 0 ? `, and in another form at ${others.length} more` : "";
  const message = `${nameOf(marker)} is there, but ${alteration}: ${describe(leaf.value)}${more}.`;
  const details = { hint: CHANGED[code], expected: String(marker.value), actual: leaf.value };
  return createIssue(code, pointer(leaf.steps), message, details);
}

const CHANGED = {
  "marker-place": "No builder can write it into a text with others; if you typed more than the marker, correct that.",
  "marker-twice": "Which of them makes the message can't be told.",
  "marker-altered":
    "If you did not type it so, take its place with --accept-altered; the form of the value is up to you then.",
} as const;

/** Said of a marker that is nowhere in the survey, or a key there. */
export function missing(marker: Marker, { keys }: Content, elsewhere: Leaf | undefined): Issue {
  const key = keys.find((candidate) => candidate.key === marker.value);
  if (key) {
    const message = `${nameOf(marker)} is a key, and no value: no builder writes values as keys.`;
    return createIssue("marker-place", pointer(key.steps), message, { actual: marker.value });
  }
  if (elsewhere) {
    const message = `${nameOf(marker)} is only at ${quotePath(pointer(elsewhere.steps))}, outside of the survey.`;
    return createIssue("marker-place", pointer(elsewhere.steps), message, { actual: marker.value });
  }
  const hint = "Was the field left empty, or filled in with something else?";
  return createIssue("marker-missing", "", `${nameOf(marker)} is not in the export.`, { hint });
}

/** Said once when nothing of the card is there at all. */
export function nothing(card: Card, issues: readonly Issue[]): Issue {
  const told = issues.find(({ code }) => code !== "marker-missing");
  if (told) return told;
  const hint = `Fill in the card that omnirich calibrate prints for ${withArticle(card.label)}, and export that message.`;
  return createIssue("marker-missing", "", "None of the markers of the card is in the export.", { hint });
}

/** Said of all markers that are elsewhere too. */
export function tellCopies(copies: readonly Hit[]): Issue[] {
  if (copies.length === 0) return [];
  const fields = fieldsOf(copies);
  const at = pointer(copies[0]!.leaf.steps);
  const message = `Copies of what is in the answers stand elsewhere, first at ${quotePath(at)}: ${fields}.`;
  const hint = "Builders write the answers, and no copies.";
  return [createIssue("marker-copy", at, message, { hint }, "warning")];
}

/** Said of all fields whose only place is outside of the answers. */
export function tellOutside(hits: readonly Hit[]): Issue[] {
  if (hits.length === 0) return [];
  const at = pointer(hits[0]!.leaf.steps);
  const message = `Some fields are not in the answers, but first at ${quotePath(at)}: ${fieldsOf(hits)}.`;
  const hint = "Builders write them there, and nothing else of what is around them.";
  return [createIssue("marker-outside", at, message, { hint }, "warning")];
}

function fieldsOf(hits: readonly Hit[]): string {
  return [...new Set(hits.map(({ marker }) => marker.field.path))].join(", ");
}

function nameOf({ value, field }: Marker): string {
  return `The marker ${describe(value)} of ${quote(field.path)}`;
}

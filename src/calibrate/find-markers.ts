import { createIssue, describe, escapeText, type Issue, quote, withArticle } from "../runtime/issues.js";
import { alterationOf } from "./alterations.js";
import type { Card, Marker } from "./card.js";
import { type Content, type Leaf, pointer, type Steps } from "./leaves.js";

/** Where a marker was found. */
export interface Hit {
  readonly marker: Marker;
  readonly leaf: Leaf;
  /** How its value differs from the marker, where that was accepted. */
  readonly alteration?: string;
}

/** What looking for the markers of a card found. */
export interface Search {
  readonly hits: readonly Hit[];
  readonly issues: readonly Issue[];
}

/** Finds each marker at its one place, and explains those for which there is none, or more than one. */
export function findMarkers(card: Card, content: Content, acceptAltered = false): Search {
  const inside = content.leaves.filter(({ steps }) => startsWith(steps, card.part.base));
  const beside = content.leaves.filter(({ steps }) => !startsWith(steps, card.part.base));
  const claimed = new Set(inside.filter(({ value }) => card.markers.some((marker) => marker.value === value)));
  const hits: Hit[] = [];
  const failed = new Map<string, Issue>();
  const outside: Hit[] = [];
  const copies: Hit[] = [];

  /** The entries of a list have one mistake together. */
  function fail({ field }: Marker, issue: Issue): void {
    if (!failed.has(field.path)) failed.set(field.path, issue);
  }

  for (const marker of card.markers) {
    const exact = inside.filter(({ value }) => value === marker.value);
    const altered = alteredIn(marker, inside, claimed);
    const elsewhere = beside.filter(({ value }) => value === marker.value);
    const inSurvey = elsewhere.filter(({ steps }) => startsWith(steps, card.part.base.slice(0, -1)));
    if (exact.length === 1) {
      hits.push({ marker, leaf: exact[0]! });
      // Words, numbers and switches may stand anywhere by accident.
      const isOwn = !["choice", "number", "switch"].includes(marker.kind);
      if (isOwn) copies.push(...[...elsewhere, ...altered.map(({ leaf }) => leaf)].map((leaf) => ({ marker, leaf })));
    } else if (exact.length > 1) fail(marker, twice(marker, exact));
    else if (altered.length > 0) {
      const [hit] = altered;
      const isOne = altered.length === 1 && hit!.alteration !== IN_TEXT;
      if (acceptAltered && isOne) hits.push(hit!);
      else fail(marker, changed(marker, altered));
    } else if (inSurvey.length === 1 && marker.kind !== "switch") {
      hits.push({ marker, leaf: inSurvey[0]! });
      outside.push({ marker, leaf: inSurvey[0]! });
    } else fail(marker, inSurvey.length > 1 ? twice(marker, inSurvey) : missing(marker, content, elsewhere[0]));
  }

  const issues = [...failed.values()];
  if (hits.length === 0) return { hits, issues: [nothing(card, issues)] };
  return { hits, issues: [...issues, ...tellCopies(copies), ...tellOutside(outside)] };
}

const IN_TEXT = "inside a longer text";

/** Whether steps lead into the object at the end of a way of keys. */
export function startsWith(steps: Steps, way: readonly string[]): boolean {
  return way.every((key, i) => steps[i] === key);
}

/** A value that is another marker as it is, is no altered form of this one. */
function alteredIn(marker: Marker, leaves: readonly Leaf[], claimed: ReadonlySet<Leaf>): Hit[] {
  return leaves.flatMap((leaf) => {
    const alteration = claimed.has(leaf) ? undefined : alterationOf(marker, leaf.value);
    return alteration === undefined ? [] : [{ marker, leaf, alteration }];
  });
}

function twice(marker: Marker, leaves: readonly Leaf[]): Issue {
  const places = leaves.slice(0, 5).map(({ steps }) => quoteWhole(pointer(steps)));
  const more = leaves.length > 5 ? `, and ${leaves.length - 5} more` : "";
  const message = `${nameOf(marker)} is at ${leaves.length} places: ${places.join(", ")}${more}.`;
  return createIssue("marker-twice", pointer(leaves[0]!.steps), message, {
    hint: "Which of them makes the message can't be told.",
    actual: marker.value,
  });
}

function changed(marker: Marker, [hit, ...others]: readonly Hit[]): Issue {
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

function missing(marker: Marker, { keys }: Content, elsewhere: Leaf | undefined): Issue {
  const key = keys.find((candidate) => candidate.key === marker.value);
  if (key) {
    const message = `${nameOf(marker)} is a key, and no value: no builder writes values as keys.`;
    return createIssue("marker-place", pointer(key.steps), message, { actual: marker.value });
  }
  if (elsewhere) {
    const message = `${nameOf(marker)} is only at ${quoteWhole(pointer(elsewhere.steps))}, outside of the survey.`;
    return createIssue("marker-place", pointer(elsewhere.steps), message, { actual: marker.value });
  }
  const hint = "Was the field left empty, or filled in with something else?";
  return createIssue("marker-missing", "", `${nameOf(marker)} is not in the export.`, { hint });
}

/** Said once when nothing of the card is there at all. */
function nothing(card: Card, issues: readonly Issue[]): Issue {
  const told = issues.find(({ code }) => code !== "marker-missing");
  if (told) return told;
  const hint = `Fill in the card that omnirich calibrate prints for ${withArticle(card.label)}, and export that message.`;
  return createIssue("marker-missing", "", "None of the markers of the card is in the export.", { hint });
}

function tellCopies(copies: readonly Hit[]): Issue[] {
  if (copies.length === 0) return [];
  const fields = fieldsOf(copies);
  const at = pointer(copies[0]!.leaf.steps);
  const message = `Copies of what is in the answers stand elsewhere, first at ${quoteWhole(at)}: ${fields}.`;
  const hint = "Builders write the answers, and no copies.";
  return [createIssue("marker-copy", at, message, { hint }, "warning")];
}

function tellOutside(hits: readonly Hit[]): Issue[] {
  if (hits.length === 0) return [];
  const at = pointer(hits[0]!.leaf.steps);
  const message = `Some fields are not in the answers, but first at ${quoteWhole(at)}: ${fieldsOf(hits)}.`;
  const hint = "Builders write them there, and nothing else of what is around them.";
  return [createIssue("marker-outside", at, message, { hint }, "warning")];
}

function fieldsOf(hits: readonly Hit[]): string {
  return [...new Set(hits.map(({ marker }) => marker.field.path))].join(", ");
}

function nameOf({ value, field }: Marker): string {
  return `The marker ${describe(value)} of ${quote(field.path)}`;
}

/** A pointer in a sentence; what is long about it is what tells places apart. */
function quoteWhole(text: string): string {
  return `"${escapeText(text)}"`;
}

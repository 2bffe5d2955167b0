import type { Issue } from "../runtime/issues.js";
import { alterationOf, IN_TEXT } from "./alterations.js";
import type { Card, Marker } from "./card.js";
import { changed, missing, nothing, tellCopies, tellOutside, twice } from "./explain-markers.js";
import type { Content, Leaf, Steps } from "./leaves.js";
import { WEAK } from "./markers.js";

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
      if (!WEAK.includes(marker.kind)) {
        copies.push(...[...elsewhere, ...altered.map(({ leaf }) => leaf)].map((leaf) => ({ marker, leaf })));
      }
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

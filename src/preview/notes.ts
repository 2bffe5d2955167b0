import type { Issue } from "../runtime/issues.js";
import type { Block } from "./scene.js";

/** Issues by the pointer of the nearest drawn part that they are about; "" is the whole. */
export function placeNotes(issues: readonly Issue[], blocks: readonly Block[]): ReadonlyMap<string, readonly Issue[]> {
  const notes = new Map<string, Issue[]>();
  if (issues.length === 0) return notes;
  const places = new Set<string>();
  collect(blocks, places);
  for (const issue of issues) {
    const place = nearest(issue.path, places);
    notes.set(place, [...(notes.get(place) ?? []), issue].slice(0, MOST));
  }
  return notes;
}

/** Issues beside one part; more have no room, and the first ones tell enough. */
const MOST = 20;

function nearest(path: string, places: ReadonlySet<string>): string {
  let place = path;
  while (place !== "" && !places.has(place)) place = place.slice(0, place.lastIndexOf("/"));
  return place;
}

/** The pointers of everything in the picture. */
function collect(value: unknown, places: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if ("at" in value && typeof value.at === "string") places.add(value.at);
  for (const inner of Object.values(value)) collect(inner, places);
}

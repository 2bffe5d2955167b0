import { createIssue, type Issue, quote } from "../runtime/issues.js";
import type { Hit } from "./find-markers.js";
import { type Content, pointer, wirePath } from "./leaves.js";

/** Where a field stands, whichever entry of its lists it is in. */
export interface Settled {
  readonly path: string;
  /** Wire paths of the lists that builders show around it, outermost first. */
  readonly lists: readonly string[];
}

/**
 * Where a field stands, by all its markers: which steps on the way are lists that builders show, and which are lists of
 * one entry. An issue where no schema could say it.
 */
export function settle(hits: readonly Hit[], { lengths }: Content): Settled | Issue {
  const [first] = hits;
  const { steps } = first!.leaf;
  const numeric = steps.flatMap((step, i) => (typeof step === "number" ? [i] : []));
  const isAlike = hits.every(({ leaf }) => wirePath(leaf.steps) === wirePath(steps));
  const levels = first!.marker.index.length;
  if (!isAlike || numeric.length < levels) {
    return refuse(hits, "its entries stand under different keys, not in one list");
  }
  const shown = Array.from({ length: levels }, (_, level) => positionOf(level, hits, numeric));
  if (shown.some((position) => position === undefined) || !isRising(shown as number[])) {
    return refuse(hits, "its entries do not lie in lists as the designer shows them");
  }
  for (const { leaf, marker } of hits) {
    for (const position of numeric) {
      const length = lengths.get(pointer(leaf.steps.slice(0, position)))!;
      const level = shown.indexOf(position);
      const wanted = level < 0 ? 1 : countAt(level, marker.index, hits);
      if (length === wanted) continue;
      return refuse(
        hits,
        level < 0
          ? `it is entry ${Number(leaf.steps[position]) + 1} of a list of ${length}, which are told apart by their order alone`
          : `its list has ${length} entries, and the card has ${wanted}`,
      );
    }
  }
  const lists = (shown as number[]).map((position) => wirePath(steps.slice(0, position)));
  return { path: wirePath(steps), lists };
}

/** The step that counts the entries of one level: it alone differs between markers that differ in that level only. */
function positionOf(level: number, hits: readonly Hit[], numeric: readonly number[]): number | undefined {
  const others = (index: readonly number[]) => index.filter((_, i) => i !== level).join();
  const [first] = hits;
  const sisters = hits.filter(({ marker }) => others(marker.index) === others(first!.marker.index));
  // A list that can have one entry only is the innermost one.
  if (sisters.length < 2) return numeric[numeric.length - first!.marker.index.length + level];
  const moving = numeric.filter((i) => new Set(sisters.map(({ leaf }) => leaf.steps[i])).size === sisters.length);
  const still = numeric.filter((i) => new Set(sisters.map(({ leaf }) => leaf.steps[i])).size === 1);
  return moving.length === 1 && still.length === numeric.length - 1 ? moving[0] : undefined;
}

function isRising(positions: readonly number[]): boolean {
  return positions.every((position, i) => i === 0 || position > positions[i - 1]!);
}

/** How many entries the card has in the list of this level that a marker is in. */
function countAt(level: number, index: readonly number[], hits: readonly Hit[]): number {
  const around = index.slice(0, level).join();
  const inList = hits.filter(({ marker }) => marker.index.slice(0, level).join() === around);
  return new Set(inList.map(({ marker }) => marker.index[level])).size;
}

function refuse(hits: readonly Hit[], why: string): Issue {
  const { marker, leaf } = hits[0]!;
  const message = `The field ${quote(marker.field.path)} was found, but ${why}.`;
  const hint = "No builder can write that; send such messages with fromExport().";
  return createIssue("marker-place", pointer(leaf.steps), message, { hint });
}

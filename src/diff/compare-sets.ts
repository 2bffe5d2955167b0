import type { Change } from "./change.js";
import { changeOf, compareNames, compareShapes } from "./compare-names.js";
import { compareNotes } from "./compare-notes.js";
import { compareSchemas, compareStored, isBuilt } from "./compare-schemas.js";
import { type Document, section } from "./document.js";
import { nameOf } from "./label.js";
import { pairDocuments } from "./pair.js";

/** Every change between two sets of schemas, sorted by place. */
export function compareSets(before: readonly Document[], after: readonly Document[]): readonly Change[] {
  const { pairs, removed, added } = pairDocuments(before, after);
  const found = pairs.flatMap(([a, b]) => [...compareSchemas(a, b), ...compareNames(a, b), ...compareNotes(a, b)]);
  const gone = removed.flatMap((document) => compareRemoved(document, fallbackOf(after)));
  const fresh = added.map((document) => compareAdded(document, fallbackOf(before)));
  return [...found, ...gone, ...fresh, ...compareFallbacks(before, after), ...compareShapes(before, after)].sort(
    byPlace,
  );
}

/** The schema that checks messages of every type that no other one claims. */
function fallbackOf(documents: readonly Document[]): Document | undefined {
  return documents.find(({ schema }) => section(schema, "x-omnirich-message").fallback === true);
}

/** A message that is gone: its builder is, and the fallback checks what is stored of it, where there is one. */
function compareRemoved(document: Document, fallback: Document | undefined): readonly Change[] {
  const producers = isBuilt(document.schema) ? "breaks" : "none";
  if (!fallback) return [changeOf("variant-removed", document, ["", ""], { producers, consumers: "breaks" })];
  const is = nameOf(fallback);
  return [changeOf("variant-replaced", document, ["", is], { producers }), ...compareStored(document, fallback)];
}

/** A message that is new: what is stored of its type was checked by the fallback, where there was one. */
function compareAdded(document: Document, fallback: Document | undefined): Change {
  if (!fallback) return changeOf("variant-added", document, ["", ""], {});
  return changeOf("variant-claims", document, [nameOf(fallback), ""], { consumers: "may-break" });
}

/** Messages of every other type, once the schema that checked them no longer does. */
function compareFallbacks(before: readonly Document[], after: readonly Document[]): readonly Change[] {
  const [was, is] = [fallbackOf(before), fallbackOf(after)];
  return was && !is ? [changeOf("fallback-removed", was, ["", ""], { consumers: "breaks" })] : [];
}

function byPlace(a: Change, b: Change): number {
  const [x, y] = [a, b].map(({ place, code }) => [place.file, place.pointer, code]) as [string[], string[]];
  const i = x.findIndex((part, at) => part !== y[at]);
  return i < 0 ? 0 : x[i]! < y[i]! ? -1 : 1;
}

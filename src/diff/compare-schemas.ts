import type { JsonSchema } from "../model/model.js";
import { upperFirst } from "../model/names.js";
import { isEqual } from "../runtime/equal.js";
import { isObject } from "../runtime/shapes.js";
import { builderView } from "./builder-view.js";
import { type Change, type Effect, stronger } from "./change.js";
import { CHANGES } from "./changes.js";
import { type Document, lookUp, section } from "./document.js";
import type { Hit } from "./hit.js";
import { nameOf } from "./label.js";
import { narrowings } from "./narrow.js";

/** Who looks at a message: one who has it as JSON, or one who has it built. */
type Side = "stored" | "built";

/** A hit of one or both sides, in one direction. */
interface Found {
  readonly hit: Hit;
  readonly isNarrowed: boolean;
  readonly effects: { [side in Side]?: Effect };
}

/** Every change of what two schemas allow, for stored messages and for builder calls. */
export function compareSchemas(before: Document, after: Document): readonly Change[] {
  if (isEqual(before.schema, after.schema)) return [];
  const found = new Map<string, Found>();
  collect(found, "stored", before, after);
  if (isBuilt(before.schema) && isBuilt(after.schema)) {
    collect(found, "built", builderView(before), builderView(after));
  }
  const all = [...found.values()];
  const told = all.filter(({ hit, isNarrowed }) => isNarrowed || isWorthTelling(hit, found));
  return told.map((entry) => toChange(entry, before, after));
}

/** Every way in which stored messages of one schema may be refused by another, which checks them now. */
export function compareStored(before: Document, after: Document): readonly Change[] {
  const found = new Map<string, Found>();
  collect(found, "stored", before, after);
  return [...found.values()].filter(({ isNarrowed }) => isNarrowed).map((entry) => toChange(entry, before, after));
}

/** Whether there is a builder for a message. */
export function isBuilt(schema: JsonSchema): boolean {
  const { builder, fallback } = section(schema, "x-omnirich-message");
  return builder !== false && fallback !== true;
}

function collect(found: Map<string, Found>, side: Side, before: Document, after: Document): void {
  const subject = nameOf(after);
  for (const hit of narrowings(before, after, subject)) add(found, side, hit, true);
  for (const { a, b, was, is, ...hit } of narrowings(after, before, subject)) {
    add(found, side, { ...hit, a: b, b: a, was: is, is: was }, false);
  }
}

function add(found: Map<string, Found>, side: Side, hit: Hit, isNarrowed: boolean): void {
  const key = keyOf(hit, isNarrowed);
  const entry = found.get(key) ?? { hit, isNarrowed, effects: {} };
  found.set(key, entry);
  const isHarmless = !isNarrowed || CHANGES[hit.code]!.harmless;
  const effect: Effect = isHarmless ? "none" : hit.doubtful ? "may-break" : "breaks";
  entry.effects[side] = stronger(entry.effects[side] ?? "none", effect);
}

function keyOf({ code, a, b }: Hit, isNarrowed: boolean): string {
  return JSON.stringify([code, a, b, isNarrowed]);
}

/** What is allowed now is worth a sentence, unless the sentence of what is refused says it as well. */
function isWorthTelling(hit: Hit, found: ReadonlyMap<string, Found>): boolean {
  const { widened, both } = CHANGES[hit.code]!;
  return widened !== undefined && (both === true || !found.has(keyOf(hit, true)));
}

function toChange({ hit, isNarrowed, effects }: Found, before: Document, after: Document): Change {
  const { code, subject, was = "", is = "" } = hit;
  const kind = CHANGES[code]!;
  const [old, now] = [
    { file: before.file, pointer: hit.a ?? "" },
    { file: after.file, pointer: hit.b ?? "" },
  ];
  const spelt = code === "values" && isNarrowed && hasSpellings(before.schema, old.pointer) ? "may-break" : "none";
  return {
    code,
    level: kind.level ?? ("stored" in effects ? "wire" : "types"),
    producers: stronger(effects.built ?? "none", spelt),
    consumers: effects.stored ?? "none",
    place: now,
    ...(old.pointer === now.pointer ? {} : { before: old }),
    message: upperFirst((isNarrowed ? kind.narrowed : kind.widened!)(subject, was, is)),
  };
}

/** Whether a choice has other spellings: builders take those where nothing checks their types. */
function hasSpellings(schema: JsonSchema, pointer: string): boolean {
  const node = lookUp(schema, `#${pointer.replace(/\/(?:enum|const)$/, "")}`);
  return isObject(node) && section(node, "x-omnirich").also !== undefined;
}

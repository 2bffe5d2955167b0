import { MAX_DEPTH } from "../check/depth.js";
import { parseJson } from "../runtime/helpers.js";
import { quote } from "../runtime/issues.js";
import { choicesOf } from "./choices.js";
import type { Draft, Place } from "./draft.js";
import { draftObjects } from "./draft-objects.js";
import { type Drafting, tell } from "./drafting.js";
import { formatOf } from "./formats.js";
import { type ByKind, type Kind, sortByKind } from "./kinds.js";
import { tellMixed } from "./mixed.js";
import { inside, readAs, type Seen } from "./sample.js";

/** Says of all values at a place what they have in common. */
export function draftValue(all: readonly Seen[], place: Place, drafting: Drafting): Draft {
  const byKind = sortByKind(all);
  const nulls = byKind.get("null")?.length ?? 0;
  const kinds = [...byKind.keys()].filter((kind) => kind !== "null");
  const [kind] = kinds;
  if (kind === undefined) return nothing(all, nulls, drafting);
  const objects = objectsIn(byKind.get("object") ?? [], byKind.get("text") ?? [], drafting);
  if (objects && kinds.every((one) => one === "object" || one === "text")) {
    const texts = byKind.get("text")?.length ?? 0;
    for (const seen of byKind.get("text") ?? []) drafting.texts.check(seen, drafting);
    return {
      kind: "objects",
      nulls,
      objects: draftObjects(objects, place, drafting),
      texts,
      plain: objects.length - texts,
    };
  }
  if (kinds.length > 1 && kinds.every(isScalar)) return { nulls, ...draftScalars(kinds, byKind, place, drafting) };
  if (kinds.length > 1) return { kind: "mixed", nulls, found: tellMixed(byKind, place, drafting) };
  return { nulls, ...draftKind(kind, byKind.get(kind)!, place, drafting) } as Draft;
}

/** The objects that these values are, as such or as JSON text; nothing when a text is anything else. */
function objectsIn(objects: readonly Seen[], texts: readonly Seen[], drafting: Drafting): readonly Seen[] | undefined {
  if (texts.length > 0 && drafting.around.length > MAX_DEPTH) return undefined;
  const read = texts.map((seen) => {
    const object = drafting.texts.objectOf(seen);
    return object && readAs(seen, object);
  });
  if (!read.every((seen) => seen !== undefined)) return undefined;
  return objects.length + read.length > 0 ? [...objects, ...read] : undefined;
}

function nothing(all: readonly Seen[], nulls: number, drafting: Drafting): Draft {
  const [first] = all;
  const hint = "Add a sample that has a value there, or write the type into the draft.";
  if (first) tell(drafting, "nothing-seen", first, "Only null was seen here.", { hint, severity: "warning" });
  return { kind: "nothing", nulls };
}

type One = Draft extends infer D ? (D extends Draft ? Omit<D, "nulls"> : never) : never;

/** What values of one kind have in common. */
function draftKind(kind: Kind, all: readonly Seen[], place: Place, drafting: Drafting): One {
  switch (kind) {
    case "number":
      return draftNumber(all, drafting);
    case "text":
      return draftText(
        place.key,
        all.map(({ value }) => value as string),
        drafting,
      );
    case "list":
      return draftList(all, place, drafting);
    default:
      return { kind: "boolean" };
  }
}

function isScalar(kind: Kind): boolean {
  return kind === "boolean" || kind === "number" || kind === "text";
}

/** What scalars of several kinds are: their types, and the format of all that is text. */
function draftScalars(kinds: readonly Kind[], byKind: ByKind, place: Place, drafting: Drafting) {
  const drafts = kinds.map((kind) => draftKind(kind, byKind.get(kind)!, place, drafting));
  const types = drafts.map((draft) => {
    if (draft.kind === "number") return draft.integer ? "integer" : "number";
    return draft.kind === "text" ? "string" : "boolean";
  });
  const [format] = drafts.flatMap((draft) => (draft.kind === "text" ? (draft.format ?? []) : []));
  return { kind: "scalars", types: types.sort(), ...(format !== undefined && { format }) } as const;
}

function draftNumber(all: readonly Seen[], drafting: Drafting): One {
  for (const seen of all) {
    if (Number.isFinite(seen.value)) continue;
    const message = "The number is larger than any that can be held.";
    tell(drafting, "number-precision", seen, message, { hint: "Write it as text, or take it out of the sample." });
  }
  return { kind: "number", integer: all.every(({ value }) => Number.isInteger(value)) };
}

function draftText(key: string, texts: readonly string[], { formats }: Drafting): One {
  const format = formatOf(texts);
  if (format !== undefined) return formats ? { kind: "text", format } : { kind: "text" };
  if (texts.every((text) => /^\s*\[/.test(text) && Array.isArray(parseJson(text))))
    return { kind: "text", isList: true };
  const choices = choicesOf(key, texts);
  return choices ? { kind: "text", choices } : { kind: "text" };
}

function draftList(all: readonly Seen[], place: Place, drafting: Drafting): One {
  const items = all.flatMap((seen) => (seen.value as unknown[]).map((item, i) => inside(seen, String(i), item)));
  if (items.length > 0) {
    return {
      kind: "list",
      items: draftValue(items, place.isItem ? { ...place } : { ...place, isItem: true }, drafting),
    };
  }
  const what = `Every list ${quote(place.key)} is empty.`;
  const hint = "Add a sample that has an item, or write what items are into the draft.";
  tell(drafting, "nothing-seen", all[0]!, what, { hint, severity: "warning" });
  return { kind: "list" };
}

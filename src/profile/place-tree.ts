import { quote } from "../runtime/issues.js";
import type { DesignerField } from "./designer-fields.js";
import { ITEM, isWithin, pathOf, quotePath, tokensOf } from "./wire-path.js";

/** What stands at a place of a message, as a profile says it. */
export type Place =
  | { readonly kind: "field"; readonly at: string; readonly field: DesignerField }
  /** A key that no field explains. */
  | { readonly kind: "other"; readonly at: string }
  | PlacedObject
  /** A list around one entry, which the designer does not show as a list. */
  | { readonly kind: "list"; readonly at: string; readonly isText: boolean; item?: Place };

/** An object on the way to fields. */
export interface PlacedObject {
  readonly kind: "object";
  readonly at: string;
  readonly isText: boolean;
  /** By token. */
  readonly keys: Map<string, Place>;
}

/** What is put into a tree: a field, or a key that no field explains, by its wire path. */
export interface Entry {
  readonly path: string;
  readonly field?: DesignerField;
}

/** Why a place can't be what a profile says. */
export type Refuse = (path: string, sentence: string) => void;

/** The tree of places below an object: how fields lie inside objects, JSON texts and lists. */
export function placeTree(
  root: string,
  entries: readonly Entry[],
  texts: ReadonlySet<string>,
  refuse: Refuse,
): PlacedObject {
  const tree: PlacedObject = { kind: "object", at: root, isText: texts.has(root), keys: new Map() };
  for (const entry of entries) {
    if (!isWithin(entry.path, root) || entry.path === root) {
      refuse(entry.path, `${nameOf(entry)} is at ${quotePath(entry.path)}, which is not inside ${quotePath(root)}.`);
    } else insert(tree, entry, texts, refuse);
  }
  return tree;
}

function insert(tree: PlacedObject, entry: Entry, texts: ReadonlySet<string>, refuse: Refuse): void {
  const tokens = tokensOf(entry.path).slice(tokensOf(tree.at).length);
  let here: Place = tree;
  let at = tree.at;
  for (const [i, token] of tokens.entries()) {
    at += pathOf([token]);
    const isLast = i === tokens.length - 1;
    const below = child(here, token);
    if (below === undefined || (isLast && below.place)) {
      const hint = entry.field
        ? `${nameOf(entry)} is at ${quotePath(entry.path)}`
        : `${quotePath(entry.path)} is a key`;
      refuse(entry.path, `${hint}, where something else is already.`);
      return;
    }
    const next: Place = below.place ?? (isLast ? leaf(entry) : container(at, tokens[i + 1]!, texts));
    if (!below.place) below.put(next);
    here = next;
  }
}

/** What a place has under a token, and how to put something there; nothing where the place has no such token. */
function child(place: Place, token: string): { place: Place | undefined; put(next: Place): void } | undefined {
  if (place.kind === "object" && token !== ITEM) {
    return { place: place.keys.get(token), put: (next) => place.keys.set(token, next) };
  }
  if (place.kind === "list" && token === ITEM) {
    return {
      place: place.item,
      put: (next) => {
        place.item = next;
      },
    };
  }
  return undefined;
}

function leaf({ path, field }: Entry): Place {
  return field ? { kind: "field", at: path, field } : { kind: "other", at: path };
}

function container(at: string, next: string, texts: ReadonlySet<string>): Place {
  const isText = texts.has(at);
  return next === ITEM ? { kind: "list", at, isText } : { kind: "object", at, isText, keys: new Map() };
}

function nameOf({ field, path }: Entry): string {
  return field ? `The field ${quote(field.path)}` : quotePath(path);
}

/** The fields at and below a place, but for those inside items of lists of their own. */
export function fieldsBelow(place: Place): readonly DesignerField[] {
  switch (place.kind) {
    case "field":
      return [place.field];
    case "other":
      return [];
    case "list":
      return place.item ? fieldsBelow(place.item) : [];
    case "object":
      return [...place.keys.values()].flatMap(fieldsBelow);
    default:
      return place satisfies never;
  }
}

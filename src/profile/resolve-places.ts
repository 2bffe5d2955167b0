import { quote } from "../runtime/issues.js";
import { own } from "../runtime/shapes.js";
import type { DesignerField, ProvisionalPart } from "./designer-fields.js";
import { type Entry, type Place, type PlacedObject, placeTree, type Refuse } from "./place-tree.js";
import type { VariantProfile } from "./profile.js";
import { ITEM, pathOf, quotePath, tokenOf } from "./wire-path.js";

/** Where everything in the provisional part of a schema stands, by a profile. */
export interface Resolved {
  /** From the object that holds the provisional one, such as `survey`. */
  readonly tree: PlacedObject;
  /** For each list whose items are objects on the wire, by the field's path: the tree of an item. */
  readonly items: ReadonlyMap<string, PlacedObject>;
  /** Wire path of each field, by the field's path. */
  readonly places: ReadonlyMap<string, string>;
}

/**
 * Puts all fields at their places: where the profile says, or, where it says nothing, under the provisional name.
 * `refuse` is told of places that can't be.
 */
export function resolvePlaces(part: ProvisionalPart, profile: VariantProfile, refuse: Refuse): Resolved {
  const base = part.base.map(tokenOf);
  const texts = new Set(profile.texts);
  const places = new Map<string, string>();
  const items = new Map<string, PlacedObject>();
  const shapes = new Map<string, string>();

  /** Keys that no field explains, but for those inside items of lists, whose trees are made first. */
  function othersIn(at: string): Entry[] {
    const inside = (path: string, place: string) => path.startsWith(`${place}/`);
    const mine = profile.others.filter((path) => inside(path, at));
    return mine.filter((path) => ![...items.values()].some((tree) => inside(path, tree.at))).map((path) => ({ path }));
  }

  /** Places a field and what is in it; returns its own place. */
  function settle(field: DesignerField, scope: string): string {
    const provisional = (count: number) => scope + pathOf(field.wire.slice(0, count).map(tokenOf));
    const observed = own(profile.fields, field.path)?.path;
    if (observed === undefined) for (const depth of field.texts) texts.add(provisional(depth));
    const place = observed ?? provisional(field.wire.length);
    places.set(field.path, place);
    if (field.item) settleItem(field, field.item, `${place}/${ITEM}`);
    else if (field.fields) refuse(place, `The field ${quote(field.path)} is an object, which no profile can move.`);
    return place;
  }

  function settleItem(list: DesignerField, item: DesignerField, at: string): void {
    const fields = item.fields ?? [item];
    const twin = item.shape === undefined ? undefined : shapes.get(item.shape);
    if (twin) refuse(at, `${quote(twin)} and ${quote(list.path)} share a shape, which can't be at two places.`);
    if (item.shape !== undefined) shapes.set(item.shape, list.path);
    if (item.item) refuse(at, `The field ${quote(list.path)} is a list of lists, which no profile can move.`);
    const entries = fields.map((field) => ({ field, path: settle(field, at) }));
    if (entries.length === 1 && entries[0]!.path === at) return;
    const tree = placeTree(at, [...entries, ...othersIn(at)], texts, refuse);
    if (tree.isText) refuse(at, `The items of ${quote(list.path)} are JSON texts, which no builder can write.`);
    checkLists(tree, refuse);
    items.set(list.path, tree);
  }

  const root = pathOf(base);
  const entries = part.fields.map((field) => ({ field, path: settle(field, root) }));
  const holder = pathOf(base.slice(0, -1));
  const tree = placeTree(holder, [...entries, ...othersIn(holder)], texts, refuse);
  checkLists(tree, refuse);
  return { tree, items, places };
}

/** Around one entry there may be a list; one that is JSON text, or in a list, is more than a builder can write. */
function checkLists(place: Place, refuse: Refuse): void {
  if (place.kind === "object") for (const inner of place.keys.values()) checkLists(inner, refuse);
  if (place.kind !== "list") return;
  const { item, at } = place;
  const isWritable =
    !place.isText && (item?.kind === "field" ? !item.field.item : item?.kind === "object" && !item.isText);
  if (!isWritable)
    refuse(at, `The list at ${quotePath(at)} is JSON text, or holds lists or JSON texts: no builder can write that.`);
  if (item) checkLists(item, refuse);
}

import { isObject, own } from "../runtime/shapes.js";
import type { DesignerField } from "./designer-fields.js";
import type { Resolved } from "./resolve-places.js";
import { ITEM, keyOf, pathOf, tokensOf } from "./wire-path.js";

/** Rules of a shape, at the object that now has the fields which they compare. */
export interface MovedRules {
  /** By the wire path of the object. */
  readonly rules: ReadonlyMap<string, { readonly [rule: string]: unknown }>;
  /** Rules whose fields are no longer together. */
  readonly lost: readonly string[];
}

/** Which parameters of a rule are keys of its object, and which are keys of the items of one of its lists. */
interface Keys {
  readonly own: readonly string[];
  readonly list: string;
  readonly inItems: readonly string[];
}

const SLOTS: Keys = { own: ["zone", "adjust", "slots"], list: "slots", inItems: ["date", "times"] };
const KEYS: { readonly [rule: string]: Keys } = {
  "past-slot": SLOTS,
  "skipped-slot": SLOTS,
  "daylight-saving": SLOTS,
};

/** Gives the rules of a shape the observed names. A rule that no longer finds its fields in one object is lost. */
export function moveRules(given: unknown, fields: readonly DesignerField[], { places }: Resolved): MovedRules {
  const rules = new Map<string, { [rule: string]: unknown }>();
  const lost: string[] = [];
  for (const [name, param] of Object.entries(isObject(given) ? given : {})) {
    const keys = own(KEYS, name);
    const moved = keys && isObject(param) ? moveParam(keys, param, fields, places) : undefined;
    if (!moved) lost.push(name);
    else rules.set(moved.at, { ...rules.get(moved.at), [name]: moved.param });
  }
  return { rules, lost };
}

function moveParam(
  keys: Keys,
  param: { readonly [key: string]: unknown },
  fields: readonly DesignerField[],
  places: ReadonlyMap<string, string>,
): { readonly at: string; readonly param: object } | undefined {
  const find = (among: readonly DesignerField[], key: string) =>
    among.find(({ wire }) => wire.length === 1 && wire[0] === param[key]);
  const placeOf = (field: DesignerField | undefined) => tokensOf((field && places.get(field.path)) ?? "");
  const list = find(fields, keys.list);
  const inside = list?.item?.fields ?? [];
  const outer = keys.own.map((key) => placeOf(find(fields, key)));
  const inner = keys.inItems.map((key) => placeOf(find(inside, key)));
  const [at, ...others] = outer.map((tokens) => pathOf(tokens.slice(0, -1)));
  const items = pathOf([...placeOf(list), ITEM]);
  const isTogether =
    [...outer, ...inner].every((tokens) => tokens.length > 0) &&
    others.every((other) => other === at) &&
    inner.every((tokens) => pathOf(tokens.slice(0, -1)) === items) &&
    // Rules read lists of plain values.
    inside.every(({ path, item }) => !item || places.get(item.path) === `${places.get(path)}/${ITEM}`);
  if (!isTogether || at === undefined) return undefined;
  const names = [...outer, ...inner].map((tokens) => keyOf(tokens.at(-1)!));
  return { at, param: Object.fromEntries([...keys.own, ...keys.inItems].map((key, i) => [key, names[i]])) };
}

/** The rules of a list with observed names: a key whose values are compared must still be one of the items' own. */
export function moveListRules(
  given: unknown,
  list: DesignerField,
  { places }: Resolved,
): { readonly [rule: string]: unknown } | undefined {
  if (!isObject(given)) return undefined;
  const moved = Object.entries(given).flatMap(([name, param]): [string, unknown][] => {
    if (name !== "unique-values") return [[name, param]];
    const field = list.item?.fields?.find(({ wire }) => wire.length === 1 && wire[0] === param);
    const tokens = tokensOf((field && places.get(field.path)) ?? "");
    const isOwn = pathOf(tokens.slice(0, -1)) === `${places.get(list.path)}/${ITEM}`;
    return isOwn ? [[name, keyOf(tokens.at(-1)!)]] : [];
  });
  return Object.fromEntries(moved);
}

import { parseJson } from "../runtime/helpers.js";
import { isObject, own } from "../runtime/shapes.js";
import type { DesignerField, ProvisionalPart } from "./designer-fields.js";
import type { Place } from "./place-tree.js";
import type { VariantProfile, WireType } from "./profile.js";
import type { Resolved } from "./resolve-places.js";
import { keyOf } from "./wire-path.js";

type Json = { readonly [key: string]: unknown };

/** A copy of an example, whose provisional names are replaced by those of a profile. */
export function moveExample(
  example: unknown,
  part: ProvisionalPart,
  profile: VariantProfile,
  resolved: Resolved,
): unknown {
  const way = part.base.slice(0, -1);
  const key = part.base.at(-1)!;
  return edit(example, way, (holder) => {
    const answers = Object.hasOwn(holder, key) ? decoded(holder[key]) : undefined;
    if (!isObject(answers)) return holder;
    const moved = new Map<string, unknown>();
    for (const [token, place] of resolved.tree.keys) moved.set(keyOf(token), write(place, answers));
    const entries = [...moved].flatMap(([name, value]): [string, unknown][] => {
      const before = name !== key && Object.hasOwn(holder, name) ? holder[name] : {};
      return value === undefined ? [] : [[name, isObject(before) && isObject(value) ? { ...before, ...value } : value]];
    });
    return { ...holder, [key]: {}, ...Object.fromEntries(entries) };
  });

  /** What stands at a place, of the values that an object has under provisional names. */
  function write(place: Place, values: Json): unknown {
    switch (place.kind) {
      case "field":
        return writeField(place.field, values);
      case "other":
        return undefined;
      case "list": {
        const item = place.item && write(place.item, values);
        return item === undefined ? undefined : [item];
      }
      case "object": {
        const entries = [...place.keys].map(([token, inner]) => [keyOf(token), write(inner, values)] as const);
        const there = entries.filter(([, value]) => value !== undefined);
        if (there.length === 0) return undefined;
        const object = Object.fromEntries(there);
        return place.isText ? JSON.stringify(object) : object;
      }
      default:
        return place satisfies never;
    }
  }

  function writeField(field: DesignerField, values: Json): unknown {
    // The item of a list of plain values has no key: it is the value itself.
    const value = field.wire.reduce<unknown>(step, values);
    const tree = resolved.items.get(field.path);
    if (field.item && Array.isArray(value)) {
      const { item } = field;
      if (!tree) return value.map((entry) => fit(entry, typeOf(item)));
      return value.map((entry) => write(tree, entry as Json) ?? {});
    }
    return fit(value, typeOf(field));
  }

  function typeOf({ path }: DesignerField): WireType | undefined {
    return own(profile.fields, path)?.type;
  }
}

/** Changes the object at the end of a way of keys, through JSON texts. */
function edit(value: unknown, way: readonly string[], change: (object: Json) => Json): unknown {
  const inside = decoded(value);
  if (!isObject(inside)) return value;
  const [key, ...rest] = way;
  const isThere = key !== undefined && Object.hasOwn(inside, key);
  const edited =
    key === undefined ? change(inside) : isThere ? { ...inside, [key]: edit(inside[key], rest, change) } : inside;
  return typeof value === "string" ? JSON.stringify(edited) : edited;
}

function step(parent: unknown, key: string): unknown {
  const object = decoded(parent);
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

function decoded(value: unknown): unknown {
  return typeof value === "string" ? (parseJson(value) ?? value) : value;
}

/** A value of the type that the wire has, for a value of the form that the designer shows. */
function fit(value: unknown, type: WireType | undefined): unknown {
  if (value === undefined || type === undefined || typeof value === type) return value;
  return { string: String(value), number: 1, boolean: true }[type];
}

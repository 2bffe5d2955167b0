import type { Draft, Field, Objects, Place, Shape } from "./draft.js";
import { draftValue } from "./draft-value.js";
import { type Drafting, tell } from "./drafting.js";
import type { JsonObject } from "./json-text.js";
import { isMap } from "./maps.js";
import { withInner } from "./recursion.js";
import { inside, type Seen, samplesOf } from "./sample.js";
import { tellSeveralKinds } from "./several-kinds.js";
import { findTag, onlyValue, type Tag } from "./tags.js";

/** The shapes of the objects at a place. Those that are among the objects around them have the shapes of these. */
export function draftObjects(seen: readonly Seen[], place: Place, drafting: Drafting): Objects {
  const { around, texts } = drafting;
  const isRoot = place.parent === undefined;
  const known = around.find(({ key, values }) => key === place.key && seen.every(({ value }) => values.has(value)));
  if (known && !isRoot) return known.objects;
  const all = drafting.recurring.has(place.key) && !isRoot ? withInner(place.key, seen, texts) : seen;
  const objects: Objects = { branches: [] };
  around.push({ key: place.key, values: new Set(all.map(({ value }) => value)), objects });
  const given = isRoot ? drafting.tag : undefined;
  const split = isMap(all) ? undefined : findTag(all, texts, given);
  if (split && isRoot) tellSeveralKinds(all, split, drafting);
  if (split && !isRoot) {
    objects.tag = split.tag;
    objects.branches = [...split.groups].map(([value, group]) =>
      draftShape(group, { ...place, tagged: value }, drafting, { key: split.tag, value }),
    );
  } else objects.branches = [draftShape(all, place, drafting, given === undefined ? undefined : onlyValue(all, given))];
  around.pop();
  return objects;
}

/** What objects have in common. */
function draftShape(all: readonly Seen[], place: Place, drafting: Drafting, tag?: Tag): Shape {
  const shape: Shape = {
    place,
    objects: all.length,
    samples: samplesOf(all),
    fields: [],
  };
  if (place.tagged === undefined && isMap(all)) {
    const values = all.flatMap((seen) => [...valuesOf(seen)].map(([key, value]) => inside(seen, key, value)));
    shape.rest = draftValue(values, { parent: place, key: place.key, isItem: true }, drafting);
  } else shape.fields = draftFields(all, place, drafting, tag);
  return shape;
}

function draftFields(all: readonly Seen[], place: Place, drafting: Drafting, tag?: Tag): Field[] {
  const found = new Map<string, { readonly values: Seen[]; positions: number }>();
  for (const seen of all) {
    let position = 0;
    for (const [key, value] of valuesOf(seen)) {
      if (key === "__proto__") tellProto(seen, drafting);
      else {
        const one = found.get(key) ?? { values: [], positions: 0 };
        one.values.push(inside(seen, key, value));
        one.positions += position++;
        found.set(key, one);
      }
    }
  }
  return [...found].map(([key, { values, positions }]) => ({
    key,
    draft: key === tag?.key ? constant(tag.value) : draftValue(values, { parent: place, key, isItem: false }, drafting),
    count: values.length,
    samples: samplesOf(values),
    positions,
  }));
}

function valuesOf({ value }: Seen): [key: string, value: unknown][] {
  return Object.entries(value as JsonObject);
}

function constant(value: string | number): Draft {
  return { kind: "const", nulls: 0, value };
}

function tellProto(seen: Seen, drafting: Drafting): void {
  const message = 'The key "__proto__" changes what an object is when it is copied, and gets lost.';
  const hint = "Take it out of the sample, or give it another name.";
  tell(drafting, "proto-key", seen, message, { hint, below: "/__proto__" });
}

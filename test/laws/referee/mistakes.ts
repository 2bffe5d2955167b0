import type { Value, Variant } from "../../../src/model/model.js";
import { isObject } from "../../../src/runtime/shapes.js";
import { makeMistakes } from "../../check/fix/mistakes.js";
import { beyond } from "../../mutations/limits.js";
import { becomes, type Mutation, type Mutator } from "../../mutations/mutation.js";
import { MUTATORS } from "../../mutations/outcomes.js";
import { type Spot, spotsOf, wireContent } from "../../mutations/spots.js";

/** Keys that objects inherit or that JSON and JSON Pointers treat apart. */
const ODD_KEYS = ["__proto__", "constructor", "toJSON", "hasOwnProperty", "then", "", "a/b~c", "0"];

/** An odd key more. */
const oddKey: Mutator = ({ keys, found }) =>
  isObject(found)
    ? ODD_KEYS.flatMap((key) => [{}, null].map((to) => edit("has an odd key", [...keys, key], { to })))
    : [];

/** A key less, or one that is called oddly. */
const keyGone: Mutator = ({ keys, found }) => {
  if (typeof keys.at(-1) !== "string" || found === undefined) return [];
  return [edit("is gone", keys, "removed"), ...ODD_KEYS.map((name) => edit("is called oddly", keys, { name }))];
};

/** Values of every JSON type, and what there is inside another object, as text, and as text in text. */
const otherValue: Mutator = (spot) =>
  [null, "", 0, -1, 0.5, 1e300, false, [], {}, [null], [{}], { ["__proto__"]: {} }, spot.siblings, wrapped(spot)]
    .concat(isObject(spot.found) ? [JSON.stringify(spot.found), JSON.stringify(JSON.stringify(spot.found))] : [])
    .map((to) => becomes(spot, "is another value", to));

/** Lengths at a limit and one beyond it, in code points of one and of two UTF-16 units. */
const longText: Mutator = (spot) => {
  if (spot.value.kind !== "text") return [];
  const { minLength, maxLength } = spot.value;
  const lengths = [minLength, maxLength].flatMap((limit = 1) => [Math.max(limit - 1, 0), limit, limit + 1]);
  const texts = ["x", "😀", "e\u0301", "\ud83d"].flatMap((unit) => {
    return lengths.map((length) => [...unit.repeat(length)].slice(0, length).join(""));
  });
  return texts.map((text) => becomes(spot, "is of a length near a limit", text));
};

/** There are few places with a limit, so that limits are broken where they are rather than not. */
const ALL: readonly Mutator[] = [beyond, longText, ...MUTATORS, beyond, oddKey, longText, keyGone, beyond, otherValue];

function edit(what: string, keys: Mutation["keys"], change: Mutation["edit"]): Mutation {
  return { what, keys, edit: change, at: keys };
}

function wrapped({ found }: Spot): unknown {
  return { Answers: found ?? null };
}

/** Where a mistake is made, which kind it is, and which of those of that kind: any numbers. */
export type Choice = readonly [spot: number, kind: number, which: number];

/** A value with the mistakes that some numbers choose. */
export function withMistakes(spots: readonly Spot[], value: unknown, choices: readonly Choice[]): unknown {
  const mutations = choices.map(([at, kind, which]) => {
    const spot = spots[at % spots.length]!;
    const possible = mutationsFrom(spot, kind);
    return possible[which % possible.length]!;
  });
  return makeMistakes(value, mutations).value;
}

/** What the first mutator from this one on, that can do something here, can do. */
function mutationsFrom(spot: Spot, kind: number): readonly Mutation[] {
  for (let i = 0; i < ALL.length; i++) {
    const mutations = ALL[(kind + i) % ALL.length]!(spot);
    if (mutations.length > 0) return mutations;
  }
  return [];
}

/** Every place of a value of this shape, in an object under provisional names as well. */
export function placesOf(variant: Variant, shape: string, value: unknown): readonly Spot[] {
  const shapes = variant.shapes.map((found) =>
    found.name === shape ? { ...found, provisional: false, open: found.open && !found.provisional } : found,
  );
  const root: Value = { kind: "object", shape };
  return [...spotsOf((name) => wireContent({ ...variant, shapes }, name), root, value)];
}

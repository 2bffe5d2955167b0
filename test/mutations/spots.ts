import { findShape, inputFields } from "../../src/model/input.js";
import type { Field, Value, Variant } from "../../src/model/model.js";
import { shapeOf } from "../../src/model/values.js";
import { isObject, own } from "../../src/runtime/shapes.js";

/** Key of an object, or index of a list. */
export type Key = string | number;

/** A place of an example: a value that it has, or a property that it may have besides. */
export interface Spot extends Around {
  readonly value: Value;
  /** What the example has here, JSON text decoded; `undefined` where it has nothing. */
  readonly found: unknown;
  /** The keys that this object knows, where it may have no others. */
  readonly only?: readonly string[];
}

interface Around {
  /** From the top to this value; through JSON text they just go on. */
  readonly keys: readonly Key[];
  /** Whether the object around it must have it. */
  readonly required: boolean;
  /** The keys that the object around it knows; empty around a list item and the whole. */
  readonly siblings: readonly string[];
  /** The field that it is the value of, or an item of it. */
  readonly field?: Field;
}

/** What an object may have, as a message or a builder's input writes it. */
export interface Content {
  readonly open: boolean;
  readonly members: readonly { key: string; required: boolean; value: Value; field: Field }[];
}

/** In wire names. Under provisional ones a message may have anything. */
export function wireContent(variant: Variant, shape: string): Content {
  const { open, provisional, fields, rules } = findShape(variant, shape);
  // A key that is only another spelling is a mistake by itself: what else is wrong with it would be a second one.
  const spellings = rules.flatMap(({ name, param }) => (name === "other-key" ? Object.keys(param as object) : []));
  const known = provisional ? [] : fields.filter(({ wire }) => !spellings.includes(wire));
  return { open, members: known.map((field) => ({ ...field, key: field.wire, field })) };
}

/** In a builder's names: what has a default may be left out, and other spellings are as good as the usual one. */
export function inputContent(variant: Variant, shape: string): Content {
  const members = inputFields(variant, shape).map(({ field }) => {
    const required = field.required && field.default === undefined;
    return { key: field.name, required, value: inputValue(field.value), field };
  });
  return { open: false, members };
}

function inputValue(value: Value): Value {
  if (value.kind === "list") return { ...value, items: inputValue(value.items) };
  if (value.kind === "json") return value.content;
  if (value.kind !== "enum" || !value.also) return value;
  return { kind: "enum", values: [...value.values, ...Object.keys(value.also)] };
}

const WHOLE: Around = { keys: [], required: true, siblings: [] };

/** Every place of a value: itself, what it holds, and what its objects may hold besides. */
export function* spotsOf(
  contentOf: (shape: string) => Content,
  value: Value,
  given: unknown,
  around: Around = WHOLE,
): Generator<Spot, void> {
  const found: unknown = value.kind === "json" && typeof given === "string" ? JSON.parse(given) : given;
  const { keys } = around;
  if (value.kind !== "object" && value.kind !== "json") {
    yield { ...around, value, found };
    if (value.kind !== "list" || !Array.isArray(found)) return;
    for (const [i, item] of found.entries()) {
      yield* spotsOf(contentOf, value.items, item, { ...around, keys: [...keys, i], required: true, siblings: [] });
    }
    return;
  }
  const { open, members } = contentOf(shapeOf(value)!);
  const siblings = members.map(({ key }) => key);
  yield { ...around, value, found, ...(open ? {} : { only: siblings }) };
  if (!isObject(found)) return;
  for (const { key, required, value: inner, field } of members) {
    yield* spotsOf(contentOf, inner, own(found, key), { keys: [...keys, key], required, siblings, field });
  }
}

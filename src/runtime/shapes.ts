import type { Fix, Issue, Severity } from "./issues.js";
import type { Row } from "./rows.js";

/** What the runtime knows of one object shape. The generator writes these tables beside each validator. */
export interface Shape {
  /** What a person calls it: "list item". */
  readonly label: string;
  /** By wire name, in the order in which they are written. */
  readonly fields: { readonly [wireName: string]: Field };
  /**
   * Tells quickly that there is nothing at all to say of a value. What it says no to is looked at by the tables, which
   * may find nothing either: an unknown key that is let be, a text of many emoji.
   */
  readonly isClean?: (value: unknown) => boolean;
  /** Keys that it does not know are nobody's business. */
  readonly open?: true;
  /** What is known of a value by the form of its key, be that the key of a field or not; nothing of an unknown key. */
  readonly others?: (key: string, isField: boolean) => readonly Value[];
  /** Its wire names are not public: a message may have any others, and the tables are what builders keep to. */
  readonly provisional?: true;
  /** What its fields keep to together. */
  readonly rules?: readonly Check[];
}

/** What the runtime knows of a value. Anything may stand where a row says nothing. */
export interface Value {
  /** JSON type of a text, a number, a truth value or a list; objects have a shape in its place, constants and choices none. */
  readonly type?: "string" | "number" | "integer" | "boolean" | "array";
  /** What else it must be, once it is of its type: keywords of its schema first, then rules. */
  readonly checks?: readonly Check[];
  /** Other spellings of a choice, each with the one that builders write in its place. */
  readonly also?: { readonly [spelling: string]: string };
  /** The items of a list. */
  readonly items?: Value;
  /** The object that stands here, ... */
  readonly shape?: Shape;
  /** ... and whether it is written as JSON text: it may be ("either") or it always is ("always"). */
  readonly json?: "either" | "always";
  /** Where all of this depends on the value itself: what says it of one. */
  readonly choose?: Choose;
}

/** Tells what a value must be, or what is wrong with it before that can be told. */
export interface Choose {
  (value: unknown): Row | Finding;
  /** The shapes that it may choose. */
  readonly shapes: readonly Shape[];
  /** The items of a list, where it may choose one. */
  readonly items?: Value | undefined;
  /** What a builder's input is for, by the names that builders have. */
  readonly ofInput: (input: unknown) => Value | undefined;
}

/** What the runtime knows of one property. */
export interface Field extends Value {
  /** Friendly name, as builders take it; fields that are flat or hidden have none. */
  readonly name?: string;
  readonly required?: true;
  /** Builders take this object's fields in place of the object itself. */
  readonly flat?: true;
  /** What builders write when the input has no value. */
  readonly value?: unknown;
}

/** What a constant or a choice can be. */
export type Scalar = string | number | boolean | null;

/** A keyword or a rule, and what it needs to know. */
// biome-ignore lint/suspicious/noExplicitAny: each check is made for a value of its own type; tables hold checks of all.
export type Check = readonly [check: RuleCheck<any, any>, param: unknown];

/** One thing that is wrong: with a value (a finding), or with the keys of an object. */
export interface Mistake {
  /** JSON Pointer of the value, or of the object. */
  readonly path: string;
  /** The keys of that pointer. */
  readonly way: readonly string[];
  /** The value itself; of JSON text, what it says. */
  readonly value: unknown;
  readonly finding?: Finding | undefined;
  /** The key that an object lacks, ... */
  readonly missing?: string | undefined;
  /** ... or the one that its shape does not know; ... */
  readonly unknown?: string | undefined;
  /** ... and that shape, where the value itself has chosen it. */
  readonly shape?: Shape | undefined;
}

/** What a keyword or a rule says of a value that breaks it; worded as "X must be `expected`, but is `found`." */
export interface Finding {
  /** The keyword of JSON Schema that is broken; rules have none. */
  readonly keyword?: string;
  readonly code: string;
  readonly expected: string;
  /** What there is instead; without it, the value itself as a sentence shows it. */
  readonly found?: string;
  /** Default: error. */
  readonly severity?: Severity;
  readonly hint?: string;
  /** How to mend it, at its place. */
  readonly fix?: Omit<Fix, "path">;
  /** JSON Pointer from the value that the rule was given to the one that the finding is about. Default: itself. */
  readonly path?: string;
  /** The value there, where `path` leads away from the rule's own. */
  readonly value?: unknown;
  /** The key that the value lacks, in place of all else. */
  readonly missing?: string;
}

/**
 * A keyword of JSON Schema, or a rule that no schema can say. Schemas name it; it is asked about a value of the JSON type that it is made for, whatever
 * else may be wrong inside. It says nothing of what it does not understand, and never throws.
 */
export type RuleCheck<Value, Param = undefined> = (
  value: Value,
  param: Param,
) => Finding | readonly Finding[] | undefined;

/** A message variant as the generator writes it. */
export interface Variant {
  /** Identifier: "ListPicker". */
  readonly name: string;
  /** What a person calls it: "List Picker". */
  readonly label: string;
  /** Value of the tag (`richObjectType`) that selects this variant; the fallback has none. */
  readonly type?: number | string;
  /**
   * Measure the message; the first that finds something speaks for all. `atMost` is a number of UTF-16 units that its JSON
   * does not exceed, where one is known, so that most messages need not be written to be measured.
   */
  readonly sizes?: readonly ((message: unknown, atMost?: number) => readonly Issue[])[];
  /** An unknown key is an error, where nothing else is asked for: of other messages, it is only one that nobody knows of. */
  readonly strict?: true;
  /** The whole message. */
  readonly root: Shape;
}

/** The variants that a dispatcher knows. */
export interface Catalogue {
  /** Wire name of the property that tells variants apart: `richObjectType`. Without it, there is one that takes everything. */
  readonly tag?: string | undefined;
  readonly variants: readonly Variant[];
  /** Checks messages of every other type: a fallback without a type, or one of the variants, which refuses them. */
  readonly other: Variant;
  readonly limit?: Limit;
}

/** How many mistakes of one message are told. */
export interface Limit {
  readonly most: number;
  /** Said once where there are more. */
  readonly beyond?: Finding;
}

/** Own property or undefined: `constructor` and `__proto__` are ordinary keys here. */
export function own<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What a shape says of a key: its field, or what is under keys that are not listed. */
export function fieldIn({ fields, others }: Shape, key: string): Field | undefined {
  return own(fields, key) ?? others?.(key, false)[0];
}

/** A property that an object does not merely have in common with all objects: asked more quickly than `own`. */
export function read(object: { readonly [key: string]: unknown }, key: string): unknown {
  const value = object[key];
  // JSON has no functions, and all that objects inherit are such.
  return typeof value === "function" ? own(object, key) : value;
}

/** Whether a value is what the admin center exports as survey: a list of parts, `[{ Questions }, { Answers }]`. */
export function isExportedSurvey(value: unknown): value is readonly { readonly [key: string]: unknown }[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** Whether a value is a JSON object: not null, not a list. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The items of a list, or of a value that may be one. */
export function itemsOf(value: Value | undefined): Value | undefined {
  return value?.items ?? value?.choose?.items;
}

/** The shapes that a value may have, or its items when it is a list. */
export function shapesIn(value: Value | undefined): readonly Shape[] {
  if (value?.items) return shapesIn(value.items);
  return value?.shape ? [value.shape] : (value?.choose?.shapes ?? []);
}

/** The shape of a value, or of its items when it is a list; of several, the first. */
export function shapeIn(value: Value | undefined): Shape | undefined {
  return shapesIn(value)[0];
}

import type { Fix, Issue, Severity } from "./issues.js";

/** What the runtime knows of one object shape. The generator writes these tables beside each validator. */
export interface Shape {
  /** What a person calls it: "list item". */
  readonly label: string;
  /** By wire name, in the order in which they are written. */
  readonly fields: { readonly [wireName: string]: Field };
  /** The generated validator; shapes that nobody validates by themselves have none. */
  readonly check?: Check;
  /** Its wire names are not public: a message may have any others, and `check` is what builders keep to. */
  readonly provisional?: true;
}

/** What the runtime knows of one property. */
export interface Field {
  /** Friendly name, as builders take it; fields that are flat or hidden have none. */
  readonly name?: string;
  /** Shape of the value, or of its items when it is a list. */
  readonly shape?: Shape;
  readonly list?: true;
  /** The object is written as JSON text: it may be ("either") or it always is ("always"). */
  readonly json?: "either" | "always";
  /** Builders take this object's fields in place of the object itself. */
  readonly flat?: true;
  /** What builders write when the input has no value. */
  readonly value?: unknown;
  /** Code and sentence of the form (pattern) that a text must have. */
  readonly form?: readonly [code: string, expected: string];
  /** Other spellings of a choice, each with the one that builders write in its place. */
  readonly also?: { readonly [spelling: string]: string };
}

/** What a generated validator reports: the keyword that a value breaks. */
export interface RawError {
  /** JSON Pointer of the value; callers put their own keys in front while errors travel up. */
  path: string;
  readonly keyword: string;
  /** What its sentence needs: a limit, a type, the allowed value or values, the name of a key, a rule's finding. */
  readonly param?: unknown;
  /** The value itself; of JSON text, what it says. Where it is `undefined`, a required property is missing. */
  readonly value: unknown;
}

/** What a rule says of a value that breaks it; worded as "X must be `expected`, but is `found`." */
export interface Finding {
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
}

/**
 * A rule that no schema can say. Schemas name it, generated validators call it with a value of the JSON type that it
 * is made for, whatever else may be wrong inside. It says nothing of what it does not understand, and never throws.
 */
export type RuleCheck<Value, Param = undefined> = (
  value: Value,
  param: Param,
) => Finding | readonly Finding[] | undefined;

/** A generated validator: true, or false with `errors`. */
export interface Check {
  (value: unknown): boolean;
  errors?: readonly RawError[] | null;
}

/** A message variant as the generator writes it. */
export interface Variant {
  /** Identifier: "ListPicker". */
  readonly name: string;
  /** What a person calls it: "List Picker". */
  readonly label: string;
  /** Value of the tag (`richObjectType`) that selects this variant; the fallback has none. */
  readonly type?: number;
  /**
   * Measure the message; the first that finds something speaks for all. `atMost` is a number of UTF-16 units that its JSON
   * does not exceed, where one is known, so that most messages need not be written to be measured.
   */
  readonly sizes?: readonly ((message: unknown, atMost?: number) => readonly Issue[])[];
  /** The whole message. */
  readonly root: Shape;
}

/** The variants that a dispatcher knows. */
export interface Catalogue {
  /** Wire name of the property that tells variants apart: `richObjectType`. */
  readonly tag: string;
  readonly variants: readonly Variant[];
  /** Checks messages of every other type: a fallback without a type, or one of the variants, which refuses them. */
  readonly other: Variant;
}

/** Own property or undefined: `constructor` and `__proto__` are ordinary keys here. */
export function own<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether a value is what the admin center exports as survey: a list of parts, `[{ Questions }, { Answers }]`. */
export function isExportedSurvey(value: unknown): value is readonly { readonly [key: string]: unknown }[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** Whether a value is a JSON object: not null, not a list. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

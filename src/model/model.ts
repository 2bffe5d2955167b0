/** The one model between schemas and output. Plain data, frozen; emitters see this and nothing else. */
export interface Model {
  /** MODEL_VERSION of the omnirich that made it. */
  readonly version: number;
  /** Wire name of the property that tells variants apart; without it, each stands for itself. */
  readonly tag?: string;
  /** Sorted by type; the fallback, which has none, comes last. */
  readonly variants: readonly Variant[];
  /** Every rule that an issue can name, for the docs. */
  readonly rules: readonly Rule[];
}

/** A message variant, with everything that its output says of it. */
export interface Variant {
  /** Identifier that all names derive from: "ListPicker". */
  readonly name: string;
  /** Base name of its files: "list-picker". */
  readonly file: string;
  /** The schema file it comes from, relative to the folder of the run. */
  readonly source: string;
  /** What a person calls it: "List Picker". */
  readonly label: string;
  readonly description: string;
  /** Value of the tag; the fallback (messages of every other type) has none, and schemas that nothing tells apart. */
  readonly type?: number | string;
  readonly names: VariantNames;
  /** Name of the shape of the whole message; it is the first of `shapes`. */
  readonly root: string;
  readonly shapes: readonly Shape[];
  /** Checks messages of every type that no other variant claims. */
  readonly fallback: boolean;
  /** Its schema says that there are no other keys, not only that nobody knows of any. */
  readonly strict: boolean;
  readonly examples: readonly Example[];
  readonly rejects: readonly Reject[];
  readonly remarks: readonly Remark[];
  /** Functions of omnirich/runtime that measure its JSON, in the order in which they are asked. */
  readonly sizes: readonly string[];
  /** The rules that this variant's schema explains itself; they are among those of the model, too. */
  readonly rules: readonly Rule[];
  /** The canonical JSON Schema, as it is published. */
  readonly canonical: JsonSchema;
}

/** The exported names of a variant. */
export interface VariantNames {
  /** Type of the message: "ListPickerMessage". */
  readonly message: string;
  /** Validator and type guard: "isListPicker"; what is never valid, or of any type, has none. */
  readonly guard?: string;
  /** Runtime tables: "listPickerVariant". */
  readonly tables: string;
  /** "listPicker" and "ListPickerInput"; a variant that can't be built has none. */
  readonly builder?: string;
  readonly input?: string;
}

/** An object with a name of its own: a type, and a builder of fragments where builders show it. */
export interface Shape {
  /** Type name: "ListItem". */
  readonly name: string;
  /** What a person calls it: "list item". */
  readonly label: string;
  readonly description: string;
  /** Keys that are not listed are allowed. */
  readonly open: boolean;
  /** The wire names of its fields are not public: builders write these, messages may have any others. */
  readonly provisional: boolean;
  /** What is under every key that no field and no pattern names; without it, that is up to `open`. */
  readonly additional?: Value;
  /** What is under each key of a form. */
  readonly patterns?: readonly { readonly pattern: string; readonly value: Value }[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** Rules that its fields keep to together. */
  readonly rules: readonly RuleUse[];
  /** In the order in which they are written. */
  readonly fields: readonly Field[];
  /** The builder of a fragment, "listItem" and "ListItemInput"; shapes that no builder input shows have none. */
  readonly fragment?: { readonly builder: string; readonly input: string };
}

/** A property of a shape. */
export interface Field {
  /** Name in the JSON, never transformed: "OptionTitle". */
  readonly wire: string;
  /** Name in builders: "title". */
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly evidence: readonly Evidence[];
  /** Builders take the fields of this object in its place. */
  readonly flat: boolean;
  /** Builders do not take it. */
  readonly hidden: boolean;
  /** What builders write when they are given nothing. */
  readonly default?: unknown;
  readonly value: Value;
  /** JSON Pointer of the field in its source. */
  readonly origin: string;
}

/** What a property holds, and the rules that it keeps to. */
export type Value = ValueKind & { readonly rules?: readonly RuleUse[] };

/** A rule of the runtime at work in a schema. */
export interface RuleUse {
  /** As schemas name it: "still-image". */
  readonly name: string;
  /** The function of omnirich/runtime: "stillImage". */
  readonly function: string;
  /** What it needs to know, as JSON. */
  readonly param: unknown;
}

type ValueKind =
  | {
      readonly kind: "text";
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly form?: Form;
      /** A format of JSON Schema that we check: "date-time". */
      readonly format?: string;
    }
  | {
      readonly kind: "number";
      readonly integer: boolean;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly exclusiveMinimum?: number;
      readonly exclusiveMaximum?: number;
      readonly multipleOf?: number;
    }
  | { readonly kind: "boolean" }
  | { readonly kind: "const"; readonly value: Scalar }
  /** `also`: other spellings, each with the value that it stands for. */
  | { readonly kind: "enum"; readonly values: readonly Scalar[]; readonly also?: { readonly [text: string]: string } }
  | { readonly kind: "object"; readonly shape: string }
  /** One of several objects, which one property tells apart. */
  | { readonly kind: "union"; readonly tag: string; readonly branches: readonly Branch[] }
  | {
      readonly kind: "list";
      readonly items: Value;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly uniqueItems?: true;
    }
  /** A value, most often an object, that may be, or always is, written as JSON text. */
  | { readonly kind: "json"; readonly content: Value; readonly always: boolean }
  /** Values of different JSON types; where it is open, values of all others as well. */
  | { readonly kind: "either"; readonly of: readonly Value[]; readonly open: boolean }
  | { readonly kind: "unknown" };

/** A branch of a union: the values of the tag that select it. */
export interface Branch {
  readonly values: readonly Scalar[];
  readonly shape: string;
}

/** What a constant or a choice can be. */
export type Scalar = string | number | boolean | null;

/** A pattern, with the code and the sentence that people see in its place: "must be `expected`". */
export interface Form {
  readonly pattern: string;
  readonly code: string;
  readonly expected: string;
}

/** Where a fact comes from. */
export interface Evidence {
  readonly kind: "documented" | "observed" | "inferred";
  /** Title and address of the source. */
  readonly source: string;
  readonly url: string;
  /** ISO date the source carries, where it carries one. */
  readonly published?: string;
  /** ISO date on which the fact was last compared with its source. */
  readonly checked: string;
  readonly note?: string;
}

/** A message to show and to test with. */
export interface Example {
  readonly title: string;
  readonly value: unknown;
}

/** A value that must be refused with this code at this pointer. */
export interface Reject extends Example {
  readonly path: string;
  readonly code: string;
  /** The value is a builder's input, and the path is in its terms. */
  readonly isInput?: true;
}

/** Something to know about a variant that no field says. */
export interface Remark {
  readonly text: string;
  readonly evidence: Evidence;
}

/** A rule that issues refer to by code. */
export interface Rule {
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Who raises it: a message's validation, the sender, the command line, or the generator. */
  readonly stage: "message" | "send" | "file" | "schema";
  /** The rules of the runtime that raise it, as schemas name them; what any validator finds has none. */
  readonly raisedBy?: readonly string[];
  /** One sentence: what the rule demands. */
  readonly title: string;
  /** Why it exists and what happens without it. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  readonly bad?: string;
  readonly good?: string;
  /** Where the rule comes from: a page with its address, or what it follows from. */
  readonly source: { readonly title: string; readonly url?: string };
  /** How to switch it off, where that is not done by `rules: { "<code>": "off" }` as with all rules of messages. */
  readonly off?: string;
}

/** A JSON Schema, or an object of schemas. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** One file of output: path relative to the output folder, with `/`. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** A pure function from the model to files. */
export interface Emitter {
  readonly name: string;
  /** Names of emitters whose files its own import: without those, they would not compile. */
  readonly needs?: readonly string[];
  /** Imports its tool; called early, since importing takes longer than emitting and can go on beside other work. */
  prepare?(): Promise<unknown>;
  emit(model: Model): Promise<readonly OutputFile[]> | readonly OutputFile[];
}

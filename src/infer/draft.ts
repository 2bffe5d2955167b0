import type { Sample } from "./sample.js";

/** What is known of the values at a place, before anything has a name. */
export type Draft = DraftKind & {
  /** How many of them are null. */
  readonly nulls: number;
};

type DraftKind =
  /** Nothing but null, or no value at all. */
  | { readonly kind: "nothing" }
  /** Numbers, text, true and false, of which a place holds several; whole numbers where all numbers are. */
  | { readonly kind: "scalars"; readonly types: readonly string[]; readonly format?: string }
  /** Values that the draft has no type for together; `found` says which. */
  | { readonly kind: "mixed"; readonly found: string }
  | { readonly kind: "boolean" }
  | { readonly kind: "number"; readonly integer: boolean }
  /** `isList` where each is JSON text of a list, which no schema of a message looks into. */
  | { readonly kind: "text"; readonly format?: string; readonly choices?: readonly string[]; readonly isList?: true }
  /** The one value of a tag. */
  | { readonly kind: "const"; readonly value: string | number }
  /** Lists that were all empty have no items. */
  | { readonly kind: "list"; readonly items?: Draft }
  | { readonly kind: "objects"; readonly objects: Objects; readonly texts: number; readonly plain: number };

/** The objects at a place: of one shape, or of several that a tag tells apart. */
export interface Objects {
  tag?: string;
  /** Sorted by the value of the tag. */
  branches: readonly Shape[];
}

/** What objects have in common. */
export interface Shape {
  /** Keys from the whole sample to it; that of a list stands for its items, too. */
  readonly place: Place;
  /** How many objects have it, and in which samples. */
  readonly objects: number;
  readonly samples: ReadonlySet<Sample>;
  fields: readonly Field[];
  /** What stands under every key, where keys are data. */
  rest?: Draft;
}

/** Where values are, by keys alone. */
export interface Place {
  readonly parent?: Place;
  readonly key: string;
  /** Whether values are in a list under that key. */
  readonly isItem: boolean;
  /** The value of the tag that tells these objects from the others there. */
  readonly tagged?: string | number;
}

/** A key of a shape. */
export interface Field {
  readonly key: string;
  readonly draft: Draft;
  /** How many objects have it, and in which samples. */
  readonly count: number;
  readonly samples: ReadonlySet<Sample>;
  /** Sum of its places among the keys of its objects, from 0. */
  readonly positions: number;
}

/** The places from the whole sample to one inside it, both included. */
export function wayTo(place: Place): readonly Place[] {
  const way: Place[] = [];
  for (let at: Place | undefined = place; at; at = at.parent) way.push(at);
  return way.reverse();
}

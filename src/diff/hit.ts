import type { Node } from "./document.js";

/** Something that one schema allows and another does not, or not for certain. */
export interface Hit {
  readonly code: string;
  /** Nobody can tell whether a value is refused. */
  readonly doubtful: boolean;
  /** What it is about, in words. */
  readonly subject: string;
  /** What the first schema says, and what the second: as the sentence of the code has it. */
  readonly was?: string | undefined;
  readonly is?: string | undefined;
  /** Pointers into the two schemas, where they have the place. */
  readonly a?: string | undefined;
  readonly b?: string | undefined;
}

/** Two nodes to compare, with the places that they stand at and what to call them. */
export interface Pair {
  readonly a: Node;
  readonly b: Node;
  readonly aAt: string;
  readonly bAt: string;
  readonly subject: string;
  /** A short name for it, inside the names of what is in it. */
  readonly name: string;
}

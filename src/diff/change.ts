import type { Origin } from "../diagnostics/located.js";

/** What a change is about, from the inside out: which JSON is valid, what code compiles, what the words say. */
export const LEVELS = ["wire", "types", "docs"] as const;
/** One of these levels. */
export type Level = (typeof LEVELS)[number];

/** What a change does to somebody. "may-break" is said where nobody can tell by looking at the schemas alone. */
export type Effect = "breaks" | "may-break" | "none";

/** One difference between two sets of schemas, at its place, in one sentence. */
export interface Change {
  /** Stable, kebab-case; a key of `CHANGES`. */
  readonly code: string;
  readonly level: Level;
  /** Whether a builder call no longer compiles, or is refused. */
  readonly producers: Effect;
  /** Whether a stored message is no longer valid. */
  readonly consumers: Effect;
  /** In the new schemas; in the old ones where the new have no such place. */
  readonly place: Origin;
  /** The same place in the old schemas, where it is another one. */
  readonly before?: Origin;
  readonly message: string;
}

/** Whether a change breaks anybody, for certain or perhaps. */
export function isBreak({ producers, consumers }: Change): boolean {
  return producers !== "none" || consumers !== "none";
}

/** The stronger of two effects. */
export function stronger(a: Effect, b: Effect): Effect {
  return a === "breaks" || b === "none" ? a : b;
}

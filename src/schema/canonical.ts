import type { Origin } from "../diagnostics/located.js";
import type { JsonSchema } from "../model/model.js";

/** A schema in the form that everything behind `src/schema` works on: every object shape under a name in `$defs`. */
export interface CanonicalSchema {
  readonly file: string;
  readonly schema: JsonSchema;
  /** Where a node of the canonical schema stood in its source: canonical pointer to source pointer. */
  readonly origins: ReadonlyMap<string, string>;
}

/** The place in the source that a canonical pointer comes from. */
export function originOf(canonical: CanonicalSchema, pointer: string): Origin {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const source = canonical.origins.get(at);
    if (source !== undefined) return { file: canonical.file, pointer: source + pointer.slice(at.length) };
  }
  return { file: canonical.file, pointer };
}

import type { Evidence } from "../model/model.js";

/** A page, file or payload that facts come from. Dates are ISO days. */
export interface Source {
  readonly source: string;
  readonly url: string;
  readonly published?: string;
  readonly checked: string;
}

/** The owner of the product says so. */
export function documented(source: Source, note?: string): Evidence {
  return make("documented", source, note);
}

/** Seen in public code, metadata or a real payload; nobody promises it. */
export function observed(source: Source, note?: string): Evidence {
  return make("observed", source, note);
}

/** Concluded by us from this source; the note says how. */
export function inferred(source: Source, note: string): Evidence {
  return make("inferred", source, note);
}

function make(kind: Evidence["kind"], source: Source, note: string | undefined): Evidence {
  return note === undefined ? { kind, ...source } : { kind, ...source, note };
}

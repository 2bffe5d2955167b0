import { explainKeys, type KeyMistakes } from "./explain-keys.js";
import { explainValue } from "./explain-value.js";
import type { Issue } from "./issues.js";
import { createPlaces, type Place } from "./places.js";
import type { RawError, Variant } from "./shapes.js";
import { escapePointer } from "./snapshot.js";

/** How issues are worded: for a whole message in wire names, or for a builder's input in friendly names. */
export interface ExplainOptions {
  readonly terms: "wire" | "input";
  readonly unknownProperties: "warn" | "error" | "ignore";
}

/** Turns the raw errors of a validator into issues: one a mistake, in the caller's terms. */
export function explain(
  variant: Variant,
  shape: string,
  value: unknown,
  errors: readonly RawError[],
  options: ExplainOptions,
): Issue[] {
  const friendly = options.terms === "input";
  const placeAt = createPlaces(variant, shape, value, friendly);
  const issues: Issue[] = [];
  const objects = new Map<string, KeyMistakes>();

  for (const error of errors) {
    const { keyword, path, param } = error;
    if (keyword === "required") {
      const missing = `${path}/${escapePointer(String(param))}`;
      mistakesOf(path).missing.push({ name: placeAt(missing).name, path: missing });
    } else if (keyword === "additionalProperties") {
      mistakesOf(path).unknown.push(String(param));
    } else {
      issues.push(explainValue(variant, placeAt(path), error, friendly));
    }
  }
  return [...issues, ...[...objects.values()].flatMap((mistakes) => explainKeys(variant, mistakes, options))];

  /** What is wrong with the keys of an object; a builder's input has those of flattened objects in their owner. */
  function mistakesOf(pointer: string): KeyMistakes {
    let path = pointer;
    while (friendly && placeAt(path).field?.flat) path = path.slice(0, path.lastIndexOf("/"));
    const place: Place = placeAt(path);
    const mistakes = objects.get(path) ?? { path, place, missing: [], unknown: [] };
    objects.set(path, mistakes);
    return mistakes;
  }
}

import { explainKeys, type KeyMistakes } from "./explain-keys.js";
import { explainValue } from "./explain-value.js";
import { isWarning } from "./helpers.js";
import type { Issue } from "./issues.js";
import { placeAt } from "./places.js";
import { escapePointer } from "./pointer.js";
import type { RawError, Shape } from "./shapes.js";

/**
 * How issues are worded: in wire names, with an unknown key that resembles no known one as a warning, an error or
 * nothing; or in the friendly names of a builder's input, where every unknown key is an error.
 */
export type Wording = "warn" | "error" | "ignore" | "input";

/** Turns the raw errors of a validator into issues: one a mistake, in the caller's terms. */
export function explain(root: Shape, errors: readonly RawError[], wording: Wording): Issue[] {
  const friendly = wording === "input";
  const place = (path: string) => placeAt(root, path, friendly);
  const issues: Issue[] = [];
  const objects = new Map<string, KeyMistakes>();

  for (const error of sift(errors)) {
    const { path, keyword, value } = error;
    if (keyword === "required") mistakesOf(path).missing.push(`${path}/${escapePointer(String(error.param))}`);
    else if (keyword === "additionalProperties") {
      const mistakes = mistakesOf(path);
      mistakes.unknown.push(String(error.param));
      mistakes.value = value;
    } else if (keyword !== "rule" && value === undefined && /\/(?!\d+$)[^/]*$/.test(path))
      mistakesOf(parentOf(path)).missing.push(path);
    else issues.push(explainValue(place(path), error, friendly));
  }
  return [...issues, ...[...objects.values()].flatMap((mistakes) => explainKeys(mistakes, place, wording))];

  /** What is wrong with the keys of an object; flattened objects count as the one that a builder's input has there. */
  function mistakesOf(pointer: string): KeyMistakes {
    let path = pointer;
    while (friendly && place(path).field?.flat) path = parentOf(path);
    const mistakes: KeyMistakes = objects.get(path) ?? { path, missing: [], unknown: [], value: {} };
    objects.set(path, mistakes);
    return mistakes;
  }
}

/**
 * What is told of each value: of several errors the one that says most, which is a rule's, else the first; and no
 * warning beside an error. What an object lacks or has too much is not about its value.
 */
function sift(errors: readonly RawError[]): readonly RawError[] {
  const best = new Map<string, RawError>();
  for (const error of errors) {
    const held = best.get(error.path);
    if (!isAboutKeys(error) && (!held || rank(error) > rank(held))) best.set(error.path, error);
  }
  return errors.filter((error) => {
    const held = best.get(error.path);
    return isAboutKeys(error) || error === held || (error.keyword === "rule" && rank(error) === rank(held!));
  });
}

function rank(error: RawError): number {
  return error.keyword !== "rule" ? 1 : isWarning(error) ? 0 : 2;
}

function isAboutKeys({ keyword }: RawError): boolean {
  return keyword === "required" || keyword === "additionalProperties";
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

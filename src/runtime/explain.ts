import { explainKeys, type KeyMistakes } from "./explain-keys.js";
import { isWarning } from "./find-mistakes.js";
import { describe, type Issue, mustBe, quote } from "./issues.js";
import { type Place, placeAt } from "./places.js";
import { escapePointer, splitPointer } from "./pointer.js";
import type { Finding, Mistake, Shape } from "./shapes.js";

/**
 * How issues are worded: in wire names, with an unknown key that resembles no known one as a warning, an error or
 * nothing; or in the friendly names of a builder's input, where every unknown key is an error.
 */
export type Wording = "warn" | "error" | "ignore" | "input";

/** Turns what is wrong with a value into issues: one a mistake, in the caller's terms. */
export function explain(root: Shape, mistakes: readonly Mistake[], wording: Wording): Issue[] {
  const friendly = wording === "input";
  const place = (path: string) => placeAt(root, splitPointer(path), friendly);
  const issues: Issue[] = [];
  let objects: Map<string, KeyMistakes> | undefined;

  for (const mistake of sift(mistakes)) {
    const { path, finding, missing, unknown } = mistake;
    if (finding) {
      issues.push(explainValue(placeAt(root, mistake.way, friendly), mistake, finding, friendly));
      continue;
    }
    const object = mistakesOf(path);
    if (object.path === path) object.shape = mistake.shape;
    if (missing !== undefined) object.missing.push(`${path}/${escapePointer(missing)}`);
    if (unknown === undefined) continue;
    object.unknown.push(unknown);
    object.value = mistake.value;
  }
  if (!objects) return issues;
  return [...issues, ...[...objects.values()].flatMap((object) => explainKeys(object, place, wording))];

  /** What is wrong with the keys of an object; flattened objects count as the one that a builder's input has there. */
  function mistakesOf(pointer: string): KeyMistakes {
    let path = pointer;
    while (friendly && place(path).flat) path = path.slice(0, path.lastIndexOf("/"));
    objects ??= new Map();
    const found: KeyMistakes = objects.get(path) ?? { path, missing: [], unknown: [], value: {}, shape: undefined };
    objects.set(path, found);
    return found;
  }
}

/** The issue of one value, which a sentence calls by its key. */
function explainValue({ name, input }: Place, { path, value }: Mistake, finding: Finding, friendly: boolean): Issue {
  const { code, expected, found = describe(value), severity, hint } = finding;
  const subject = path ? quote(name) : friendly ? "The input" : "The message";
  // Fixes are of the wire JSON, which is not what the caller of a builder has written.
  const fix = friendly || !finding.fix ? undefined : { ...finding.fix, path };
  const details = { input: friendly ? input : undefined, hint, actual: value, fix };
  return mustBe(code, path, subject, expected, found, details, severity);
}

/**
 * What is told of each value: of several findings those that say most, which are the errors of rules, else the first; and
 * no warning beside an error.
 */
function sift(mistakes: readonly Mistake[]): readonly Mistake[] {
  if (mistakes.length === 1) return mistakes;
  const best = new Map<string, Mistake>();
  for (const mistake of mistakes) {
    const held = best.get(mistake.path);
    if (mistake.finding && (!held || rank(mistake) > rank(held))) best.set(mistake.path, mistake);
  }
  return mistakes.filter((mistake) => {
    const held = best.get(mistake.path);
    const { finding } = mistake;
    return !finding || mistake === held || (!finding.keyword && rank(mistake) === rank(held!));
  });
}

function rank(mistake: Mistake): number {
  return mistake.finding!.keyword ? 1 : isWarning(mistake) ? 0 : 2;
}

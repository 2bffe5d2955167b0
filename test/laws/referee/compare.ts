import { DIFFERENCES, type Difference, ours, theirs } from "./findings.js";
import type { Target } from "./targets.js";
import { holds } from "./typebox.js";

/** What the three say of a value. */
export interface Comparison {
  /** Whether Ajv accepts it. */
  readonly isValid: boolean;
  /** The keywords that it breaks, as Ajv says. */
  readonly keywords: readonly string[];
  /** In a sentence, what they do not agree on. */
  readonly disagreement?: string;
}

/** Compares verdict, paths and keywords with Ajv's, and the verdict with TypeBox's. */
export function compare(
  { check, referee, authored }: Target,
  value: unknown,
  differences: readonly Difference[] = DIFFERENCES,
): Comparison {
  const accepted = check(value);
  const errors = check.errors ?? [];
  const found = ours(errors, differences);
  const refereeErrors = referee(value);
  const expected = theirs(refereeErrors);
  const isValid = expected.length === 0;
  const said = { isValid, keywords: refereeErrors.map(({ keyword }) => keyword) };
  if (accepted !== (errors.length === 0)) return { ...said, disagreement: "The verdict does not fit the errors." };
  if (found.join("\n") !== expected.join("\n"))
    return { ...said, disagreement: sentence("Ajv finds", expected, found) };
  if (!authored || holds(authored, value) === isValid) return said;
  return {
    ...said,
    disagreement: sentence(`TypeBox ${isValid ? "refuses" : "accepts"} it, Ajv finds`, expected, found),
  };
}

function sentence(start: string, expected: readonly string[], found: readonly string[]): string {
  const list = (findings: readonly string[]) => findings.join(", ") || "nothing";
  return `${start} ${list(expected)}; our validator finds ${list(found)}.`;
}

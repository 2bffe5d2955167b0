import type { ErrorObject } from "ajv";
import type { Mistake } from "../../../src/runtime/shapes.js";

/** What a validator finds wrong. */
export interface Finding {
  readonly path: string;
  readonly keyword: string;
  /** The key that is missing, or that is one too many. */
  readonly key?: unknown;
}

/** A difference between our mistakes and the errors of Ajv that is meant to be. */
export interface Difference {
  readonly what: string;
  readonly why: string;
  /** Whether a mistake that we find is such a one. */
  is(mistake: Mistake): boolean;
  /** What Ajv finds in its place. */
  ajv(mistake: Mistake): readonly Finding[];
}

/** All that our validators say otherwise than Ajv on purpose; of a mistake that is in no row, both say the same. */
export const DIFFERENCES: readonly Difference[] = [
  {
    what: "a rule",
    why: "no schema can say it",
    is: ({ finding }) => finding !== undefined && finding.keyword === undefined,
    ajv: () => [],
  },
  {
    what: "text that is not JSON",
    why: "people need to know; in the decoded form it is text in place of an object",
    is: ({ finding }) => finding?.keyword === "jsonText",
    ajv: ({ path }) => [{ path, keyword: "type" }],
  },
  {
    what: "a constant of another JSON type",
    why: "one mistake is one issue; the canonical schema names the type of its constant beside it",
    is: ({ finding, value }) => finding?.keyword === "const" && typeof value !== typeof JSON.parse(finding.expected),
    ajv: ({ path }) => [
      { path, keyword: "const" },
      { path, keyword: "type" },
    ],
  },
];

/** Our mistakes in the words of Ajv, sorted: each as often as it is said. */
export function ours(mistakes: readonly Mistake[], differences: readonly Difference[]): string[] {
  const findings = mistakes.flatMap((mistake): readonly Finding[] => {
    const difference = differences.find(({ is }) => is(mistake));
    if (difference) return difference.ajv(mistake);
    const { path, finding, missing, unknown } = mistake;
    return [
      ...(finding ? [{ path, keyword: finding.keyword ?? "rule" }] : []),
      ...(missing === undefined ? [] : [{ path, keyword: "required", key: missing }]),
      ...(unknown === undefined ? [] : [{ path, keyword: "additionalProperties", key: unknown }]),
    ];
  });
  return findings.map(inWords).sort();
}

/** What Ajv finds, sorted; but no limit of a number that should be whole and is not, which is told alone. */
export function theirs(errors: readonly ErrorObject[]): string[] {
  const broken = new Set(errors.filter(({ params }) => params.type === "integer").map((error) => error.instancePath));
  return errors
    .filter(({ instancePath, keyword }) => !(/^m(?:in|ax)imum$/.test(keyword) && broken.has(instancePath)))
    .map(({ instancePath, keyword, params }) =>
      inWords({ path: instancePath, keyword, key: params.missingProperty ?? params.additionalProperty }),
    )
    .sort();
}

function inWords({ path, keyword, key }: Finding): string {
  return `${keyword} at "${path}"${key === undefined ? "" : `: ${JSON.stringify(key)}`}`;
}

import type { ErrorObject } from "ajv";
import { splitPointer } from "../../../src/runtime/pointer.js";
import type { RawError } from "../../../src/runtime/shapes.js";

/** What a validator finds wrong. */
export interface Finding {
  readonly path: string;
  readonly keyword: string;
  /** The key that is missing, or that is one too many. */
  readonly key?: unknown;
}

/** A difference between our raw errors and those of Ajv that is meant to be. */
export interface Difference {
  readonly what: string;
  readonly why: string;
  /** Whether an error of ours is such a one. */
  is(error: RawError): boolean;
  /** What Ajv finds in its place. */
  ajv(error: RawError): readonly Finding[];
}

/** All that our validators say otherwise than Ajv on purpose; of an error that is in no row, both say the same. */
export const DIFFERENCES: readonly Difference[] = [
  {
    what: "a rule",
    why: "no schema can say it",
    is: ({ keyword }) => keyword === "rule",
    ajv: () => [],
  },
  {
    what: "a missing property",
    why: "it breaks its first rule with the value undefined, which saves asking for it",
    is: ({ value }) => value === undefined,
    ajv: ({ path }) => {
      const end = path.lastIndexOf("/");
      return [{ path: path.slice(0, end), keyword: "required", key: splitPointer(path.slice(end))[0] }];
    },
  },
  {
    what: "text that is not JSON",
    why: "people need to know; in the decoded form it is text in place of an object",
    is: ({ keyword }) => keyword === "jsonText",
    ajv: ({ path }) => [{ path, keyword: "type" }],
  },
  {
    what: "a constant of another JSON type",
    why: "one mistake is one error; the canonical schema names the type of its constant beside it",
    is: ({ keyword, param, value }) => keyword === "const" && typeof value !== typeof param,
    ajv: ({ path }) => [
      { path, keyword: "const" },
      { path, keyword: "type" },
    ],
  },
];

/** Our raw errors in the words of Ajv, sorted: each as often as it is said. */
export function ours(errors: readonly RawError[], differences: readonly Difference[]): string[] {
  const findings = errors.flatMap((error): readonly Finding[] => {
    const difference = differences.find(({ is }) => is(error));
    if (difference) return difference.ajv(error);
    const { path, keyword, param } = error;
    const isOfKey = keyword === "additionalProperties" || keyword === "required";
    return [{ path, keyword, key: isOfKey ? param : undefined }];
  });
  return findings.map(inWords).sort();
}

/** What Ajv finds, sorted. */
export function theirs(errors: readonly ErrorObject[]): string[] {
  return errors
    .map(({ instancePath, keyword, params }) =>
      inWords({ path: instancePath, keyword, key: params.missingProperty ?? params.additionalProperty }),
    )
    .sort();
}

function inWords({ path, keyword, key }: Finding): string {
  return `${keyword} at "${path}"${key === undefined ? "" : `: ${JSON.stringify(key)}`}`;
}

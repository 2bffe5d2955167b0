import type { Model, Variant } from "../../src/model/model.js";
import type { Encoding } from "./encodings.js";
import { brokenText } from "./json-text.js";
import { added, dropped, renamed } from "./keys.js";
import { beyond } from "./limits.js";
import { type Mutation, type Mutator, mutate } from "./mutation.js";
import { ruleBroken } from "./ruled.js";
import { type Spot, spotsOf } from "./spots.js";
import { retyped } from "./types.js";
import { misformed, misspeltChoice, otherConstant } from "./values.js";

/** Every kind of mistake. */
export const MUTATORS: readonly Mutator[] = [
  dropped,
  renamed,
  added,
  retyped,
  beyond,
  misspeltChoice,
  otherConstant,
  misformed,
  ruleBroken,
  brokenText,
];

/** An example in an encoding, and the issues that it has as it is. */
export interface Original {
  readonly encoding: Encoding;
  readonly variant: Variant;
  readonly title: string;
  readonly value: unknown;
  readonly issues: readonly string[];
}

/** What is said of a mutation. */
export interface Outcome {
  readonly variant: string;
  /** Variant, mistake, and what is said of it: "ListPicker /survey is missing: missing-property /survey". */
  readonly text: string;
  /** One issue, at its place, of its code. */
  readonly isRight: boolean;
}

/** Every example of a model that there is in an encoding. */
export function originalsOf(model: Model, encoding: Encoding): Original[] {
  return model.variants.flatMap((variant) =>
    variant.examples.flatMap(({ title, value: example }) => {
      const value = encoding.encode(variant, example);
      const issues = value === undefined ? [] : issuesOf(encoding, variant, value);
      return value === undefined ? [] : [{ encoding, variant, title, value, issues }];
    }),
  );
}

/** Every place of an example. */
export function spotsIn({ encoding, variant, value }: Original): Spot[] {
  const root = { kind: "object", shape: variant.root } as const;
  return [...spotsOf((shape) => encoding.contentOf(variant, shape), root, value)];
}

/** What comes of every mistake that can be made in an example. */
export function outcomesOf(original: Original): Outcome[] {
  const mutations = spotsIn(original).flatMap((spot) => MUTATORS.flatMap((mutator) => mutator(spot)));
  return mutations.map((mutation) => outcomeOf(original, mutation));
}

function outcomeOf({ encoding, variant, value, issues }: Original, { what, keys, edit, at, code }: Mutation): Outcome {
  const mutated = mutate(value, keys, edit);
  const found = issuesOf(encoding, variant, mutated).filter((issue) => !issues.includes(issue));
  const place = encoding.place(at);
  const isRight = found.length === 1 && (code ? found[0] === `${code} ${place}` : found[0]!.endsWith(` ${place}`));
  const text = `${variant.name} ${encoding.place(keys)} ${what}: ${found.join(", ")}`;
  return { variant: variant.name, text, isRight };
}

function issuesOf(encoding: Encoding, variant: Variant, value: unknown): string[] {
  return encoding.judge(variant, value).map(({ code, path }) => `${code} ${path}`);
}

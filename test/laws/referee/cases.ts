import fc from "fast-check";
import { type Choice, placesOf, withMistakes } from "./mistakes.js";
import type { Target } from "./targets.js";
import { validBy } from "./valid.js";

/** Values for a validator: valid ones, made freely or taken from the examples, and such with one to three mistakes. */
export function casesFor({ variant, shape, schema }: Target): fc.Arbitrary<unknown> {
  const messages = shape === variant.root ? variant.examples.map(({ value }) => value) : [];
  const free = validBy(schema, [...textsIn(variant.examples)]);
  const valid = fc.oneof(
    { weight: 5, arbitrary: free },
    ...messages.map((message) => ({ weight: 1, arbitrary: fc.constant(message) })),
  );
  const choice: fc.Arbitrary<Choice> = fc.tuple(fc.nat(), fc.nat(), fc.nat());
  const mistaken = fc
    .tuple(valid, fc.array(choice, { minLength: 1, maxLength: 3 }))
    .map(([value, choices]) => withMistakes(placesOf(variant, shape, value), value, choices));
  return fc.oneof({ weight: 2, arbitrary: valid }, { weight: 3, arbitrary: mistaken });
}

/** Every text of a value, in JSON texts as well. */
function* textsIn(value: unknown): Generator<string, void> {
  if (typeof value === "string") {
    yield value;
    if (value.startsWith("{")) yield* textsIn(JSON.parse(value));
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) yield* textsIn(inner);
  }
}

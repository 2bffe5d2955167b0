import { describe, expect, it } from "vitest";
import { ownModel } from "../support.js";
import { ENCODINGS, type Encoding } from "./encodings.js";
import { originalsOf, outcomesOf } from "./outcomes.js";

/** Mistakes of which not exactly one thing is said, with what is said of them, and why that is so: there are none. */
const EXCEPTIONS: readonly (readonly [of: Encoding["of"], text: string, reason: string])[] = [];

const model = await ownModel();

describe.each(ENCODINGS.map((encoding) => [encoding.title, encoding] as const))("one mistake in %s", (_, encoding) => {
  const originals = originalsOf(model, encoding);
  const outcomes = originals.flatMap(outcomesOf);
  const right = outcomes.filter(({ isRight }) => isRight);
  const exceptions = EXCEPTIONS.filter(([of]) => of === encoding.of).map(([, text]) => text);
  const shown = new Set(originals.map(({ variant }) => variant.name));

  it.each(
    originals.map((original) => [`${original.variant.label}: ${original.title}`, original] as const),
  )("is the only one, as the example has none: %s", (_, { variant, issues }) => {
    expect(issues).toEqual(variant.fallback ? ["unknown-type /richObjectType"] : []);
  });

  for (const name of shown) {
    const own = outcomes.filter(({ variant }) => variant === name);
    const wrong = own.filter(({ isRight }) => !isRight).map(({ text }) => text);

    it(`gives one issue, at its place: ${own.length - wrong.length} of ${own.length} in ${name}`, () => {
      expect([...new Set(wrong)].sort()).toEqual(exceptions.filter((text) => text.startsWith(`${name} `)).sort());
      expect(own.length).toBeGreaterThan(50);
    });
  }

  it(`gives one issue, at its place, 99 times of 100: ${right.length} of ${outcomes.length} in all`, () => {
    expect(right.length / outcomes.length).toBeGreaterThanOrEqual(0.99);
  });

  it("can be made in every variant that has examples; exceptions are of those", () => {
    const able = model.variants.filter(
      ({ examples, names }) => examples[0] && (names.builder || encoding.of !== "input"),
    );
    expect([...shown]).toEqual(able.map(({ name }) => name));
    expect(exceptions.filter((text) => !shown.has(text.split(" ")[0]!))).toEqual([]);
  });
});

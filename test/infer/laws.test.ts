import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferSchema } from "../../src/infer/index.js";
import type { JsonSchema } from "../../src/model/model.js";
import { judge, options, samplesOf } from "./support.js";
import { outsideTarget } from "./target.js";

/** Few keys and few texts, so that places meet: tags, equal shapes, recursion and mixed types come of themselves. */
const key = fc.constantFrom(
  "type",
  "kind",
  "id",
  "items",
  "item",
  "a",
  "b",
  "a-b",
  "1st",
  "constructor",
  "toString",
  "é",
  "",
);
const text = fc.oneof(
  fc.constantFrom("x", "y", "z", "", "two words", "2026-01-31", "2026-01-31T10:00:00Z", "a@example.com"),
  fc.constantFrom("https://example.com/a?b=c#d", "00000000-0000-0000-0000-000000000000", "{", "[1]", "{}"),
  fc.string({ unit: "binary", maxLength: 5 }),
);
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

const { object } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    tie("object"),
    tie("object").map((inner) => JSON.stringify(inner)),
  ),
  object: fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
}));

/** Events that a tag tells apart, as they often come. */
const event = fc.oneof(
  fc.record({ type: fc.constant("text"), text, meta: object }, { requiredKeys: ["type", "text"] }),
  fc.record({ type: fc.constant("image"), url: fc.webUrl(), meta: object }, { requiredKeys: ["type", "url"] }),
  fc.record({ type: fc.constant("group"), items: fc.array(fc.record({ type: fc.constant("text"), text })) }),
);

const payloads = fc.array(fc.oneof(object, event, fc.record({ blocks: fc.array(event) })), {
  minLength: 1,
  maxLength: 12,
});
const RUNS = { numRuns: 300 };

/** A number that JSON writes in another way, such as -0, is another value than the one that was read. */
function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

function schemaOf(values: readonly unknown[], more = {}): JsonSchema {
  const { schema } = inferSchema(samplesOf(values), { ...options, ...more });
  return schema!;
}

describe("whatever the samples", () => {
  it("every one of them is valid by the schema that is drafted from them", () => {
    fc.assert(
      fc.property(payloads, fc.constantFrom(undefined, "type", "kind"), (given, tag) => {
        const values = asJson(given);
        const isValid = judge(schemaOf(values, tag === undefined ? {} : { tag }));
        for (const value of values) expect(isValid(value), JSON.stringify(value)).toBe(true);
      }),
      RUNS,
    );
  });

  it("their order changes nothing", () => {
    const shuffled = payloads.chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(JSON.stringify(schemaOf(asJson(other)))).toBe(JSON.stringify(schemaOf(asJson(given))));
      }),
      RUNS,
    );
  });

  it("the schema keeps to what schemas of one's own may use", () => {
    fc.assert(
      fc.property(payloads, (given) => {
        expect(outsideTarget(schemaOf(asJson(given)))).toEqual([]);
      }),
      RUNS,
    );
  });

  it("whatever place allows anything has an issue", () => {
    fc.assert(
      fc.property(payloads, (given) => {
        const { schema, issues } = inferSchema(samplesOf(asJson(given)), options);
        const anything = JSON.stringify(schema).match(/"Of several kinds: /g)?.length ?? 0;
        expect(issues.filter(({ code }) => code === "mixed-types").length).toBeGreaterThanOrEqual(
          Math.min(anything, 1),
        );
        expect(issues.every(({ severity }) => severity === "warning")).toBe(true);
      }),
      RUNS,
    );
  });
});

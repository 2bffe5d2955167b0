import fc from "fast-check";
import { resolve, type Schema } from "./schema.js";

/** One code point each, also beside each other: of one and of two UTF-16 units, accents and joiners, half an emoji. */
const CHARACTERS = ["a", "Z", "0", " ", '"', "/", "\n", "é", "\u0301", "\u200d", "😀", "👩", "\ud83d", "\u{10ffff}"];

/** How many characters or items are made beyond the least, where there is no limit. */
const FEW = 4;

/**
 * Values that are valid by a schema, made freely. `samples` are texts to choose from wherever a pattern fits them. Throws
 * when the schema has a type that is not known here.
 */
export function validBy(whole: Schema, samples: readonly string[], schema: Schema = whole): fc.Arbitrary<unknown> {
  const inner = (part: Schema) => validBy(whole, samples, part);
  const { $ref, anyOf, contentSchema, type } = schema;
  if ($ref) return inner(resolve(whole, $ref));
  if (anyOf) return fc.oneof(...anyOf.map(inner));
  if (contentSchema) return jsonText(inner(contentSchema));
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (type) {
    case "string":
      return schema.pattern === undefined ? text(schema) : formed(schema, samples);
    case "number":
    case "integer":
      return number(schema);
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(inner(schema.items!), limits(schema.minItems, schema.maxItems));
    case "object":
      return object(schema, inner);
    case undefined:
      return fc.jsonValue({ maxDepth: 2 });
    default:
      throw new TypeError(`Nothing can be made of the type ${type satisfies never}.`);
  }
}

function limits(least = 0, most = least + FEW) {
  return { minLength: least, maxLength: most, size: "max" } as const;
}

function jsonText(content: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const indents = fc.constantFrom(0, 0, 2);
  return fc.tuple(content, indents).map(([value, indent]) => JSON.stringify(value, null, indent));
}

/** Often as short or as long as it may be. */
function text({ minLength = 0, maxLength = minLength + FEW }: Schema): fc.Arbitrary<string> {
  const ofLength = (least: number, most: number) =>
    fc.array(fc.constantFrom(...CHARACTERS), limits(least, most)).map((characters) => characters.join(""));
  return fc.oneof(
    ofLength(minLength, Math.min(minLength + FEW, maxLength)),
    ofLength(minLength, minLength),
    ofLength(maxLength, maxLength),
  );
}

/** What a pattern matches, and the samples among it. */
function formed({ pattern = "", minLength = 0, maxLength = Infinity }: Schema, samples: readonly string[]) {
  const form = new RegExp(pattern, "u");
  // fast-check can't look ahead, so that what is made has to be looked at.
  const free = fc.stringMatching(new RegExp(pattern.replace(/\(\?=[^)]*\)/g, ""), "u"), { size: "small" });
  const isFormed = (found: string) => {
    const { length } = [...found];
    return length >= minLength && length <= maxLength && form.test(found);
  };
  const formedSamples = samples.filter(isFormed);
  const made = free.filter(isFormed);
  return formedSamples.length > 0 ? fc.oneof(made, fc.constantFrom(...formedSamples)) : made;
}

function number({ type, minimum: min = -1e9, maximum: max = 1e9 }: Schema): fc.Arbitrary<number> {
  const whole = fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
  return type === "integer" ? whole : fc.oneof(whole, fc.constant(min), fc.double({ min, max, noNaN: true }));
}

/** Keys that need not be there are often left out; an open object has others. */
function object(schema: Schema, inner: (part: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const { properties = {}, required = [], additionalProperties, "x-omnirich-provisional": provisional } = schema;
  const known = fc.record(Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, inner(value)])), {
    requiredKeys: [...required],
    noNullPrototype: true,
  });
  if (additionalProperties === false) return known;
  const others = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 1 }), {
    maxKeys: 2,
    noNullPrototype: true,
  });
  const open = fc.tuple(others, known).map((parts) => Object.assign({}, ...parts) as object);
  return provisional ? fc.oneof(open, object(provisional, inner)) : open;
}

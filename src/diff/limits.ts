import { count } from "../check/reporters/count.js";
import type { JsonSchema } from "../model/model.js";
import { quote } from "../runtime/issues.js";
import { type Kind, understood } from "./keywords.js";

/** A limit that a schema sets to values of one kind. */
export interface Limit {
  readonly kind: Kind;
  readonly keywords: readonly string[];
  /** Whether every value within the limit of `a` is within that of `b`, at least where this can be told. */
  implies(a: JsonSchema, b: JsonSchema): boolean;
  /** The limit as the end of "must ..."; nothing where there is none. */
  phrase(node: JsonSchema): string | undefined;
  /** Whether the limit of `b` may refuse nothing that `a` allows, though this can't be told. */
  readonly doubtful?: (a: JsonSchema, b: JsonSchema) => boolean;
}

const numberOf = (node: JsonSchema, keyword: string) => understood<number>(node, keyword);
const textOf = (node: JsonSchema, keyword: string) => understood<string>(node, keyword);

/** A limit that a number sets from below. */
function atLeast(kind: Kind, keyword: string, unit: string, of: (node: JsonSchema) => number): Limit {
  return {
    kind,
    keywords: [keyword],
    implies: (a, b) => of(a) >= (numberOf(b, keyword) ?? 0),
    phrase: (node) => phraseCount("at least", numberOf(node, keyword) || undefined, unit),
  };
}

/** A limit that a number sets from above. */
function atMost(kind: Kind, keyword: string, unit: string, of: (node: JsonSchema) => number): Limit {
  return {
    kind,
    keywords: [keyword],
    implies: (a, b) => of(a) <= (numberOf(b, keyword) ?? Number.POSITIVE_INFINITY),
    phrase: (node) => phraseCount("at most", numberOf(node, keyword), unit),
  };
}

function phraseCount(words: string, limit: number | undefined, unit: string): string | undefined {
  return limit === undefined ? undefined : `have ${words} ${count(limit, unit)}`;
}

const least = (keyword: string) => (node: JsonSchema) => numberOf(node, keyword) ?? 0;
const most = (keyword: string) => (node: JsonSchema) => numberOf(node, keyword) ?? Number.POSITIVE_INFINITY;

/** What every object has at least: what it must have. */
function leastKeys(node: JsonSchema): number {
  return Math.max(least("minProperties")(node), new Set(understood<string[]>(node, "required")).size);
}

/** What an object has at most: the keys that are listed, where there are no others. */
function mostKeys(node: JsonSchema): number {
  const isClosed = node.additionalProperties === false && node.patternProperties === undefined;
  const listed = isClosed ? Object.keys(understood<object>(node, "properties") ?? {}).length : Number.POSITIVE_INFINITY;
  return Math.min(most("maxProperties")(node), listed);
}

/** Every limit, by the code of a change of it. */
export const LIMITS: { readonly [code: string]: Limit } = {
  "min-length": atLeast("string", "minLength", "character", least("minLength")),
  "max-length": atMost("string", "maxLength", "character", most("maxLength")),
  "min-items": atLeast("array", "minItems", "item", least("minItems")),
  "max-items": atMost("array", "maxItems", "item", most("maxItems")),
  "min-properties": atLeast("object", "minProperties", "key", leastKeys),
  "max-properties": atMost("object", "maxProperties", "key", mostKeys),
  "unique-items": {
    kind: "array",
    keywords: ["uniqueItems"],
    implies: (a, b) => b.uniqueItems !== true || a.uniqueItems === true || most("maxItems")(a) <= 1,
    phrase: (node) => (node.uniqueItems === true ? "have no item twice" : undefined),
  },
  minimum: {
    kind: "number",
    keywords: ["minimum", "exclusiveMinimum"],
    implies: (a, b) => isAbove(lowest(a, isWhole(a)), lowest(b, isWhole(a))),
    phrase: (node) => phraseBound(lowest(node, false), "at least", "more than"),
  },
  maximum: {
    kind: "number",
    keywords: ["maximum", "exclusiveMaximum"],
    implies: (a, b) => isAbove(negated(highest(a, isWhole(a))), negated(highest(b, isWhole(a)))),
    phrase: (node) => phraseBound(highest(node, false), "at most", "less than"),
  },
  integer: {
    kind: "number",
    keywords: ["type"],
    implies: (a, b) => isWhole(a) || !isWhole(b),
    phrase: (node) => (isWhole(node) ? "be a whole number" : undefined),
  },
  "multiple-of": {
    kind: "number",
    keywords: ["multipleOf"],
    implies: (a, b) =>
      [numberOf(a, "multipleOf"), isWhole(a) ? 1 : undefined].some((of) => isMultiple(of, numberOf(b, "multipleOf"))),
    phrase: (node) => phraseOf("be a multiple of", numberOf(node, "multipleOf")),
  },
  pattern: {
    kind: "string",
    keywords: ["pattern"],
    implies: (a, b) => textOf(b, "pattern") === undefined || a.pattern === b.pattern,
    phrase: (node) => phraseOf("match the pattern", textOf(node, "pattern")),
    // Which of two patterns takes more, nobody can tell in general.
    doubtful: () => true,
  },
  format: {
    kind: "string",
    keywords: ["format"],
    implies: (a, b) => textOf(b, "format") === undefined || a.format === b.format,
    phrase: (node) => phraseOf("be of the format", textOf(node, "format")),
    doubtful: (a) => textOf(a, "format") !== undefined || textOf(a, "pattern") !== undefined,
  },
  "content-type": {
    kind: "string",
    keywords: ["contentMediaType"],
    implies: (a, b) => textOf(b, "contentMediaType") === undefined || a.contentMediaType === b.contentMediaType,
    phrase: (node) => phraseOf("be text of the type", textOf(node, "contentMediaType")),
    doubtful: () => true,
  },
};

/** A bound, and whether the bound itself is outside. */
type Bound = readonly [value: number, strict: boolean];

/** Whether whatever is above `a` is above `b`. */
function isAbove(a: Bound, b: Bound): boolean {
  return a[0] > b[0] || (a[0] === b[0] && (a[1] || !b[1]));
}

/** The lower bound; of whole numbers, the least one within it. */
function lowest(node: JsonSchema, whole: boolean): Bound {
  const above: Bound = [numberOf(node, "exclusiveMinimum") ?? Number.NEGATIVE_INFINITY, true];
  const from: Bound = [numberOf(node, "minimum") ?? Number.NEGATIVE_INFINITY, false];
  const bound = isAbove(above, from) ? above : from;
  const least = bound[1] ? Math.floor(bound[0]) + 1 : Math.ceil(bound[0]);
  return whole && Number.isSafeInteger(least) ? [least, false] : bound;
}

function highest(node: JsonSchema, whole: boolean): Bound {
  const mirrored: JsonSchema = Object.fromEntries(
    [["maximum", "minimum"] as const, ["exclusiveMaximum", "exclusiveMinimum"] as const].flatMap(([from, to]) => {
      const value = numberOf(node, from);
      return value === undefined ? [] : [[to, -value]];
    }),
  );
  return negated(lowest(mirrored, whole));
}

function negated([value, strict]: Bound): Bound {
  return [-value, strict];
}

function phraseBound([value, strict]: Bound, from: string, beyond: string): string | undefined {
  return Number.isFinite(value) ? `be ${strict ? beyond : from} ${value}` : undefined;
}

function phraseOf(words: string, value: string | number | undefined): string | undefined {
  if (value === undefined) return undefined;
  return `${words} ${typeof value === "string" ? quote(value) : value}`;
}

/** Whether a node allows whole numbers only. */
function isWhole(node: JsonSchema): boolean {
  const types = [node.type].flat();
  return types.includes("integer") && !types.includes("number");
}

/** Whether multiples of `a` are multiples of `b`. Computers divide fractions inexactly: there, only doubling is safe. */
function isMultiple(a: number | undefined, b: number | undefined): boolean {
  if (b === undefined || a === b) return true;
  if (a === undefined) return false;
  const times = a / b;
  return (
    Number.isInteger(times) && ((Number.isInteger(a) && Number.isInteger(b)) || Number.isInteger(Math.log2(times)))
  );
}

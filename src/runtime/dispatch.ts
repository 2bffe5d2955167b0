import { describe, type Issue, mustBe, quote } from "./issues.js";
import { type Catalogue, isObject, own, type Variant } from "./shapes.js";

/** The variant that a message is for, and what is to be said of how it says that. */
export interface Dispatch {
  /** Checks the message: that of its type, else the fallback. */
  readonly variant: Variant;
  /** The only thing to say, where there is one: of a value that is no message at all, or a message for somebody else. */
  readonly refusal?: Issue;
  /** What to say beside all that the variant finds, in place of what it says of the tag. */
  readonly aside?: Issue;
}

/** Finds the variant that a value's tag selects, by its value or by what a text there means. */
export function dispatch(catalogue: Catalogue, value: unknown): Dispatch {
  const { tag, variants, other } = catalogue;
  if (!isObject(value)) return { variant: other, refusal: notAnObject(value) };
  const actual = tag === undefined ? undefined : value[tag];
  const exact = variants.find(({ type }) => type === actual);
  const variant = exact ?? variants.find((one) => isCalled(one, actual)) ?? other;
  if (tag === undefined) return { variant };
  if (isBare(value, variant)) return { variant, refusal: notAMessage(variant) };
  if (exact) return { variant };
  if (variant !== other || isCalled(other, actual)) return { variant, aside: typeAsText(tag, actual, variant) };
  const isFallback = other.type === undefined;
  const isTag = Number.isInteger(actual) || (typeof actual === "string" && typeof variants[0]?.type === "string");
  // A tag that is missing or of another JSON type is worded by the fallback, or by the only variant there is.
  if (!isTag && (isFallback || variants.length === 1)) return { variant };
  const issue = unknownType(tag, actual, variants, isFallback);
  // A message of another type is one mistake, however much its content differs.
  return isFallback ? { variant, aside: issue } : { variant, refusal: issue };
}

function notAnObject(value: unknown): Issue {
  const hint = typeof value === "string" ? "Read JSON text with parseMessage()." : undefined;
  return mustBe("wrong-type", "", "The message", "an object", describe(value), { hint, actual: value });
}

/** Whether an object has keys, and none of a message: most often it is the content of one, or what is around one. */
function isBare(value: object, { root }: Variant): boolean {
  let isEmpty = true;
  for (const key in value) {
    if (own(root.fields, key)) return false;
    isEmpty = false;
  }
  return !isEmpty;
}

function notAMessage({ root }: Variant): Issue {
  const expected = `an object with ${Object.keys(root.fields).join(", ")}`;
  const hint = "Put its content into a message: with a builder, or with omnirich convert <file>.";
  return mustBe("bare-content", "", "The message", expected, "one with none of them", { hint });
}

/** Whether a text names a variant: by its type, its label or its name, however that is written. */
function isCalled({ type, label, name }: Variant, text: unknown): boolean {
  if (typeof text !== "string" || text.length > 100) return false;
  const plain = (words: string) => words.toLowerCase().replace(/[^a-z0-9]/g, "");
  return [String(type), label, name].some((words) => plain(words) === plain(text));
}

function typeAsText(tag: string, actual: unknown, variant: Variant): Issue {
  const { type } = variant;
  const path = `/${tag}`;
  const fix = { op: "replace", path, to: type, safe: true } as const;
  const expected = `${typeof type === "number" ? "the number " : ""}${nameType(variant)}`;
  return mustBe("type-as-text", path, quote(tag), expected, describe(actual), { actual, fix });
}

function unknownType(tag: string, actual: unknown, variants: readonly Variant[], isFallback: boolean): Issue {
  const types = variants.map(nameType).join(" or ");
  const expected = isFallback ? `a known type, ${types}` : types;
  const hint = isFallback ? "Only its envelope was checked." : undefined;
  const severity = isFallback ? "warning" : "error";
  return mustBe("unknown-type", `/${tag}`, quote(tag), expected, describe(actual), { hint, actual }, severity);
}

function nameType({ type, label }: Variant): string {
  return `${typeof type === "string" ? quote(type) : type} (${label})`;
}

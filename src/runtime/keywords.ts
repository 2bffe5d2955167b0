import { isEqual } from "./equal.js";
import { codePoints } from "./helpers.js";
import { describe, quote } from "./issues.js";
import { suggest } from "./keys.js";
import { own, type RuleCheck, type Scalar } from "./shapes.js";

/** Whether a text has fewer characters than a limit: they are counted only where UTF-16 units leave a doubt. */
function isShorter(text: string, limit: number): boolean {
  return text.length < limit || (text.length < 2 * limit && codePoints(text) < limit);
}

/** A text with fewer characters (code points) than the parameter. */
export const minLength: RuleCheck<string, number> = (text, least) =>
  isShorter(text, least)
    ? { keyword: "minLength", code: "min-length", expected: `text of length ${least} or more` }
    : undefined;

/** A text with more characters (code points) than the parameter. */
export const maxLength: RuleCheck<string, number> = (text, most) =>
  isShorter(text, most + 1)
    ? undefined
    : { keyword: "maxLength", code: "max-length", expected: `text of length ${most} or less` };

/** A list with fewer items than the parameter. */
export const minItems: RuleCheck<readonly unknown[], number> = (list, least) =>
  list.length < least
    ? { keyword: "minItems", code: "min-items", expected: `a list of length ${least} or more` }
    : undefined;

/** A list with more items than the parameter. */
export const maxItems: RuleCheck<readonly unknown[], number> = (list, most) =>
  list.length > most
    ? { keyword: "maxItems", code: "max-items", expected: `a list of length ${most} or less` }
    : undefined;

/** A number below the parameter. */
export const minimum: RuleCheck<number, number> = (number, least) =>
  number < least ? { keyword: "minimum", code: "minimum", expected: `${least} or more` } : undefined;

/** A number above the parameter. */
export const maximum: RuleCheck<number, number> = (number, most) =>
  number > most ? { keyword: "maximum", code: "maximum", expected: `${most} or less` } : undefined;

/** A number that is not above the parameter. */
export const exclusiveMinimum: RuleCheck<number, number> = (number, limit) =>
  number > limit ? undefined : { keyword: "exclusiveMinimum", code: "minimum", expected: `more than ${limit}` };

/** A number that is not below the parameter. */
export const exclusiveMaximum: RuleCheck<number, number> = (number, limit) =>
  number < limit ? undefined : { keyword: "exclusiveMaximum", code: "maximum", expected: `less than ${limit}` };

/** A number that is no multiple of the parameter, as far as binary fractions can tell: 0.3 is one of 0.1. */
export const multipleOf: RuleCheck<number, number> = (number, step) => {
  const times = number / step;
  const isMultiple = Math.abs(times - Math.round(times)) < 1e-9;
  return isMultiple ? undefined : { keyword: "multipleOf", code: "multiple-of", expected: `a multiple of ${step}` };
};

/** An object with fewer keys than the parameter. */
export const minProperties: RuleCheck<object, number> = (object, least) =>
  Object.keys(object).length < least
    ? { keyword: "minProperties", code: "min-properties", expected: `an object with ${least} or more keys` }
    : undefined;

/** An object with more keys than the parameter. */
export const maxProperties: RuleCheck<object, number> = (object, most) =>
  Object.keys(object).length > most
    ? { keyword: "maxProperties", code: "max-properties", expected: `an object with ${most} or fewer keys` }
    : undefined;

/** A list with two items that are the same, whatever the order of their keys. */
export const uniqueItems: RuleCheck<readonly unknown[], true> = (list) => {
  const at = firstDouble(list);
  if (at < 0) return undefined;
  const expected = "a list of different items";
  return { keyword: "uniqueItems", code: "duplicate-item", expected, found: `one that has its item ${at} before` };
};

/** Only objects and lists have to be compared with each other. */
function firstDouble(list: readonly unknown[]): number {
  const scalars = new Set<unknown>();
  const others: unknown[] = [];
  return list.findIndex((item) => {
    if (typeof item === "object" && item !== null) {
      return others.some((other) => isEqual(item, other)) || others.push(item) === 0;
    }
    return scalars.has(item) || scalars.add(item).size === 0;
  });
}

/** A text of another form. */
export const pattern: RuleCheck<string, Form> = (text, [form, code, expected]) =>
  form.test(text) ? undefined : { keyword: "pattern", code, expected };

/** A form of texts, with the code and the sentence for one that has another. */
export type Form = readonly [pattern: RegExp, code: string, expected: string];

/** Another value than the parameter. */
export const constant: RuleCheck<unknown, Scalar> = (value, only) =>
  value === only ? undefined : { keyword: "const", code: "not-allowed", expected: describe(only) };

/** Number of choices up to which a sentence lists them. */
const MANY = 9;

/** None of some values, and no other spelling of one. */
export const choice: RuleCheck<unknown, Choices> = (value, [choices, also = {}]) => {
  const isText = typeof value === "string";
  if (choices.includes(value as Scalar) || (isText && own(also, value) !== undefined)) return undefined;
  const few = choices.slice(0, choices.length > MANY ? 3 : MANY).map(describe);
  const expected =
    choices.length > MANY ? `one of ${choices.length} values such as ${few.join(", ")}` : few.join(" or ");
  const to = isText
    ? suggest(
        value,
        choices.filter((one) => typeof one === "string"),
      )
    : undefined;
  const safe = isText && to?.toLowerCase() === value.toLowerCase();
  const details =
    to === undefined ? {} : { hint: `Did you mean ${quote(to)}?`, fix: { op: "replace", to, safe } as const };
  return { keyword: "enum", code: "not-allowed", expected, ...details };
};

/** The values that may be chosen, and other spellings of them, each with the value that builders write in its place. */
export type Choices = readonly [values: readonly Scalar[], also?: { readonly [spelling: string]: string }];

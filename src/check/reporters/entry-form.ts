import { describe } from "../../runtime/issues.js";
import { isObject } from "../../runtime/shapes.js";

/** Says what is wrong with a value at a place, or nothing. */
type Form = (value: unknown, place: string) => string | undefined;

/** What is wrong with a value that should be a JSON report, as a sentence; nothing when it is one. */
export function findMisform(value: unknown): string | undefined {
  return REPORT(value, "the report");
}

function is(expected: string, test: (value: unknown) => boolean): Form {
  return (value, place) => (test(value) ? undefined : `${place} must be ${expected}, but is ${describe(value)}.`);
}

function oneOf(...values: readonly unknown[]): Form {
  return is(values.map((value) => JSON.stringify(value)).join(" or "), (value) => values.includes(value));
}

function wholeNumber(least: number): Form {
  return is(`a whole number from ${least}`, (value) => Number.isSafeInteger(value) && (value as number) >= least);
}

function orNull(form: Form): Form {
  return (value, place) => (value === null ? undefined : form(value, place));
}

/** JSON has no `undefined`: it stands for a key that is not there. */
function optional(form: Form): Form {
  return (value, place) => (value === undefined ? undefined : form(value, place));
}

function listOf(form: Form): Form {
  return (value, place) => {
    if (!Array.isArray(value)) return LIST(value, place);
    for (const [i, item] of value.entries()) {
      const problem = form(item, `${place}[${i}]`);
      if (problem) return problem;
    }
    return undefined;
  };
}

/** Keys that are not named may be there: a later version may have more. */
function object(fields: { readonly [key: string]: Form }): Form {
  return (value, place) => {
    if (!isObject(value)) return OBJECT(value, place);
    for (const [key, form] of Object.entries(fields)) {
      const problem = form(value[key], place === "the report" ? key : `${place}.${key}`);
      if (problem) return problem;
    }
    return undefined;
  };
}

const LIST = is("a list", Array.isArray);
const OBJECT = is("an object", isObject);
const TEXT = is("text", (value) => typeof value === "string");
const FLAG = is("true or false", (value) => typeof value === "boolean");
const COUNT = wholeNumber(0);
const PLACE = wholeNumber(1);
const FIX = object({ op: oneOf("rename", "replace", "remove", "add"), path: TEXT, safe: FLAG });
const POSITION = { line: PLACE, column: PLACE, endLine: PLACE, endColumn: PLACE };
const WORDS = { code: TEXT, severity: oneOf("error", "warning"), path: TEXT, message: TEXT, hint: optional(TEXT) };
const ISSUE = object({ ...WORDS, ...POSITION, fix: optional(FIX), help: TEXT });
const NUMBER = is("a number", (value) => typeof value === "number");
const ORIGIN = { file: TEXT, index: orNull(COUNT), type: orNull(NUMBER), name: orNull(TEXT) };
const ENTRY = object({ ...ORIGIN, valid: FLAG, issues: listOf(ISSUE) });
const SUMMARY = object({ files: COUNT, messages: COUNT, errors: COUNT, warnings: COUNT, fixable: COUNT });
const REPORT = object({ version: oneOf(1), shard: optional(TEXT), files: listOf(ENTRY), summary: SUMMARY });

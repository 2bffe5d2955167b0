import { codePoints } from "./helpers.js";
import { createIssue, describe, escapeText, type Issue, quote } from "./issues.js";
import type { Place } from "./places.js";
import { isExportedSurvey, own, type RawError, type Variant } from "./shapes.js";

const TYPES: { readonly [type: string]: string } = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};

/** The keywords that count list items or characters. */
const COUNTS: { readonly [keyword: string]: readonly [code: string, bound: string] } = {
  minItems: ["min-items", "at least"],
  maxItems: ["max-items", "at most"],
  minLength: ["min-length", "at least"],
  maxLength: ["max-length", "at most"],
};

/** Sentence and code for every keyword that looks at one value; limits come from the validator. */
export function explainValue(variant: Variant, place: Place, error: RawError, friendly: boolean): Issue {
  const { keyword, param, path } = error;
  const { value, field } = place;
  const input = friendly ? place.input : undefined;
  const subject = place.name ? quote(place.name) : friendly ? "The input" : "The message";
  const must = (code: string, expected: string, hint?: string) => {
    const message = `${subject} must be ${expected}, but is ${describe(value)}.`;
    return createIssue(code, path, message, { input, hint, expected, actual: value });
  };

  const count = own(COUNTS, keyword);
  if (count) {
    const [code, bound] = count;
    const [actual, unit] = measure(variant, place);
    if (value === "") return createIssue(code, path, `${subject} must not be empty.`, { input, actual: value });
    const expected = `${bound} ${param} ${unit}${param === 1 ? "" : "s"}`;
    return createIssue(code, path, `${subject} must have ${expected}, but has ${actual}.`, { input, expected, actual });
  }
  switch (keyword) {
    case "type":
      if (field?.json === "either" && isExportedSurvey(value)) return rawExport(subject, path, input);
      return must("wrong-type", TYPES[String(param)] ?? String(param));
    case "jsonText":
      return must("not-json", "JSON text", "It must be the output of JSON.stringify, not cut or edited.");
    case "pattern":
      return must(...(field?.form ?? (["wrong-form", "of the form its description asks for"] as const)));
    case "const":
      return must("not-allowed", listed([param]));
    case "enum":
      return must("not-allowed", `one of ${listed(param as unknown[])}`);
    case "minimum":
      return must("too-small", `at least ${param}`);
    case "maximum":
      return must("too-large", `at most ${param}`);
    default:
      return createIssue("refused", path, `${subject} breaks the rule "${escapeText(keyword)}" of its schema.`, {
        input,
      });
  }
}

/** How many items a list has, or characters a text, and what one of them is called. */
function measure(variant: Variant, { value, shape }: Place): [count: number, unit: string] {
  if (!Array.isArray(value)) return [codePoints(String(value)), "character"];
  return [value.length, (shape && own(variant.shapes, shape)?.label) || "item"];
}

/** The admin center's copy button yields a list of two where the API wants one object. */
function rawExport(subject: string, path: string, input: string | undefined): Issue {
  const message = `${subject} is an admin-center export (a list of Questions and Answers); sent as it is, the customer sees raw JSON.`;
  const hint = "Convert it with fromExport(message), or on the command line with: omnirich convert <file>.";
  return createIssue("raw-export", path, message, { input, hint });
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === "string" ? quote(value) : String(value))).join(", ");
}

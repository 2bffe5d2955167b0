import { describe, type Fix, type Issue, type IssueDetails, mustBe, quote, RAW_JSON, type Severity } from "./issues.js";
import { suggest } from "./keys.js";
import type { Place } from "./places.js";
import { type Field, type Finding, isExportedSurvey, isObject, own, type RawError } from "./shapes.js";

const TYPES: { readonly [type: string]: string } = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

/** Number of choices up to which a sentence lists them. */
const MANY = 9;

/** Sentence and code for every keyword that looks at one value. */
export function explainValue({ field, name, input }: Place, error: RawError, friendly: boolean): Issue {
  const { keyword, param, path, value } = error;
  const must = (
    code: string,
    expected: string,
    { fix, ...details }: IssueDetails = {},
    found = describe(value),
    severity?: Severity,
  ) => {
    const subject = name ? quote(name) : friendly ? "The input" : "The message";
    const place = friendly ? { input } : { fix };
    return mustBe(code, path, subject, expected, found, { ...place, actual: value, ...details }, severity);
  };

  switch (keyword) {
    case "type":
      if (field?.json === "either" && isExportedSurvey(value)) {
        const hint = "Convert it with fromExport(), or with: omnirich convert <file>";
        return must("raw-export", "an object, or JSON text of it", { hint }, `an admin-center export: ${RAW_JSON}`);
      }
      if (field?.json && typeof value === "string") {
        return must("wrong-type", TYPES[String(param)]!, {
          hint: "It is JSON text inside JSON text: stringified twice.",
        });
      }
      if (field?.json === "always" && isObject(value)) {
        const fix: Fix = { op: "replace", path, to: JSON.stringify(value), safe: true };
        return must("wrong-type", "JSON text", { hint: "Write the JSON.stringify of it.", fix });
      }
      // What kind of text is wanted says more than that text is.
      return must("wrong-type", field?.form && !field.list ? field.form[1] : TYPES[String(param)]!);
    case "jsonText":
      return must("not-json", "JSON text", { hint: "JSON has no comments, no trailing commas and no single quotes." });
    case "pattern":
      return must(...field!.form!);
    case "const":
    case "enum":
      return must("not-allowed", ...choose(param, error, field));
    case "rule": {
      const { code, expected, found, severity, hint, fix } = param as Finding;
      return must(code, expected, { hint, fix: fix && { ...fix, path } }, found, severity);
    }
    default: {
      // minLength, maxItems, minimum and their like; their codes are their names.
      const code = keyword.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
      const kind = typeof value === "number" ? "" : `${typeof value === "string" ? "text" : "a list"} of length `;
      return must(code, `${kind}${param} or ${keyword.startsWith("min") ? "more" : "less"}`);
    }
  }
}

/** What may stand there, and which of it was probably meant. */
function choose(
  allowed: unknown,
  { value, path }: RawError,
  field: Field | undefined,
): [expected: string, details: IssueDetails] {
  const choices = [allowed].flat().filter((choice) => !own(field?.also ?? {}, String(choice)));
  const texts = choices.filter((choice) => typeof choice === "string");
  const to = typeof value === "string" ? suggest(value, texts) : undefined;
  const few = choices.slice(0, choices.length > MANY ? 3 : MANY).map(describe);
  const list = choices.length > MANY ? `one of ${choices.length} values such as ${few.join(", ")}` : few.join(" or ");
  if (to === undefined) return [list, {}];
  const safe = to.toLowerCase() === String(value).toLowerCase();
  return [list, { hint: `Did you mean ${quote(to)}?`, fix: { op: "replace", path, to, safe } }];
}

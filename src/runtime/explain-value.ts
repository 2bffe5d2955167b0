import { describe, type Issue, mustBe, quote, RAW_JSON } from "./issues.js";
import type { Place } from "./places.js";
import { isExportedSurvey, type RawError } from "./shapes.js";

const TYPES: { readonly [type: string]: string } = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

/** Sentence and code for every keyword that looks at one value. */
export function explainValue({ field, name, input }: Place, error: RawError, friendly: boolean): Issue {
  const { keyword, param, path, value } = error;
  const must = (code: string, expected: string, hint?: string, found = describe(value)) => {
    const subject = name ? quote(name) : friendly ? "The input" : "The message";
    return mustBe(code, path, subject, expected, found, { input: friendly ? input : undefined, hint, actual: value });
  };

  switch (keyword) {
    case "type":
      if (field?.json === "either" && isExportedSurvey(value)) {
        const hint = "Convert it with fromExport(), or with: omnirich convert <file>";
        return must("raw-export", "an object", hint, `an admin-center export: ${RAW_JSON}`);
      }
      return must("wrong-type", TYPES[String(param)]!);
    case "jsonText":
      return must("not-json", "JSON text");
    case "pattern":
      return must(...field!.form!);
    case "const":
    case "enum":
      return must("not-allowed", [param].flat().map(describe).join(" or "));
    default: {
      // minLength, maxItems, minimum and their like; their codes are their names.
      const code = keyword.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
      const kind = typeof value === "number" ? "" : `${typeof value === "string" ? "text" : "a list"} of length `;
      return must(code, `${kind}${param} or ${keyword.startsWith("min") ? "more" : "less"}`);
    }
  }
}

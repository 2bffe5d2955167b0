import { RAW_JSON } from "./issues.js";
import { type Form, pattern } from "./keywords.js";
import type { Row } from "./rows.js";
import { type Finding, isExportedSurvey, isObject } from "./shapes.js";

const TYPES: { readonly [type: string]: string } = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

/** What is said of a value of another JSON type than the one that must stand in its place. */
export function wrongType({ json, checks }: Pick<Row, "json" | "checks">, type: string, value: unknown): Finding {
  const wrong = { keyword: "type", code: "wrong-type", expected: TYPES[type]! };
  if (json === "either" && isExportedSurvey(value)) {
    const hint = "Convert it with fromExport(), or with: omnirich convert <file>";
    const found = `an admin-center export: ${RAW_JSON}`;
    return { ...wrong, code: "raw-export", expected: "an object, or JSON text of it", found, hint };
  }
  if (json && typeof value === "string") {
    return { ...wrong, hint: "It is JSON text inside JSON text: stringified twice." };
  }
  if (json === "always" && isObject(value)) {
    const fix = { op: "replace", to: JSON.stringify(value), safe: true } as const;
    return { ...wrong, expected: "JSON text", hint: "Write the JSON.stringify of it.", fix };
  }
  // What kind of text is wanted says more than that text is.
  const form = checks.find(([check]) => check === pattern)?.[1] as Form | undefined;
  return form ? { ...wrong, expected: form[2] } : wrong;
}

/** Whether a value is of a JSON type. */
export function isOfType(type: string, value: unknown): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return type === "number" ? Number.isFinite(value) : typeof value === type;
}

/** What is said of a text that should be JSON, and is not. */
export const NOT_JSON: Finding = {
  keyword: "jsonText",
  code: "not-json",
  expected: "JSON text",
  hint: "JSON has no comments, no trailing commas and no single quotes.",
};

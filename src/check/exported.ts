import { type SurveyEncoding, toSendable } from "../runtime/codec.js";
import { RichMessageError } from "../runtime/errors.js";
import { parseJson } from "../runtime/helpers.js";
import type { Issue } from "../runtime/issues.js";
import { escapePointer, splitPointer } from "../runtime/pointer.js";
import { type Catalogue, isExportedSurvey, isObject, own } from "../runtime/shapes.js";
import { type ValidateOptions, validate } from "../runtime/validate.js";

/** Whether a value is a message as the admin center exports it. */
export function isExport(value: unknown): boolean {
  return isObject(value) && isExportedSurvey(surveyOf(value));
}

/** What making a message sendable yields: the message, unless an issue is an error. */
export interface Sendable {
  readonly message?: unknown;
  readonly issues: readonly Issue[];
}

/** Makes an export, or a message in any encoding, sendable, and says what is wrong with what comes of it. */
export function makeSendable(
  catalogue: Catalogue,
  value: unknown,
  { survey, ...options }: ValidateOptions & { readonly survey?: SurveyEncoding | undefined } = {},
): Sendable {
  try {
    const message = toSendable(catalogue, value, { ...options, ...(survey && { survey }) });
    // What is only a warning does not stop the conversion, but is not to be lost either.
    return { message, issues: validate(catalogue, message, options).issues };
  } catch (error) {
    if (error instanceof RichMessageError) return { issues: error.issues };
    throw error;
  }
}

/**
 * Pointer into an export for one into the message made of it: `/survey/Answers/Title` is `/survey/1/Answers/Title` where
 * the part with `Answers` is the second of the list.
 */
export function pathInExport(exported: unknown, path: string): string {
  const [first, part, ...rest] = splitPointer(path);
  if (first !== "survey" || part === undefined || !isObject(exported)) return path;
  const parts = surveyOf(exported);
  if (!Array.isArray(parts) || Object.hasOwn(parts, part)) return path;
  const index = parts.findLastIndex((candidate) => isObject(candidate) && Object.hasOwn(candidate, part));
  if (index < 0) return "/survey";
  return ["", first, index, part, ...rest].map((key) => escapePointer(String(key))).join("/");
}

/** What `survey` holds, be it JSON text or not. */
function surveyOf(message: { readonly [key: string]: unknown }): unknown {
  const survey = own(message, "survey");
  return typeof survey === "string" ? parseJson(survey) : survey;
}

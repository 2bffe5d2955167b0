import { fromExport, type SurveyEncoding, toSendable } from "../runtime/codec.js";
import { RichMessageError } from "../runtime/errors.js";
import { parseJson } from "../runtime/helpers.js";
import type { Issue } from "../runtime/issues.js";
import { escapePointer, splitPointer } from "../runtime/pointer.js";
import { type Catalogue, isObject, own } from "../runtime/shapes.js";
import { validate } from "../runtime/validate.js";
import { identify } from "./check.js";
import { placeIssues } from "./positions.js";
import type { JsonFile } from "./read-json.js";
import type { FileReport, PlacedIssue } from "./report.js";

/** The sendable message of an export, when no issue is an error, and what was found. */
export interface Conversion {
  readonly message?: unknown;
  readonly report: FileReport;
}

/** Makes the export in a file sendable. `file` is its name for people. */
export async function convertFile(
  catalogue: Catalogue,
  file: string,
  { text, json, issues }: JsonFile,
  survey: SurveyEncoding = "string",
): Promise<Conversion> {
  if (!json) return { report: { file, text, isJson: false, issues } };
  const { message, found } = convert(catalogue, json.value, survey);
  const placed = await placeConverted(text, json.value, found);
  const report = { file, text, isJson: true, ...identify(catalogue, json.value), issues: [...issues, ...placed] };
  return message === undefined ? { report } : { message, report };
}

function convert(
  catalogue: Catalogue,
  value: unknown,
  survey: SurveyEncoding,
): { message?: unknown; found: readonly Issue[] } {
  try {
    const message = survey === "string" ? fromExport(catalogue, value) : toSendable(catalogue, value, { survey });
    // What is only a warning does not stop the conversion, but is not to be lost either.
    return { message, found: validate(catalogue, message).issues };
  } catch (error) {
    if (error instanceof RichMessageError) return { found: error.issues };
    throw error;
  }
}

/** Issues speak of the converted message; their places are in the export, where `survey` is a list of parts. */
async function placeConverted(text: string, exported: unknown, issues: readonly Issue[]): Promise<PlacedIssue[]> {
  const paths = new Map<string, string>();
  const moved = issues.map((issue) => {
    const path = pathInExport(exported, issue.path);
    paths.set(path, issue.path);
    return { ...issue, path };
  });
  const placed = await placeIssues(text, moved);
  return placed.map((issue) => ({ ...issue, path: paths.get(issue.path) ?? issue.path }));
}

/** `/survey/Answers/Title` is `/survey/1/Answers/Title` where the part with `Answers` is the second of the list. */
function pathInExport(exported: unknown, path: string): string {
  const [first, part, ...rest] = splitPointer(path);
  if (first !== "survey" || part === undefined || !isObject(exported)) return path;
  const survey = own(exported, "survey");
  const parts = typeof survey === "string" ? parseJson(survey) : survey;
  if (!Array.isArray(parts) || Object.hasOwn(parts, part)) return path;
  const index = parts.findLastIndex((candidate) => isObject(candidate) && Object.hasOwn(candidate, part));
  if (index < 0) return "/survey";
  return ["", first, index, part, ...rest].map((key) => escapePointer(String(key))).join("/");
}

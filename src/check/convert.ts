import { type SurveyEncoding, toSendable } from "../runtime/codec.js";
import { RichMessageError } from "../runtime/errors.js";
import { parseJson } from "../runtime/helpers.js";
import { createIssue, type Issue } from "../runtime/issues.js";
import { escapePointer, splitPointer } from "../runtime/pointer.js";
import { type Catalogue, isObject, own } from "../runtime/shapes.js";
import { validate } from "../runtime/validate.js";
import { wholeMessage } from "./bare-content.js";
import { identify } from "./check.js";
import { judgePastComments } from "./json-texts.js";
import { placeIssues } from "./positions.js";
import type { JsonFile } from "./read-json.js";
import { byPlace, type FileReport, type PlacedIssue } from "./report.js";

/** The sendable message of an export, when no issue is an error, and what was found. */
export interface Conversion {
  readonly message?: unknown;
  readonly report: FileReport;
}

/** What a conversion makes of a file. */
export interface ConvertOptions {
  /** Default: text where `Questions` is known, else an object. */
  readonly survey?: SurveyEncoding | undefined;
  /** Name of a message of which the file has only the content; by default that content's title. */
  readonly name?: string | undefined;
}

/** Makes the export in a file sendable, or the content in it a whole message. `file` is its name for people. */
export async function convertFile(
  catalogue: Catalogue,
  file: string,
  { text, json, issues }: JsonFile,
  { survey, name }: ConvertOptions = {},
): Promise<Conversion> {
  if (!json) return { report: { file, text, isJson: false, issues: issues.map(mended) } };
  const given = wholeMessage(catalogue, json.value, name);
  const convertTo = (value: unknown) => convert(catalogue, value, survey);
  const { message, verdict, comments } = await judgePastComments(given.message, convertTo, pathInExport);
  // Issues speak of the converted message; their places are in the file.
  const found = [...given.issues, ...(given.isProvisional ? [UNVERIFIED] : []), ...comments, ...verdict.issues];
  const placed = await placeIssues(text, found, (path) => given.pathInFile(pathInExport(message, path)));
  const all = [...issues, ...placed].map(mended).sort(byPlace);
  const report = { file, text, isJson: true, ...identify(catalogue, message), issues: all };
  return verdict.message === undefined ? { report } : { message: verdict.message, report };
}

/** Said of content around which, or in which, names are not public: the conversion guesses, and not silently. */
const UNVERIFIED = createIssue(
  "unverified-names",
  "",
  "Microsoft publishes no wire names of this message type, so some of those written here are provisional.",
  { hint: "Try the message on a real device, or convert an exported one." },
  "warning",
);

function convert(
  catalogue: Catalogue,
  value: unknown,
  survey: SurveyEncoding | undefined,
): { message?: unknown; issues: readonly Issue[] } {
  try {
    const message = toSendable(catalogue, value, survey && { survey });
    // What is only a warning does not stop the conversion, but is not to be lost either.
    return { message, issues: validate(catalogue, message).issues };
  } catch (error) {
    if (error instanceof RichMessageError) return { issues: error.issues };
    throw error;
  }
}

/** What converting mends, so that it refuses nothing, and how. */
const MENDED: { readonly [code: string]: string } = {
  "json-comment": "Converting leaves comments out.",
  "bare-content": "Converting wraps it; --name gives it another name than its title.",
};

function mended(issue: PlacedIssue): PlacedIssue {
  const hint = own(MENDED, issue.code);
  const { fix, ...rest } = issue;
  return hint ? { ...rest, severity: "warning", hint } : issue;
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

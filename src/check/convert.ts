import type { SurveyEncoding } from "../runtime/codec.js";
import { createIssue, type Issue } from "../runtime/issues.js";
import { type Catalogue, own } from "../runtime/shapes.js";
import { wholeMessage } from "./bare-content.js";
import { makeSendable, pathInExport } from "./exported.js";
import { judgePastComments } from "./json-texts.js";
import { identify } from "./message.js";
import { placeIssues } from "./positions.js";
import type { JsonFile } from "./read-json.js";
import { byPlace, type Report } from "./report.js";
import { wholeFile } from "./source.js";

/** The sendable message of an export, when no issue is an error, and what was found. */
export interface Conversion {
  readonly message?: unknown;
  readonly report: Report;
}

/** What a conversion makes of a file. */
export interface ConvertOptions {
  /** Default: text where `Questions` is known, else an object. */
  readonly survey?: SurveyEncoding | undefined;
  /** Name of a message of which the file has only the content; by default that content's title. */
  readonly name?: string | undefined;
}

/** Makes the export in a file sendable, or the content in it a whole message. `file` is its name for people. */
export function convertFile(
  catalogue: Catalogue,
  file: string,
  { text, json, issues }: JsonFile,
  { survey, name }: ConvertOptions = {},
): Conversion {
  if (!json) return { report: { file, index: null, messages: 0, issues: issues.map(mended) } };
  const given = wholeMessage(catalogue, json.value, name);
  const convertTo = (value: unknown) => makeSendable(catalogue, value, { survey });
  const { message, verdict, comments } = judgePastComments(given.message, convertTo, pathInExport, compact);
  // Issues speak of the converted message; their places are in the file.
  const mendable = [...given.issues, ...comments].map(mended);
  const found = [...mendable, ...(given.isProvisional ? [UNVERIFIED] : []), ...verdict.issues];
  const placed = placeIssues(wholeFile(text), found, (path) => given.pathInFile(pathInExport(message, path)));
  const all = [...issues.map(mended), ...placed].sort(byPlace);
  const report = { file, index: null, messages: 1, ...identify(catalogue, message), issues: all };
  return verdict.message === undefined ? { report } : { message: verdict.message, report };
}

/** Where comments stood, nothing of how a text was laid out is worth keeping. */
function compact(text: string): string {
  return JSON.stringify(JSON.parse(text));
}

/** Said of content around which, or in which, names are not public: the conversion guesses, and not silently. */
const UNVERIFIED = createIssue(
  "unverified-names",
  "",
  "Microsoft publishes no wire names of this message type, so some of those written here are provisional.",
  { hint: "Try the message on a real device, or convert an exported one." },
  "warning",
);

/** What converting mends, so that it refuses nothing, and how. */
const MENDED: { readonly [code: string]: string } = {
  "json-comment": "Converting leaves comments out.",
  "bare-content": "Converting wraps it; --name gives it another name than its title.",
};

function mended<I extends Issue>(issue: I): I {
  const hint = own(MENDED, issue.code);
  const { fix, ...rest } = issue;
  return hint ? ({ ...rest, severity: "warning", hint } as unknown as I) : issue;
}

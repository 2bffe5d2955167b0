import { resolve } from "node:path";
import { type Catalogue, isObject } from "../runtime/shapes.js";
import { applyLevels, type ValidateOptions, validate } from "../runtime/validate.js";
import { wholeMessage } from "./bare-content.js";
import { findFiles } from "./find-files.js";
import { judgePastComments } from "./json-texts.js";
import { markRequired } from "./missing.js";
import { placeIssues } from "./positions.js";
import { readJsonFile } from "./read-json.js";
import { byPlace, type FileReport, fileReport } from "./report.js";

/** How files are checked. */
export interface CheckOptions extends ValidateOptions {
  /** Folder that relative names start from; by default that of the process. */
  readonly cwd?: string;
}

/**
 * Checks the messages in files, given as names, folders and glob patterns. One report a file, sorted by name, and one
 * for each input that matches no file. Never throws because of what a file holds.
 */
export async function checkFiles(
  catalogue: Catalogue,
  inputs: readonly string[],
  options: CheckOptions = {},
): Promise<FileReport[]> {
  const { files, unmatched } = await findFiles(inputs, options.cwd);
  const reports = unmatched.map(({ input, issue }) => fileReport(input, issue));
  // One after the other: memory stays flat however many files there are, and reading is not what takes the time.
  for (const file of files) reports.push(await checkFile(catalogue, file, options));
  return reports;
}

async function checkFile(catalogue: Catalogue, file: string, options: CheckOptions): Promise<FileReport> {
  const { text, json, issues } = await readJsonFile(resolve(options.cwd ?? "", file));
  if (!json) return { file, text, isJson: false, issues };
  const { message, issues: bare, pathInFile } = wholeMessage(catalogue, json.value);
  const judgement = await judge(catalogue, message, options);
  const origin = identify(catalogue, message);
  const marked = markRequired(origin.variant, judgement.message, [...bare, ...judgement.issues]);
  const all = [...issues, ...(await placeIssues(text, marked, pathInFile))].sort(byPlace);
  // The text is only kept where it will be shown.
  return { file, text: all.length > 0 ? text : "", isJson: true, ...origin, issues: all };
}

/** Everything that is wrong with a message, and the message without the comments that its JSON texts had. */
async function judge(catalogue: Catalogue, given: unknown, { rules, ...options }: CheckOptions) {
  const { message, verdict, comments } = await judgePastComments(given, (value) => validate(catalogue, value, options));
  return { message, issues: [...comments, ...applyLevels(verdict.issues, rules)] };
}

/** Which variant a value says it is. */
export function identify(catalogue: Catalogue, value: unknown): Pick<FileReport, "type" | "variant"> {
  const type = isObject(value) ? value[catalogue.tag] : undefined;
  const variant = catalogue.variants.find((candidate) => candidate.type === type);
  return { ...(typeof type === "number" && { type }), ...(variant && { variant }) };
}

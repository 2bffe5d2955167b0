import { resolve } from "node:path";
import type { Issue } from "../runtime/issues.js";
import { checkMessageSize } from "../runtime/rules/message-size.js";
import { type Catalogue, isObject } from "../runtime/shapes.js";
import { type ValidateOptions, validate } from "../runtime/validate.js";
import { findFiles } from "./find-files.js";
import { markRequired } from "./missing.js";
import { placeIssues } from "./positions.js";
import { readJsonFile } from "./read-json.js";
import { type FileReport, fileReport } from "./report.js";

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
  const { value } = json;
  const found = [...validate(catalogue, value, options).issues, ...checkSize(value)];
  const origin = identify(catalogue, value);
  const placed = await placeIssues(text, markRequired(origin.variant, value, found));
  // The text is only kept where it will be shown.
  return {
    file,
    text: placed.length > 0 ? text : "",
    isJson: true,
    ...origin,
    issues: [...issues, ...placed],
  };
}

/** What the sender refuses by its size; what is no message at all has one mistake already. */
function checkSize(value: unknown): Issue[] {
  return isObject(value) ? checkMessageSize(value) : [];
}

/** Which variant a value says it is. */
export function identify(catalogue: Catalogue, value: unknown): Pick<FileReport, "type" | "variant"> {
  const type = isObject(value) ? value[catalogue.tag] : undefined;
  const variant = catalogue.variants.find((candidate) => candidate.type === type);
  return { ...(typeof type === "number" && { type }), ...(variant && { variant }) };
}

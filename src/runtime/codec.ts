import { RichMessageError } from "./errors.js";
import { parseJson } from "./helpers.js";
import { createIssue, describe, type Issue, quote } from "./issues.js";
import { type Catalogue, isExportedSurvey, isObject } from "./shapes.js";
import { demand, plain, readJson, type ValidateOptions, validate } from "./validate.js";

/** How `survey` is written: as an object, or as JSON text of that object. */
export type SurveyEncoding = "object" | "string";

/** How a message is converted, and how strictly it is validated then. */
export interface ConvertOptions extends ValidateOptions {
  /** Default: text when `Questions` is known, else an object. */
  readonly survey?: SurveyEncoding;
}

type Json = { readonly [key: string]: unknown };

/**
 * The message in the encoding asked for, validated and frozen. Takes every encoding, the admin center's export too.
 * Without an encoding: text when `Questions` is known, as Microsoft's conversion yields, else an object, as in
 * Microsoft's sample. Throws RichMessageError.
 */
export function toSendable<Message>(catalogue: Catalogue, message: unknown, options: ConvertOptions = {}): Message {
  const given = plain(message);
  if (!isObject(given) || !("survey" in given)) return demand(validate<Message>(catalogue, given, options));

  const decoded = plain({ ...given, survey: decode(given.survey) }) as Json;
  const survey = isExportedSurvey(decoded.survey) ? mergeParts(decoded.survey) : decoded.survey;
  const encoding = options.survey ?? (isObject(survey) && "Questions" in survey ? "string" : "object");
  const encoded = isObject(survey) && encoding === "string" ? JSON.stringify(survey) : survey;
  return demand(validate<Message>(catalogue, Object.freeze({ ...decoded, survey: encoded }), options));
}

/**
 * The sendable message of an admin-center export, given as a value or as JSON text: `survey` becomes JSON text of
 * `{ Questions, Answers }`, and every other key stays. A message that is sendable already comes back in that
 * encoding. Throws RichMessageError.
 */
export function fromExport<Message>(catalogue: Catalogue, exported: unknown, options?: ValidateOptions): Message {
  const asText = { ...options, survey: "string" } as const;
  if (typeof exported !== "string") return toSendable(catalogue, exported, asText);
  const value = readJson(exported);
  if (value === undefined) {
    const hint = "Copy the whole text again with the Copy button of the admin center.";
    throw new RichMessageError([
      createIssue("json-syntax", "", `The export is not JSON: ${describe(exported)}.`, { hint }),
    ]);
  }
  return toSendable(catalogue, value, asText);
}

/** What the JSON text of a survey says; anything else comes back as it is, for validation to refuse. */
function decode(survey: unknown): unknown {
  const value = typeof survey === "string" ? parseJson(survey) : survey;
  return isObject(value) || isExportedSurvey(value) ? value : survey;
}

/** `[{ Questions }, { Answers }]` as one object. A key that two parts give differently can't be kept twice: an issue. */
function mergeParts(parts: readonly Json[]): Json {
  const entries = new Map<string, unknown>();
  const clashes: Issue[] = [];
  for (const [key, value] of parts.flatMap(Object.entries)) {
    if (entries.has(key) && JSON.stringify(entries.get(key)) !== JSON.stringify(value)) {
      const message = `Two parts of the exported survey have a different ${quote(key)}, so they can't be joined.`;
      clashes.push(createIssue("raw-export", "/survey", message, { hint: "Export the message again." }));
    }
    entries.set(key, value);
  }
  if (clashes.length > 0) throw new RichMessageError(clashes);
  return Object.freeze(Object.fromEntries(entries));
}

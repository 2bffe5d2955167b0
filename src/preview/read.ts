import { fromExport } from "../runtime/codec.js";
import { RichMessageError } from "../runtime/errors.js";
import { parseJson } from "../runtime/helpers.js";
import type { Issue } from "../runtime/issues.js";
import { type Catalogue, isExportedSurvey, isObject, type Variant } from "../runtime/shapes.js";
import { parse, type RuleLevels, readJson, validate } from "../runtime/validate.js";
import { child, type Spot } from "./spot.js";

/** A message as it is drawn. */
export interface ReadMessage {
  readonly variant: Variant;
  readonly isKnown: boolean;
  readonly message: Spot;
  /** `survey.Answers`, with the JSON texts inside read. */
  readonly answers: Spot;
  readonly issues: readonly Issue[];
}

/** What slots are past depends on the day: a picture would change by itself. */
const TIMELESS: RuleLevels = { "past-slot": "off" };

/** Reads a message in any encoding: a value or its JSON text, survey as object, as text or as exported. Never throws. */
export function readMessage(given: unknown, catalogue: Catalogue, rules: RuleLevels = {}): ReadMessage {
  const value = typeof given === "string" ? readJson(given) : plainCopy(given);
  const survey = decodeSurvey(isObject(value) ? value.survey : undefined);
  const message = { value: isObject(value) ? { ...value, survey } : value, at: "" };
  const { tag } = catalogue;
  const type = isObject(value) && tag !== undefined ? value[tag] : undefined;
  const known = catalogue.variants.find((variant) => variant.type === type || isCalled(variant, type));
  return {
    variant: known ?? catalogue.other,
    isKnown: known !== undefined,
    message,
    answers: child(child(message, "survey"), "Answers"),
    issues: findIssues(given, catalogue, { ...TIMELESS, ...rules }),
  };
}

/** Whether a text stands where the number of a type should: a mistake, but it says what is meant. */
function isCalled({ type, name, label }: Variant, text: unknown): boolean {
  return typeof text === "string" && [String(type), name, label].includes(text);
}

/** The issues of a message; an export is judged as what it is converted into. */
function findIssues(given: unknown, catalogue: Catalogue, rules: RuleLevels): readonly Issue[] {
  const value = typeof given === "string" ? readJson(given) : given;
  try {
    if (isExport(value)) fromExport(catalogue, value, { rules });
    else if (value === undefined && typeof given === "string") return parse(catalogue, given, { rules }).issues;
    else return validate(catalogue, value, { rules }).issues;
    return [];
  } catch (error) {
    if (error instanceof RichMessageError) return error.issues;
    return validate(catalogue, value, { rules }).issues;
  }
}

function isExport(value: unknown): boolean {
  const survey = isObject(value) ? value.survey : undefined;
  return isExportedSurvey(typeof survey === "string" ? parseJson(survey) : survey);
}

/** What JSON makes of a value; nothing where it can't be written. */
function plainCopy(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return undefined;
  }
}

/** A survey as an object, and its answers with their JSON texts read; what can't be read stays as it is. */
function decodeSurvey(given: unknown): unknown {
  const read = typeof given === "string" ? parseJson(given) : given;
  const survey = isExportedSurvey(read) ? Object.fromEntries(read.flatMap(Object.entries)) : read;
  return isObject(survey) ? { ...survey, Answers: decodeAnswers(survey.Answers) } : (survey ?? given);
}

function decodeAnswers(answers: unknown): unknown {
  if (!isObject(answers) || typeof answers[APPLE_JSON] !== "string") return answers;
  return { ...answers, [APPLE_JSON]: parseJson(answers[APPLE_JSON]) ?? answers[APPLE_JSON] };
}

/** The property that holds the whole content as JSON text. */
export const APPLE_JSON = "AppleMessagesforBusinessJSON";

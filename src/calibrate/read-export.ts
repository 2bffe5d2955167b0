import { toSendable } from "../runtime/codec.js";
import { RichMessageError } from "../runtime/errors.js";
import { parseJson } from "../runtime/helpers.js";
import { createIssue, describe, type Issue, isError, mustBe, withArticle } from "../runtime/issues.js";
import { type Catalogue, isExportedSurvey, isObject, own } from "../runtime/shapes.js";
import { validate } from "../runtime/validate.js";
import type { Card } from "./card.js";

/** The one message of an export, with its survey as an object. */
export interface ReadExport {
  readonly message?: { readonly [key: string]: unknown };
  readonly issues: readonly Issue[];
  /** Pointer, in what was given, of the message as it was there. */
  readonly at: string;
  readonly given: unknown;
}

/** Finds the message in what was exported, in any encoding, and checks that it is of the type that the card is for. */
export function readExport(card: Card, exported: unknown, catalogue: Catalogue): ReadExport {
  const { value, at, issue } = findMessage(exported);
  const refuse = (...issues: Issue[]) => ({ issues, at, given: value });
  if (issue) return refuse(issue);
  if (!isObject(value) || !Object.hasOwn(value, "survey")) return refuse(noMessage(value));
  const type = own(value, catalogue.tag ?? "");
  if (type !== card.type) {
    const hint = labelHint(catalogue, type);
    const details = { ...(hint && { hint }), expected: String(card.type), actual: type };
    const subject = `The type of a message for the card of ${withArticle(card.label)}`;
    return refuse(mustBe("wrong-variant", `/${catalogue.tag}`, subject, String(card.type), describe(type), details));
  }
  try {
    const message = toSendable<{ readonly [key: string]: unknown }>(catalogue, value, { survey: "object" });
    return { message, issues: validate(catalogue, message).issues.filter(isError), at, given: value };
  } catch (error) {
    if (error instanceof RichMessageError) return refuse(...error.issues);
    throw error;
  }
}

interface Found {
  readonly value: unknown;
  readonly at: string;
  readonly issue?: Issue;
}

/** The message in JSON text, in a list of one, or in the block of an Adaptive Card that carries it to an agent. */
function findMessage(exported: unknown, at = ""): Found {
  if (typeof exported === "string") {
    const inner = parseJson(exported);
    return isObject(inner) || Array.isArray(inner) ? findMessage(inner, at) : { value: exported, at };
  }
  if (Array.isArray(exported)) {
    if (isExportedSurvey(exported) && exported.some((part) => "Answers" in part || "Questions" in part)) {
      return { value: exported, at, issue: bareSurvey() };
    }
    if (exported.length === 1) return findMessage(exported[0], `${at}/0`);
    const message = `An export to calibrate with holds one message, but this is ${describe(exported)}.`;
    const hint = "Copy the JSON of one message into a file of its own.";
    return { value: exported, at, issue: createIssue("mixed-exports", at, message, { hint }) };
  }
  if (isObject(exported) && !Object.hasOwn(exported, "survey")) {
    if (Object.hasOwn(exported, "Answers")) return { value: exported, at, issue: bareSurvey() };
    const body: readonly unknown[] = Array.isArray(exported.body) ? exported.body : [];
    const block = body.findIndex((part) => isObject(part) && part.id === "ocsurveyjs" && typeof part.text === "string");
    if (block >= 0) return findMessage((body[block] as { readonly text: string }).text, `${at}/body/${block}/text`);
  }
  return { value: exported, at };
}

function bareSurvey(): Issue {
  const hint = "Copy the whole message: the object that has this survey in it.";
  return createIssue("bare-content", "", "This is the survey of an exported message, not the whole message.", { hint });
}

function noMessage(value: unknown): Issue {
  const hint = "Copy the whole JSON with the Copy button of the admin center.";
  const what = isObject(value) ? "an object without survey" : describe(value);
  return createIssue("bare-content", "", `The export must be a rich message, but is ${what}.`, { hint });
}

function labelHint({ variants }: Catalogue, type: unknown): string | undefined {
  const label = variants.find((variant) => variant.type === type)?.label;
  return label && `This one is ${withArticle(label)}.`;
}

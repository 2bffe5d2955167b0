import { createIssue, describe, type Issue, mustBe, quote } from "../runtime/issues.js";
import { type Catalogue, isObject, type Variant } from "../runtime/shapes.js";
import { applyLevels, type RuleLevels, type ValidateOptions, validate } from "../runtime/validate.js";
import { wholeMessage } from "./bare-content.js";
import { isExport, makeSendable, pathInExport } from "./exported.js";
import { judgePastComments } from "./json-texts.js";
import { isSurveyPart } from "./list.js";
import { markRequired } from "./missing.js";

/** Which form messages may have: one that can be sent, one that the admin center exports, or either. */
export type Form = "sendable" | "export" | "auto";

/** How messages are judged. */
export interface Judging {
  readonly catalogue: Catalogue;
  readonly unknownProperties?: NonNullable<ValidateOptions["unknownProperties"]>;
  readonly rules?: RuleLevels;
  /** Default: sendable. */
  readonly form?: Form;
  /** Names of the variants that are allowed; without it, all are. */
  readonly variants?: readonly string[];
}

/** Which variant a message says it is. */
export interface Origin {
  readonly type?: number;
  readonly variant?: Variant;
}

/** What is wrong with a message. */
export interface Judgement {
  readonly origin: Origin;
  readonly issues: readonly (Issue & { readonly isRequired?: true })[];
  /** Pointer into the text for one into the message that was judged. */
  readonly pathInText: (path: string) => string;
}

/** Judges one message; nothing when nothing is wrong. `atMost` is a number of UTF-16 units that its JSON does not exceed. */
export function judgeMessage(judging: Judging, value: unknown, atMost: number): Judgement | undefined {
  const { catalogue, unknownProperties = "warn", form = "sendable", variants } = judging;
  const first = form === "sendable" ? validate(catalogue, value, { unknownProperties }, atMost) : undefined;
  // Nearly all messages end here.
  if (first?.issues.length === 0 && !variants) return undefined;
  const judgement = judgeClosely(judging, value, first);
  return judgement.issues.length > 0 ? judgement : undefined;
}

/**
 * Judges a message that is not simply right: past comments in its JSON texts, without what it lacks around it. `first` is
 * the verdict on the value as it is, where there is one.
 */
function judgeClosely(judging: Judging, value: unknown, first?: Verdict): Judgement {
  const { catalogue, unknownProperties = "warn", rules, form = "sendable" } = judging;
  if (Array.isArray(value) && value.length > 0 && value.every(isSurveyPart)) {
    return { origin: {}, issues: [bareSurvey()], pathInText: (path) => path };
  }
  const whole = wholeMessage(catalogue, value);
  const exported = form !== "sendable" && isExport(whole.message);
  const pathIn = exported ? pathInExport : (_: unknown, path: string) => path;
  const judge = (message: unknown): Verdict => {
    if (first && message === value) return first;
    if (exported) return makeSendable(catalogue, message, { unknownProperties });
    return validate(catalogue, message, { unknownProperties });
  };
  const { message, verdict, comments } = judgePastComments(whole.message, judge, pathIn);
  const origin = identify(catalogue, message);
  const wrongForm = form === "export" && !exported && isObject(value) && "survey" in value ? [notExported(value)] : [];
  const levelled = [
    ...comments,
    ...applyLevels([...verdict.issues, ...wrongForm, ...unlisted(judging, origin)], rules),
  ];
  const issues = markRequired(origin.variant, message, [...whole.issues, ...levelled]);
  return { origin, issues, pathInText: (path) => whole.pathInFile(pathIn(message, path)) };
}

/** Said of a survey alone, as it stands in an export. */
function bareSurvey(): Issue {
  const hint = "Copy the whole message: the object that has this survey in it.";
  return createIssue("bare-content", "", "This is the survey of an exported message, not the whole message.", { hint });
}

type Verdict = { readonly issues: readonly Issue[] };

function notExported({ survey }: { readonly survey?: unknown }): Issue {
  const hint = "It is a message that can be sent already; --form auto takes both.";
  return mustBe("not-exported", "/survey", quote("survey"), "that of an admin-center export", describe(survey), {
    hint,
  });
}

/** Said of a message of a known type that the project does not allow. */
function unlisted({ catalogue, variants }: Judging, { variant }: Origin): Issue[] {
  if (!variants || !variant || variants.includes(variant.name)) return [];
  const allowed = catalogue.variants.filter(({ name }) => variants.includes(name)).map(({ label }) => label);
  const message = `A ${variant.label} is none of the messages that the config allows: ${allowed.join(", ")}.`;
  return [createIssue("unlisted-variant", `/${catalogue.tag}`, message, { hint: "Add it to variants in the config." })];
}

/** Which variant a value says it is. */
export function identify(catalogue: Catalogue, value: unknown): Origin {
  const { tag } = catalogue;
  const type = isObject(value) && tag !== undefined ? value[tag] : undefined;
  const variant = catalogue.variants.find((candidate) => candidate.type === type);
  return { ...(typeof type === "number" && { type }), ...(variant && { variant }) };
}

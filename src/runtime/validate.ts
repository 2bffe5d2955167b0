import { decodeTexts } from "./decode.js";
import { dispatch } from "./dispatch.js";
import { RichMessageError } from "./errors.js";
import { explain, type Wording } from "./explain.js";
import { findMistakes } from "./find-mistakes.js";
import { parseJson } from "./helpers.js";
import { createIssue, describe, type Issue, isError, mustBe, type Severity } from "./issues.js";
import { splitPointer } from "./pointer.js";
import { type Catalogue, isObject, type Limit, type Mistake, own, type Shape, type Variant } from "./shapes.js";
import { snapshot } from "./snapshot.js";

/** How strict a validation is. */
export interface ValidateOptions {
  /**
   * What an unknown key that resembles no known one is: a warning (default), an error (default of schemas that are no
   * messages of this platform), or nothing.
   */
  readonly unknownProperties?: "warn" | "error" | "ignore";
  /** Switches rules off, or makes them warnings or errors: `{ "apple-image": "off" }`. */
  readonly rules?: RuleLevels;
}

/** What the issues of a rule are, by its code; without an entry, what the rule says itself. */
export type RuleLevels = { readonly [code: string]: "off" | Severity };

/** What a validation says: `message` is the value itself, typed, and there only when no issue is an error. */
export type Validation<Message> =
  | { readonly ok: true; readonly issues: readonly Issue[]; readonly message: Message }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly message?: undefined };

/** What parsing says beside the validation. */
export type Parsed<Message> = Validation<Message> & {
  /**
   * The message, valid or not, with all JSON texts in it read: `survey`, and the texts inside. To be looked at, not to be
   * sent. There when the text is JSON.
   */
  readonly decoded?: unknown;
};

/**
 * Checks a value, and its size, against the variant that its tag selects. Never throws, whatever the value. `atMost` is a
 * number of UTF-16 units that its JSON does not exceed, where one is known: to measure takes longer than all the rest.
 */
export function validate<Message>(
  catalogue: Catalogue,
  value: unknown,
  options?: ValidateOptions,
  atMost?: number,
): Validation<Message> {
  let issues: readonly Issue[];
  try {
    if (isClean(catalogue, value, atMost)) return { ok: true, issues: NONE, message: value as Message };
    issues = applyLevels(findIssues(catalogue, value, options?.unknownProperties, atMost), options?.rules);
  } catch {
    issues = [mustBe("unreadable-value", "", "The message", "readable", "not")];
  }
  return issues.some(isError) ? { ok: false, issues } : { ok: true, issues, message: value as Message };
}

const NONE: readonly Issue[] = [];

/** Whether there is nothing to say of a message, as of nearly all: that is found out without making anything. */
function isClean({ tag, variants }: Catalogue, value: unknown, atMost?: number): boolean {
  const type = tag !== undefined && isObject(value) ? value[tag] : undefined;
  for (const variant of variants) {
    if (variant.type === type) return variant.root.isClean!(value) && measure(variant, value, atMost) === NONE;
  }
  return false;
}

/** What the first of a variant's measures finds: what is too large to be sent need not be told that it can't be stored. */
function measure({ sizes }: Variant, value: unknown, atMost?: number): readonly Issue[] {
  if (!sizes) return NONE;
  // Written once for all of them.
  const length = atMost ?? JSON.stringify(value).length;
  for (const size of sizes) {
    const found = size(value, length);
    if (found.length > 0) return found;
  }
  return NONE;
}

/**
 * Issues with the severities that were asked for, without those that were switched off. What is no message at all stays
 * an error, and so does a wrong key: it may stand for one that is required, and missing.
 */
export function applyLevels(issues: readonly Issue[], rules?: RuleLevels): readonly Issue[] {
  if (!rules) return issues;
  return issues.flatMap((issue) => {
    const isFixed = (issue.path === "" && isError(issue)) || /^(?:misspelt-key|key-casing)$/.test(issue.code);
    const level = isFixed ? undefined : own(rules, issue.code);
    if (level === "off") return [];
    return level === "error" || level === "warning" ? { ...issue, severity: level } : issue;
  });
}

/** Reads a message from JSON text, then validates it. Never throws. */
export function parse<Message>(catalogue: Catalogue, text: string, options?: ValidateOptions): Parsed<Message> {
  if (typeof text !== "string") {
    const message = `parseMessage takes JSON text, but was given ${describe(text)}.`;
    return refuse(createIssue("wrong-type", "", message, { hint: "Check an object with validateMessage." }));
  }
  const value = readJson(text);
  if (value !== undefined) {
    return { ...validate<Message>(catalogue, value, options), ...decode(catalogue, value) };
  }
  const hint = "Check it for a trailing comma, a comment, single quotes or a missing bracket.";
  return refuse(createIssue("json-syntax", "", `This is not JSON: ${describe(text)}.`, { hint, actual: text }));
}

/** Nothing where a shape that holds itself goes deeper than any call can. */
function decode(catalogue: Catalogue, value: unknown): { readonly decoded?: unknown } {
  try {
    return { decoded: decodeTexts(dispatch(catalogue, value).variant.root, value) };
  } catch {
    return {};
  }
}

/** The JSON value that a whole text holds, be there a byte-order mark before it; `undefined` when it is not JSON. */
export function readJson(text: string): unknown {
  return parseJson(text.replace(/^\uFEFF/, ""));
}

/** Looks for what is wrong with a value of a shape, and words it, with the errors found on the way there. */
export function checkShape(
  shape: Shape,
  value: unknown,
  wording: Wording,
  found: readonly Mistake[] = [],
  limit?: Limit,
): Issue[] {
  const mistakes = findMistakes(shape, value, limit);
  return explain(shape, found.length > 0 ? [...found, ...mistakes] : mistakes, wording);
}

/** Everything that there is to say of a message, or of what is none. */
function findIssues(catalogue: Catalogue, value: unknown, wording?: Wording, atMost?: number): readonly Issue[] {
  const { variant, refusal, aside } = dispatch(catalogue, value);
  if (refusal) return isObject(value) ? [refusal, ...measure(variant, value, atMost)] : [refusal];
  const found = checkShape(variant.root, value, wording ?? (variant.strict ? "error" : "warn"), [], catalogue.limit);
  const sizes = measure(variant, value, atMost);
  if (!aside && sizes === NONE) return found;
  const told = aside?.code === "type-as-text" ? found.filter(({ path }) => path !== aside.path) : found;
  return [...told, ...(aside ? [aside] : []), ...sizes];
}

function refuse(issue: Issue): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [issue] };
}

/** Result of a Standard Schema validator (https://standardschema.dev), version 1. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly PropertyKey[] }[] };

/** The validator of one variant: a type guard, a function that tells all issues, and a Standard Schema. */
export interface MessageGuard<Message> {
  /** Whether a value is a valid message of this variant, whatever its size. Never throws. */
  (value: unknown): value is Message;
  /** All issues of a value that should be a message of this variant. Never throws. */
  validate(value: unknown, options?: ValidateOptions): Validation<Message>;
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "omnirich";
    readonly validate: (value: unknown) => StandardResult<Message>;
    readonly types?: { readonly input: Message; readonly output: Message };
  };
}

/** Makes the validator of one variant out of what was generated for it. */
export function createGuard<Message>(tag: string | undefined, variant: Variant): MessageGuard<Message> {
  const catalogue = { tag, variants: [variant], other: variant };
  const check = (value: unknown, options?: ValidateOptions) => validate<Message>(catalogue, value, options);
  const standard = (value: unknown): StandardResult<Message> => {
    const { ok, message, issues } = check(value);
    return ok ? { value: message } : { issues: issues.map((issue) => ({ ...issue, path: splitPointer(issue.path) })) };
  };
  // Nothing is longer than nothing, so that the size is not asked for.
  return Object.assign((value: unknown): value is Message => validate(catalogue, value, undefined, 0).ok, {
    validate: check,
    "~standard": { version: 1, vendor: "omnirich", validate: standard } as const,
  });
}

/** The message of a validation, or a RichMessageError with its issues. */
export function demand<Message>(validation: Validation<Message>): Message {
  if (validation.ok) return validation.message;
  throw new RichMessageError(validation.issues);
}

/** A frozen copy as plain data; throws RichMessageError when there is none. */
export function plain(source: unknown): unknown {
  const { value, issues } = snapshot(source);
  if (issues.length > 0) throw new RichMessageError(issues);
  return value;
}

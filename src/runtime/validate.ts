import { RichMessageError } from "./errors.js";
import { type ExplainOptions, explain } from "./explain.js";
import { parseJson } from "./helpers.js";
import { createIssue, describe, hasErrors, type Issue, quote } from "./issues.js";
import { type Catalogue, isObject, type RawError, type Variant } from "./shapes.js";
import { splitPointer } from "./snapshot.js";

export interface ValidateOptions {
  /** What an unknown key that resembles no known one is: a warning (default), an error, or nothing. */
  readonly unknownProperties?: "warn" | "error" | "ignore";
}

/** What a validation says: `message` is the value itself, typed, and there only when no issue is an error. */
export type Validation<Message> =
  | { readonly ok: true; readonly issues: readonly Issue[]; readonly message: Message }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly message?: undefined };

/** Checks a value against the variant that its tag selects. Never throws, whatever the value. */
export function validate<Message>(
  catalogue: Catalogue,
  value: unknown,
  options?: ValidateOptions,
): Validation<Message> {
  try {
    return dispatch(catalogue, value, options?.unknownProperties ?? "warn");
  } catch {
    return refuse(createIssue("unreadable-value", "", "The message can't be read: it throws when looked at."));
  }
}

/** Reads a message from JSON text, then validates it. Never throws. */
export function parse<Message>(catalogue: Catalogue, text: string, options?: ValidateOptions): Validation<Message> {
  if (typeof text !== "string") {
    const message = `parseMessage takes JSON text, but was given ${describe(text)}.`;
    return refuse(createIssue("wrong-type", "", message, { hint: "Check an object with validateMessage." }));
  }
  const value = parseJson(text.replace(/^\uFEFF/, ""));
  if (value !== undefined) return validate(catalogue, value, options);
  const hint = "Check it for a trailing comma, a comment, single quotes or a missing bracket.";
  return refuse(createIssue("json-syntax", "", `This is not JSON: ${describe(text)}.`, { hint, actual: text }));
}

/** Validates one shape of one variant and words its issues, with those found on the way there (`found`). */
export function checkShape(
  variant: Variant,
  shape: string,
  value: unknown,
  options: ExplainOptions,
  found: readonly RawError[] = [],
): Issue[] {
  const check = variant.checks[shape]!;
  const errors = check(value) ? found : [...found, ...(check.errors ?? [])];
  return errors.length === 0 ? [] : explain(variant, shape, value, errors, options);
}

function dispatch<Message>(
  catalogue: Catalogue,
  value: unknown,
  unknownProperties: ExplainOptions["unknownProperties"],
): Validation<Message> {
  if (!isObject(value)) return refuse(notAMessage(value));
  const tag = value[catalogue.tag];
  const known = catalogue.variants.find((variant) => variant.type === tag);
  const variant = known ?? catalogue.other ?? (tag === undefined ? soleVariant(catalogue) : undefined);
  const path = `/${catalogue.tag}`;
  if (!variant) {
    return refuse(createIssue("unknown-type", path, unknownType(catalogue, tag), { actual: tag }));
  }
  const issues = checkShape(variant, variant.root, value, { terms: "wire", unknownProperties });
  if (!known && Number.isInteger(tag)) {
    const hint = "Only its envelope was checked. If the type is new, update omnirich.";
    issues.push(createIssue("unknown-type", path, unknownType(catalogue, tag), { hint, actual: tag }, "warning"));
  }
  return hasErrors(issues) ? { ok: false, issues } : { ok: true, issues, message: value as Message };
}

/** The variant of a catalogue that has no other: of its messages, a missing tag is a mistake like any other. */
function soleVariant({ variants }: Catalogue): Variant | undefined {
  return variants.length === 1 ? variants[0] : undefined;
}

function notAMessage(value: unknown): Issue {
  const hint =
    typeof value === "string" && isObject(parseJson(value))
      ? "This is JSON text; read it with parseMessage."
      : Array.isArray(value) && value.some((part) => isObject(part) && "Answers" in part)
        ? "This looks like the survey of an export; it belongs into a message, as its survey."
        : undefined;
  return createIssue("wrong-type", "", `The message must be an object, but is ${describe(value)}.`, { hint });
}

function unknownType(catalogue: Catalogue, tag: unknown): string {
  const types = catalogue.variants.map((variant) => `${variant.label} ${variant.type}`).join(", ");
  return `${quote(catalogue.tag)} is ${describe(tag)}, which is no known type. Known: ${types}.`;
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
  /** Whether a value is a valid message of this variant. Never throws. */
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
export function createGuard<Message>(tag: string, variant: Variant): MessageGuard<Message> {
  const catalogue = { tag, variants: [variant] };
  const check = (value: unknown, options?: ValidateOptions) => validate<Message>(catalogue, value, options);
  const guard = (value: unknown): value is Message => check(value).ok;
  return Object.assign(guard, {
    validate: check,
    "~standard": {
      version: 1,
      vendor: "omnirich",
      validate: (value: unknown): StandardResult<Message> => {
        const { message, issues } = check(value);
        if (message !== undefined) return { value: message };
        return { issues: issues.map((issue) => ({ message: issue.message, path: splitPointer(issue.path) })) };
      },
    } as const,
  });
}

/** The message of a validation, or a RichMessageError with its issues. */
export function demand<Message>(validation: Validation<Message>): Message {
  if (validation.ok) return validation.message;
  throw new RichMessageError(validation.issues);
}

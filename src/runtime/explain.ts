import { createIssue, describe, escapeText, type Issue, quote, type Severity } from "./issues.js";
import { type KnownKey, suggest } from "./keys.js";
import { join, type Place, placeAt } from "./places.js";
import { isObject, own, type RawError, type Variant } from "./shapes.js";
import { escapePointer } from "./snapshot.js";

/** How issues are worded: for a whole message in wire names, or for a builder's input in friendly names. */
export interface ExplainOptions {
  readonly terms: "wire" | "input";
  readonly unknownProperties: "warn" | "error" | "ignore";
}

/** What is wrong with the keys of one object. */
interface KeyMistakes {
  /** Pointer and place of the object. */
  readonly path: string;
  readonly place: Place;
  readonly missing: { readonly name: string; readonly path: string }[];
  readonly unknown: string[];
}

/** Turns the raw errors of a validator into issues: one a mistake, in the caller's terms. */
export function explain(
  variant: Variant,
  shape: string,
  value: unknown,
  errors: readonly RawError[],
  options: ExplainOptions,
): Issue[] {
  const friendly = options.terms === "input";
  const issues: Issue[] = [];
  const objects = new Map<string, KeyMistakes>();

  for (const error of errors) {
    const path = error.instancePath;
    const place = placeAt(variant, shape, value, path, friendly);
    if (error.keyword !== "required" && error.keyword !== "additionalProperties") {
      issues.push(explainValue(variant, place, path, error, friendly));
      continue;
    }
    const owner = friendly ? ownerOf(variant, shape, value, path) : { path, place };
    const mistakes = objects.get(owner.path) ?? { ...owner, missing: [], unknown: [] };
    objects.set(owner.path, mistakes);
    if (error.keyword === "additionalProperties") {
      mistakes.unknown.push(String(error.params.additionalProperty));
    } else {
      const key = String(error.params.missingProperty);
      const child = placeAt(variant, shape, value, `${path}/${escapePointer(key)}`, friendly);
      mistakes.missing.push({ name: child.name, path: `${path}/${escapePointer(key)}` });
    }
  }
  for (const mistakes of objects.values()) issues.push(...explainKeys(variant, mistakes, options));
  return issues;
}

/** The object of a builder's input that an object was flattened into. */
function ownerOf(variant: Variant, shape: string, value: unknown, pointer: string): { path: string; place: Place } {
  let path = pointer;
  let place = placeAt(variant, shape, value, path, true);
  while (place.field?.flat) {
    path = path.slice(0, path.lastIndexOf("/"));
    place = placeAt(variant, shape, value, path, true);
  }
  return { path, place };
}

/** Pairs each unknown key with the known one that was probably meant, so that one slip is one issue. */
function explainKeys(variant: Variant, mistakes: KeyMistakes, options: ExplainOptions): Issue[] {
  const friendly = options.terms === "input";
  const { place, missing } = mistakes;
  const label = (place.shape && own(variant.shapes, place.shape)?.label) || "message";
  const known = knownKeys(variant, place.shape, place.value, friendly);
  const absent = new Map(known.filter((key) => !key.present).map((key) => [key.name, key]));
  const issues: Issue[] = [];

  for (const key of mistakes.unknown) {
    const meant = suggest(key, [...absent.values()]);
    const lost = missing.findIndex((candidate) => candidate.name === meant?.name);
    const path = friendly && lost >= 0 ? missing[lost]!.path : `${mistakes.path}/${escapePointer(key)}`;
    const input = friendly ? join(place.input, key) : undefined;
    const what = `${quote(key)} is not a ${label} property.`;
    if (meant) {
      if (lost >= 0) missing.splice(lost, 1);
      absent.delete(meant.name);
      const why = lost >= 0 ? " (required, and missing here)" : meant.casing ? " (upper and lower case matter)" : "";
      issues.push(
        createIssue(meant.casing ? "key-casing" : "misspelt-key", path, `${what} Did you mean ${quote(meant.name)}?`, {
          input,
          hint: `Rename it to ${quote(meant.name)}${why}.`,
          expected: meant.name,
          actual: key,
          fix: friendly ? undefined : { op: "rename", path, to: meant.name, safe: true },
        }),
      );
      continue;
    }
    const twin = suggest(key, known);
    const severity: Severity = friendly || twin || options.unknownProperties === "error" ? "error" : "warning";
    if (severity === "warning" && options.unknownProperties === "ignore") continue;
    const hint = twin
      ? `${quote(twin.name)} is there as well; remove ${quote(key)}.`
      : `Known here: ${known.map((candidate) => candidate.name).join(", ")}.`;
    const code = twin?.casing ? "key-casing" : twin ? "misspelt-key" : "unknown-property";
    const fix = friendly ? undefined : ({ op: "remove", path, safe: false } as const);
    issues.push(createIssue(code, path, what, { input, hint, actual: key, fix }, severity));
  }
  for (const { name, path } of missing) {
    const input = friendly ? join(place.input, name) : undefined;
    issues.push(
      createIssue("missing-property", path, `This ${label} has no ${quote(name)}.`, { input, expected: name }),
    );
  }
  return issues;
}

/** The keys that an object may have; in a builder's terms, those of the objects that are flattened into it too. */
function knownKeys(variant: Variant, shape: string | undefined, value: unknown, friendly: boolean): KnownKey[] {
  const fields = (shape && own(variant.shapes, shape)?.fields) || {};
  return Object.entries(fields).flatMap(([wire, field]) => {
    const found = isObject(value) ? own(value, wire) : undefined;
    if (friendly && field.flat) return knownKeys(variant, field.shape, found, true);
    if (friendly && field.hidden) return [];
    // A builder has filled in its defaults, so that they tell nothing of what the caller wrote.
    const present = found !== undefined && !(friendly && "value" in field);
    return [{ name: friendly ? field.name : wire, required: field.required === true, present }];
  });
}

const TYPES: { readonly [type: string]: string } = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};

/** Sentence and code for every keyword that looks at one value; `limit` comes from the validator. */
function explainValue(variant: Variant, place: Place, path: string, error: RawError, friendly: boolean): Issue {
  const { value } = place;
  const limit = Number(error.params.limit);
  const subject = place.name ? quote(place.name) : friendly ? "The input" : "The message";
  const input = friendly ? place.input : undefined;
  const issue = (code: string, expected: string, found = describe(value), hint?: string) =>
    createIssue(code, path, `${subject} must be ${expected}, but is ${found}.`, {
      input,
      hint,
      expected,
      actual: value,
    });
  const count = (code: string, bound: string, unit: string, length: number) =>
    createIssue(
      code,
      path,
      `${subject} must have ${bound} ${limit} ${unit}${limit === 1 ? "" : "s"}, but has ${length}.`,
      {
        input,
        expected: `${bound} ${limit} ${unit}${limit === 1 ? "" : "s"}`,
        actual: length,
      },
    );

  switch (error.keyword) {
    case "type": {
      if (place.field?.json && Array.isArray(value)) return rawExport(path, input);
      const types = [error.params.type].flat().map((type) => TYPES[String(type)] ?? String(type));
      return issue("wrong-type", types.join(" or "));
    }
    case "jsonText":
      return issue(
        "not-json",
        "JSON text",
        describe(value),
        "It must be the output of JSON.stringify, not cut or edited.",
      );
    case "minItems":
      return count("min-items", "at least", itemLabel(variant, place), (value as unknown[]).length);
    case "maxItems":
      return count("max-items", "at most", itemLabel(variant, place), (value as unknown[]).length);
    case "minLength":
      if (value === "")
        return createIssue("min-length", path, `${subject} must not be empty.`, { input, actual: value });
      return count("min-length", "at least", "character", [...(value as string)].length);
    case "maxLength":
      return count("max-length", "at most", "character", [...(value as string)].length);
    case "pattern": {
      const [code, expected] = place.field?.form ?? ["wrong-form", "of the form its description asks for"];
      return issue(code, expected);
    }
    case "const":
      return issue("not-allowed", describeAllowed(error.params.allowedValue));
    case "enum":
      return issue(
        "not-allowed",
        `one of ${(error.params.allowedValues as unknown[]).map(describeAllowed).join(", ")}`,
      );
    case "minimum":
      return issue("too-small", `at least ${limit}`);
    case "maximum":
      return issue("too-large", `at most ${limit}`);
    default:
      return createIssue("refused", path, `${subject} breaks the rule "${escapeText(error.keyword)}" of its schema.`, {
        input,
      });
  }
}

/** The admin center's copy button yields a list of two where the API wants one object. */
function rawExport(path: string, input: string | undefined): Issue {
  const message =
    '"survey" is an admin-center export (a list of Questions and Answers); sent as it is, the customer sees raw JSON.';
  const hint = "Convert it with fromExport(message), or on the command line with: omnirich convert <file>.";
  return createIssue("raw-export", path, message, { input, hint });
}

function itemLabel(variant: Variant, place: Place): string {
  return (place.shape && own(variant.shapes, place.shape)?.label) || "item";
}

function describeAllowed(value: unknown): string {
  return typeof value === "string" ? quote(value) : String(value);
}

import type { ExplainOptions } from "./explain.js";
import { createIssue, type Issue, type IssueDetails, quote } from "./issues.js";
import { type KnownKey, type Suggestion, suggest } from "./keys.js";
import { join, type Place } from "./places.js";
import { isObject, own, type Variant } from "./shapes.js";
import { escapePointer } from "./snapshot.js";

/** What is wrong with the keys of one object. */
export interface KeyMistakes {
  /** Pointer and place of the object. */
  readonly path: string;
  readonly place: Place;
  readonly missing: MissingKey[];
  readonly unknown: string[];
}

interface MissingKey {
  readonly name: string;
  readonly path: string;
}

/** Pairs each unknown key with the known one that was probably meant, so that one slip is one issue. */
export function explainKeys(variant: Variant, mistakes: KeyMistakes, options: ExplainOptions): Issue[] {
  const { place, path } = mistakes;
  const friendly = options.terms === "input";
  const label = labelOf(variant, place);
  const required = new Set(mistakes.missing.map((key) => key.name));
  const known = knownKeys(variant, place.shape, place.value, friendly, required);
  const absent = new Map(known.filter((key) => !key.present).map((key) => [key.name, key]));
  const missing = new Map(mistakes.missing.map((key) => [key.name, key]));
  const at = (name: string) => (friendly ? join(place.input, name) : undefined);
  const issues: Issue[] = [];

  for (const key of mistakes.unknown) {
    const unknown: UnknownKey = { key, label, friendly, path: `${path}/${escapePointer(key)}`, input: at(key) };
    const meant = suggest(key, [...absent.values()]);
    const issue = meant
      ? misspelt(unknown, meant, missing.get(meant.name))
      : needless(unknown, known, options.unknownProperties);
    if (issue) issues.push(issue);
    if (meant) absent.delete(meant.name);
    if (meant) missing.delete(meant.name);
  }
  for (const { name, path } of missing.values()) {
    const message = `This ${label} has no ${quote(name)}.`;
    issues.push(createIssue("missing-property", path, message, { input: at(name), expected: name }));
  }
  return issues;
}

/** A key that an object has and its shape does not know. */
interface UnknownKey {
  readonly key: string;
  /** What a person calls the object. */
  readonly label: string;
  readonly friendly: boolean;
  readonly path: string;
  readonly input: string | undefined;
}

/** A key that stands in the place of an absent one. */
function misspelt(unknown: UnknownKey, meant: Suggestion, missing: MissingKey | undefined): Issue {
  const { key, label, friendly, input } = unknown;
  const { name, casing } = meant;
  const path = friendly && missing ? missing.path : unknown.path;
  const why = missing ? " (required, and missing here)" : casing ? " (upper and lower case matter)" : "";
  const details: IssueDetails = { input, hint: `Rename it to ${quote(name)}${why}.`, expected: name, actual: key };
  if (!friendly) details.fix = { op: "rename", path, to: name, safe: true };
  const message = `${quote(key)} is not a ${label} property. Did you mean ${quote(name)}?`;
  return createIssue(casing ? "key-casing" : "misspelt-key", path, message, details);
}

/** A key that stands in nobody's place: beside the one it resembles, or resembling none. */
function needless(
  { key, label, friendly, path, input }: UnknownKey,
  known: readonly KnownKey[],
  unknownProperties: ExplainOptions["unknownProperties"],
): Issue | undefined {
  const twin = suggest(key, known);
  const isError = friendly || twin || unknownProperties === "error";
  if (!isError && unknownProperties === "ignore") return undefined;
  const hint = twin
    ? `${quote(twin.name)} is there as well; remove ${quote(key)}.`
    : `Known here: ${known.map((candidate) => candidate.name).join(", ")}.`;
  const code = twin?.casing ? "key-casing" : twin ? "misspelt-key" : "unknown-property";
  const details: IssueDetails = { input, hint, actual: key };
  if (!friendly) details.fix = { op: "remove", path, safe: false };
  return createIssue(code, path, `${quote(key)} is not a ${label} property.`, details, isError ? "error" : "warning");
}

/** The keys that an object may have; in a builder's terms, those of the objects that are flattened into it too. */
function knownKeys(
  variant: Variant,
  shape: string | undefined,
  value: unknown,
  friendly: boolean,
  required: ReadonlySet<string>,
): KnownKey[] {
  const fields = (shape && own(variant.shapes, shape)?.fields) || {};
  return Object.entries(fields).flatMap(([wire, field]) => {
    const found = isObject(value) ? own(value, wire) : undefined;
    if (friendly && field.flat) return knownKeys(variant, field.shape, found, true, required);
    if (friendly && field.hidden) return [];
    // A builder has filled in its defaults, so that they tell nothing of what the caller wrote.
    const present = found !== undefined && !(friendly && "value" in field);
    const name = friendly ? field.name : wire;
    return [{ name, required: required.has(name), present }];
  });
}

function labelOf(variant: Variant, place: Place): string {
  return (place.shape && own(variant.shapes, place.shape)?.label) || "message";
}

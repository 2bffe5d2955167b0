import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { describe } from "../runtime/issues.js";
import { escapePointer } from "../runtime/pointer.js";
import { isObject } from "../runtime/shapes.js";
import { FORMAT, type Profile } from "./profile.js";
import { isWirePath } from "./wire-path.js";

/** What a part of a profile must be, in words, and whether it is that. */
type Demand = readonly [words: string, is: (value: unknown) => boolean];

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isDay = (value: unknown) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
const isOptional = (is: Demand[1]) => (value: unknown) => value === undefined || is(value);
const isListOf = (is: Demand[1]) => (value: unknown) => Array.isArray(value) && value.every(is);
const isTypeName = (value: unknown) => ["string", "number", "boolean"].includes(value as string);

const VARIANT: { readonly [key: string]: Demand } = {
  date: ["a day such as 2026-01-31", isDay],
  note: ["a text", isOptional(isText)],
  fields: ["an object", isObject],
  texts: ["a list of wire paths", isListOf(isWirePath)],
  others: ["a list of wire paths", isListOf(isWirePath)],
  left: ["a list of fields", isListOf(isText)],
};

const FIELD: { readonly [key: string]: Demand } = {
  path: ["a wire path such as /survey/Answers/Title", isWirePath],
  evidence: ['"observed"', (value) => value === "observed"],
  altered: ["a text", isOptional(isText)],
  type: ["string, number or boolean", isOptional(isTypeName)],
};

/** The profile that a value is, or everything that is wrong with it. */
export function readProfile(
  value: unknown,
  file: string,
): { readonly profile?: Profile; readonly issues: readonly LocatedIssue[] } {
  const issues: LocatedIssue[] = [];

  function refuse(pointer: string, sentence: string): void {
    const hint = "Write profiles with: omnirich calibrate <variant> --export <file> -o <profile>";
    issues.push(issueAt("profile-form", { file, pointer }, sentence, { hint }));
  }

  /** Checks the keys of an object: each as it is demanded, and no other. */
  function check(object: object, demands: { readonly [key: string]: Demand }, pointer: string): void {
    for (const [key, [words, is]] of Object.entries(demands)) {
      const given: unknown = Object.hasOwn(object, key) ? (object as { [key: string]: unknown })[key] : undefined;
      if (!is(given))
        refuse(`${pointer}/${key}`, `${JSON.stringify(key)} must be ${words}, but is ${describe(given)}.`);
    }
    for (const key of Object.keys(object)) {
      if (Object.hasOwn(demands, key)) continue;
      refuse(`${pointer}/${escapePointer(key)}`, `No profile has the key ${describe(key)}.`);
    }
  }

  if (!isObject(value) || value.format !== FORMAT || !isObject(value.variants)) {
    const found = isObject(value) ? `its format is ${describe(value.format)}` : `it is ${describe(value)}`;
    refuse("", `This is no profile: ${found}, and not "${FORMAT}" with variants.`);
    return { issues };
  }
  check(value, { format: ["", () => true], variants: ["", () => true] }, "");
  for (const [name, variant] of Object.entries(value.variants)) {
    const at = `/variants/${escapePointer(name)}`;
    if (!isObject(variant)) {
      refuse(at, `A variant must be an object, but is ${describe(variant)}.`);
      continue;
    }
    check(variant, VARIANT, at);
    for (const [field, place] of isObject(variant.fields) ? Object.entries(variant.fields) : []) {
      const pointer = `${at}/fields/${escapePointer(field)}`;
      if (isObject(place)) check(place, FIELD, pointer);
      else refuse(pointer, `A field must be an object, but is ${describe(place)}.`);
    }
  }
  return issues.length > 0 ? { issues } : { profile: value as unknown as Profile, issues };
}

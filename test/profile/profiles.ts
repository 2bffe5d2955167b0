import { readFileSync } from "node:fs";
import type { JsonSchema } from "../../src/model/model.js";
import type { FieldPlace, Profile, VariantProfile } from "../../src/profile/profile.js";
import { ANSWERS, calibrated, messageOf } from "../calibrate/export.js";

/** The canonical schema of a variant, as it is published. */
export function schemaOf(file: string): JsonSchema {
  return JSON.parse(readFileSync(`generated/schemas/${file}.json`, "utf8"));
}

/** The profile of the time picker whose export is `messageOf(ANSWERS)`. */
export const TIME_PICKER = calibrated(messageOf(ANSWERS)).profile!;

/** A copy of that profile with other things in it. */
export function profileWith(change: Partial<VariantProfile>, variant = "TimePicker"): Profile {
  const whole = TIME_PICKER.variants.TimePicker!;
  return { ...TIME_PICKER, variants: { [variant]: { ...whole, ...change } } };
}

/** The fields of that profile with some at other places; one without a place is left out. */
export function fieldsWith(places: { readonly [field: string]: string | undefined }): VariantProfile["fields"] {
  const fields: { [field: string]: FieldPlace } = { ...TIME_PICKER.variants.TimePicker!.fields };
  for (const [field, path] of Object.entries(places)) {
    if (path === undefined) delete fields[field];
    else fields[field] = { path, evidence: "observed" };
  }
  return fields;
}

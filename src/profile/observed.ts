import type { Evidence, JsonSchema } from "../model/model.js";
import type { VariantProfile } from "./profile.js";

/** Where Microsoft says how a message is copied out of the admin center, which is how anyone can look again. */
const EXPORTING =
  "https://learn.microsoft.com/en-us/dynamics365/customer-service/develop/reference/methods/message-object";

/** What an export is evidence of. */
export function observedIn({ date, note }: VariantProfile, fact: string): Evidence {
  const source = note === undefined ? "Calibration with an export of your own" : `Calibration with an export: ${note}`;
  return { kind: "observed", source, url: EXPORTING, checked: date, note: fact };
}

/** Notes of evidence that was inferred for want of an export, and that the export answers. */
const ANSWERED = [/^The wire name\b/, /\bwhat the wire has is not public\.$/];

/** Evidence of a field whose place, and the form of whose value, an export has shown. */
export function withObserved(node: JsonSchema, observed: Evidence, isAltered: boolean): readonly unknown[] {
  const notes = node["x-omnirich"] as { readonly evidence?: readonly Evidence[] } | undefined;
  // An export shows one choice of several, or one value in a form that is not understood; of others, it says nothing.
  const answered = "enum" in node || isAltered ? ANSWERED.slice(0, 1) : ANSWERED;
  const isOpen = ({ note = "" }: Evidence) => !answered.some((pattern) => pattern.test(note));
  return [...(Array.isArray(notes?.evidence) ? notes.evidence.filter(isOpen) : []), observed];
}

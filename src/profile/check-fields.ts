import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { quote } from "../runtime/issues.js";
import { suggest } from "../runtime/keys.js";
import { escapePointer } from "../runtime/pointer.js";
import { allFields, hasPlace, type ProvisionalPart } from "./designer-fields.js";
import type { VariantProfile } from "./profile.js";

/** A profile has to know each field of the schema, as observed or as left, and no other. */
export function checkFields(
  name: string,
  part: ProvisionalPart,
  variant: VariantProfile,
  file: string,
): LocatedIssue[] {
  const known = allFields(part.fields)
    .filter(hasPlace)
    .map(({ path }) => path);
  const at = `/variants/${escapePointer(name)}`;
  const told = new Set([...Object.keys(variant.fields), ...variant.left]);
  const issues = known
    .filter((field) => !told.has(field))
    .map((field) => {
      const message = `The profile says nothing of the field ${quote(field)} of ${name}.`;
      const hint = "The schema is newer than the profile: calibrate once more.";
      return issueAt("profile-mismatch", { file, pointer: `${at}/fields` }, message, { hint });
    });
  const strange = [...told].filter((field) => !known.includes(field));
  for (const field of strange) {
    const pointer = Object.hasOwn(variant.fields, field) ? `${at}/fields/${escapePointer(field)}` : `${at}/left`;
    const meant = suggest(field, known);
    const message = `${name} has no field ${quote(field)} with a provisional name.`;
    const hint = meant === undefined ? `Fields: ${known.join(", ")}.` : `Did you mean ${quote(meant)}?`;
    issues.push(issueAt("profile-mismatch", { file, pointer }, message, { hint }));
  }
  return issues;
}

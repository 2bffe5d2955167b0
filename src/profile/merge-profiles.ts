import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { quote } from "../runtime/issues.js";
import { escapePointer } from "../runtime/pointer.js";
import { own } from "../runtime/shapes.js";
import type { LoadedProfile } from "./load-profile.js";
import { FORMAT, type Profile, type VariantProfile } from "./profile.js";
import { isWithin, quotePath } from "./wire-path.js";

/** One profile of several. Where two of them say different things of a field, there is none. */
export function mergeProfiles(given: readonly LoadedProfile[]): {
  readonly profile?: Profile;
  readonly issues: readonly LocatedIssue[];
} {
  const issues: LocatedIssue[] = given.flatMap(({ issues }) => issues);
  const merged = new Map<string, VariantProfile>();
  for (const { profile, file } of given) {
    for (const [name, variant] of Object.entries(profile?.variants ?? {})) {
      const known = merged.get(name);
      if (known) issues.push(...conflictsOf(name, known, variant, file));
      merged.set(name, known ? join(known, variant) : variant);
    }
  }
  if (issues.length > 0) return { issues };
  const sorted = [...merged].sort(([a], [b]) => (a < b ? -1 : 1));
  return { profile: { format: FORMAT, variants: Object.fromEntries(sorted) }, issues };
}

function conflictsOf(name: string, known: VariantProfile, other: VariantProfile, file: string): LocatedIssue[] {
  return Object.entries(other.fields).flatMap(([field, place]) => {
    const before = own(known.fields, field);
    if (!before || (before.path === place.path && before.type === place.type)) return [];
    const pointer = `/variants/${escapePointer(name)}/fields/${escapePointer(field)}`;
    const [there, here] = [before, place].map(({ path, type }) => quotePath(path) + (type ? ` as ${type}` : ""));
    const message = `Two profiles of ${name} put the field ${quote(field)} at different places: ${there}, and here ${here}.`;
    const hint = "They are of two organisations, or one is out of date: calibrate once more.";
    return issueAt("profile-conflict", { file, pointer }, message, { hint });
  });
}

function join(one: VariantProfile, other: VariantProfile): VariantProfile {
  const fields = { ...one.fields, ...other.fields };
  const places = Object.values(fields).map(({ path }) => path);
  const notes = [...new Set([one.note, other.note].filter((note) => note !== undefined))];
  return {
    date: one.date > other.date ? one.date : other.date,
    ...(notes.length > 0 && { note: notes.join(", ") }),
    fields,
    texts: union(one.texts, other.texts),
    // What was nobody's key in one export may be a field's place in the other.
    others: union(one.others, other.others).filter((path) => !places.some((place) => isWithin(place, path))),
    left: one.left.filter((field) => other.left.includes(field)),
  };
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].sort();
}

import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import type { CanonicalSchema } from "../schema/canonical.js";
import { applyProfile } from "./apply-profile.js";
import { loadProfile } from "./load-profile.js";

/** Gives schemas the wire names of a profile, which is a path or a value; without one, they come back as they are. */
export async function applyProfiles(
  schemas: readonly CanonicalSchema[],
  given: unknown,
  cwd: string,
): Promise<{ readonly schemas: readonly CanonicalSchema[]; readonly issues: readonly LocatedIssue[] }> {
  if (given === undefined) return { schemas, issues: [] };
  const { profile, file, issues } = await loadProfile(given, cwd);
  if (!profile) return { schemas, issues };
  const applied = schemas.map((canonical) => ({ canonical, ...applyProfile(canonical.schema, profile, file) }));
  const found = applied.flatMap((result) => result.issues);
  if (
    schemas.length > 0 &&
    found.length === 0 &&
    applied.every(({ canonical, schema }) => canonical.schema === schema)
  ) {
    const message = `None of the schemas is of a variant of the profile: ${Object.keys(profile.variants).join(", ")}.`;
    const hint = "Name the schemas of these variants with --schemas.";
    found.push(issueAt("profile-mismatch", { file, pointer: "/variants" }, message, { hint }));
  }
  return { schemas: applied.map(({ canonical, schema }) => ({ ...canonical, schema })), issues: found };
}

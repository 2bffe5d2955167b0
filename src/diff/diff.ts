import type { LocatedIssue } from "../diagnostics/located.js";
import { type Change, isBreak } from "./change.js";
import { compareSets } from "./compare-sets.js";
import { type DiffOptions, readSides } from "./read-sides.js";

/** How much a version has to grow by. */
export type Bump = "major" | "minor" | "patch" | "none";

/** What has changed; nothing where something was in the way of comparing. */
export interface Diff {
  readonly changes: readonly Change[];
  readonly bump: Bump;
  readonly issues: readonly LocatedIssue[];
}

/** Compares schemas with what they were: at a commit, in a folder, in a file. Writes nothing, and checks nothing out. */
export async function diff(options: DiffOptions): Promise<Diff> {
  const { before, after, issues } = await readSides(options);
  if (issues.length > 0) return { changes: [], bump: "none", issues };
  const changes = compareSets(before, after);
  return { changes, bump: bumpOf(changes), issues: [] };
}

/** What breaks somebody, even only perhaps, is major; what is new in JSON or types is minor; other words are a patch. */
export function bumpOf(changes: readonly Change[]): Bump {
  if (changes.some(isBreak)) return "major";
  if (changes.some(({ level }) => level !== "docs")) return "minor";
  return changes.length > 0 ? "patch" : "none";
}

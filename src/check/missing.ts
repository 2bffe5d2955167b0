import { findMistakes } from "../runtime/find-mistakes.js";
import type { Issue } from "../runtime/issues.js";
import { escapePointer } from "../runtime/pointer.js";
import type { Variant } from "../runtime/shapes.js";

/** An issue, with a word on whether its rename also gives the message a required property that it lacks. */
type Marked<I> = I & { readonly isRequired?: true };

/** Marks the renames whose new key is required, and missing in a message that was read from JSON. */
export function markRequired<I extends Issue>(
  variant: Variant | undefined,
  message: unknown,
  issues: readonly I[],
): readonly Marked<I>[] {
  if (!variant || !issues.some(({ fix }) => fix?.op === "rename")) return issues;
  const missing = findMissing(variant, message);
  return issues.map((issue) => (missing.has(newPath(issue)) ? { ...issue, isRequired: true } : issue));
}

/** Pointers of the required properties that are not there. */
function findMissing({ root }: Variant, message: unknown): ReadonlySet<string | undefined> {
  const mistakes = findMistakes(root, message);
  return new Set(
    mistakes.flatMap(({ path, missing }) => (missing === undefined ? [] : `${path}/${escapePointer(missing)}`)),
  );
}

/** Where the value of a key will be once the key is renamed. */
function newPath({ fix }: Issue): string | undefined {
  if (fix?.op !== "rename") return undefined;
  return `${fix.path.slice(0, fix.path.lastIndexOf("/"))}/${escapePointer(String(fix.to))}`;
}

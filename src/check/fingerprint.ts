import { createHash } from "node:crypto";
import type { Issue } from "../runtime/issues.js";
import { genericPath } from "./generic-path.js";

/**
 * Makes the function that gives an issue a name for tracking it over time. The name stays when lines are added above,
 * or items before: it is made of the file, the code, the generic path, and how many of the same the file had before.
 * Issues must come in order, those of one file one behind the other.
 */
export function createFingerprints(): (file: string, issue: Pick<Issue, "code" | "path">) => string {
  let current: string | undefined;
  const seen = new Map<string, number>();
  return (file, { code, path }) => {
    if (file !== current) seen.clear();
    current = file;
    const what = JSON.stringify([file, code, genericPath(path)]);
    const occurrence = seen.get(what) ?? 0;
    seen.set(what, occurrence + 1);
    return createHash("sha256").update(`${what}${occurrence}`).digest("hex");
  };
}

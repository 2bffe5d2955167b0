import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { issueAt, type LocatedIssue } from "../diagnostics/located.js";
import { reasonOf } from "../runtime/issues.js";
import type { Profile } from "./profile.js";
import { readProfile } from "./read-profile.js";

/** What issues call a profile that is a value, and no file. */
const VALUE = "profile";

/** A profile from a file or a value. */
export interface LoadedProfile {
  readonly profile?: Profile;
  readonly file: string;
  readonly issues: readonly LocatedIssue[];
}

/** Reads a profile: the file with this path, or the value itself. */
export async function loadProfile(given: unknown, cwd: string): Promise<LoadedProfile> {
  if (typeof given !== "string") return { file: VALUE, ...readProfile(given, VALUE) };
  const file = given.replaceAll("\\", "/");
  try {
    return {
      file,
      ...readProfile(JSON.parse((await readFile(resolve(cwd, given), "utf8")).replace(/^\uFEFF/, "")), file),
    };
  } catch (error) {
    const message = `The profile can't be read: ${reasonOf(error)}.`;
    return { file, issues: [issueAt("profile-form", { file, pointer: "" }, message)] };
  }
}

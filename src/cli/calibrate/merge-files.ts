import { loadProfile } from "../../profile/load-profile.js";
import { mergeProfiles } from "../../profile/merge-profiles.js";
import { Exit, type Terminal } from "../command.js";
import { printLocated } from "../print-located.js";
import { UsageError } from "../usage.js";
import type { OutputArguments } from "../write-output.js";
import { writeProfile } from "./write-profile.js";

/** Joins the profiles in some files, and writes the one that comes of it. */
export async function mergeFiles(
  files: readonly string[],
  values: OutputArguments,
  terminal: Terminal,
): Promise<number> {
  if (files.length < 2) throw new UsageError("--merge needs at least two profiles.");
  const loaded = await Promise.all(files.map((file) => loadProfile(file, process.cwd())));
  const { profile, issues } = mergeProfiles(loaded);
  printLocated(issues, terminal.stderr);
  if (!profile) {
    terminal.stderr.write("Nothing was written. More: omnirich explain <code>\n");
    return Exit.Findings;
  }
  await writeProfile(profile, values, terminal);
  return Exit.Ok;
}

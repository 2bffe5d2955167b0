import { nameOrigin } from "../../diagnostics/located.js";
import { loadProfile } from "../../profile/load-profile.js";
import { mergeProfiles } from "../../profile/merge-profiles.js";
import { escapeText } from "../../runtime/issues.js";
import { Exit, type Terminal } from "../command.js";
import { UsageError } from "../usage.js";
import { writeProfile } from "./write-profile.js";

/** Joins the profiles in some files, and writes the one that comes of it. */
export async function mergeFiles(
  files: readonly string[],
  values: { readonly output?: string | undefined; readonly force?: boolean | undefined },
  terminal: Terminal,
): Promise<number> {
  if (files.length < 2) throw new UsageError("--merge needs at least two profiles.");
  const loaded = await Promise.all(files.map((file) => loadProfile(file, process.cwd())));
  const { profile, issues } = mergeProfiles(loaded);
  for (const { code, message, hint, file = "", path } of issues) {
    const at = escapeText(nameOrigin({ file, pointer: path }));
    terminal.stderr.write(
      `error ${code}  ${escapeText(message)}${hint ? `\n  ${escapeText(hint)}` : ""}\n  at ${at}\n\n`,
    );
  }
  if (!profile) {
    terminal.stderr.write("Nothing was written. More: omnirich explain <code>\n");
    return Exit.Findings;
  }
  await writeProfile(profile, values, terminal);
  return Exit.Ok;
}

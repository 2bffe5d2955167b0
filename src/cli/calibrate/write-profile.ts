import type { Profile } from "../../profile/profile.js";
import { escapeText } from "../../runtime/issues.js";
import type { Terminal } from "../command.js";
import { UsageError } from "../usage.js";
import { writeWhole } from "../write-whole.js";

/** Writes a profile to the file that was asked for, or to standard output. */
export async function writeProfile(
  profile: Profile,
  { output, force }: { readonly output?: string | undefined; readonly force?: boolean | undefined },
  { stdout, stderr }: Terminal,
): Promise<void> {
  const text = `${JSON.stringify(profile, null, 2)}\n`;
  if (output === undefined) {
    stdout.write(text);
    return;
  }
  const issue = await writeWhole(output, text, force === true);
  if (issue) throw new UsageError(issue.message, issue.hint, issue.code);
  const left = Object.entries(profile.variants).flatMap(([name, variant]) =>
    variant.left.length > 0 ? [`${name}: ${variant.left.join(", ")}`] : [],
  );
  const what = left.length === 0 ? "" : ` It is partial; left are, of ${left.join("; of ")}.`;
  stderr.write(`Wrote ${escapeText(`${output}.${what}`)}\nNext: omnirich generate --profile ${escapeText(output)}\n`);
}

import type { Profile } from "../../profile/profile.js";
import { escapeText } from "../../runtime/issues.js";
import type { Terminal } from "../command.js";
import { type OutputArguments, writeResult } from "../write-output.js";

/** Writes a profile to the file that was asked for, or to standard output. */
export async function writeProfile(profile: Profile, values: OutputArguments, terminal: Terminal): Promise<void> {
  await writeResult(`${JSON.stringify(profile, null, 2)}\n`, values, terminal);
  const { output } = values;
  if (output === undefined) return;
  const left = Object.entries(profile.variants).flatMap(([name, variant]) =>
    variant.left.length > 0 ? [`${name}: ${variant.left.join(", ")}`] : [],
  );
  const what = left.length === 0 ? "" : ` It is partial; left are, of ${left.join("; of ")}.`;
  terminal.stderr.write(
    `Wrote ${escapeText(`${output}.${what}`)}\nNext: omnirich generate --profile ${escapeText(output)}\n`,
  );
}

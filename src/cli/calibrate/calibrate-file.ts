import { calibrate, isComplete } from "../../calibrate/calibrate.js";
import type { Card } from "../../calibrate/card.js";
import { WEAK } from "../../calibrate/markers.js";
import { pathInExport } from "../../check/exported.js";
import { placeIssues } from "../../check/positions.js";
import { byPlace } from "../../check/report.js";
import { wholeFile } from "../../check/source.js";
import type { Profile } from "../../profile/profile.js";
import { escapeText } from "../../runtime/issues.js";
import { Exit, type Terminal } from "../command.js";
import { printIssues } from "../print-issues.js";
import { readInput } from "../read-input.js";
import { UsageError } from "../usage.js";
import type { OutputArguments } from "../write-output.js";
import { writeProfile } from "./write-profile.js";

/** Options of a calibration, as they are on the command line. */
export interface CalibrateArguments extends OutputArguments {
  readonly note?: string | undefined;
  readonly partial?: boolean | undefined;
  readonly "accept-altered"?: boolean | undefined;
}

/** Calibrates with the export in a file, tells what was found where, and writes the profile. */
export async function calibrateFile(
  card: Card,
  file: string,
  values: CalibrateArguments,
  terminal: Terminal,
): Promise<number> {
  const { catalogue } = await import("../../../generated/index.js");
  const {
    file: name,
    content: { json, text, issues },
  } = await readInput(file, terminal);
  if (!json) {
    await printIssues([{ file: name, index: null, messages: 0, issues }], terminal);
    return Exit.Findings;
  }
  const note = values.note?.trim();
  if (note === "") throw new UsageError("--note needs some text.");
  const calibration = calibrate(card, json.value, {
    catalogue,
    date: new Date().toISOString().slice(0, 10),
    ...(note !== undefined && { note }),
    acceptAltered: values["accept-altered"] === true,
  });
  const { at, given } = calibration.export;
  const placed = placeIssues(wholeFile(text), calibration.issues, (path) => at + pathInExport(given, path));
  const report = { file: name, index: null, messages: 1, issues: [...issues, ...placed].sort(byPlace) };
  await printIssues([report], terminal);
  const { profile } = calibration;
  if (profile) terminal.stderr.write(showPlaces(profile) + lookOver(card, profile));
  if (issues.length > 0 || !profile || !(isComplete(calibration) || values.partial)) {
    const hint = profile && issues.length === 0 ? " Write what is known with --partial." : "";
    terminal.stderr.write(`Nothing was written.${hint} More: omnirich explain <code>\n`);
    return Exit.Findings;
  }
  await writeProfile(profile, values, terminal);
  return Exit.Ok;
}

/** Each field with its place, for a person to look over: a place that is odd is seen at once. */
function showPlaces({ variants }: Profile): string {
  return Object.values(variants)
    .map(({ fields, left }) => {
      const rows = [
        ...Object.entries(fields).map(([field, { path, altered }]) => [field, altered ? `${path} (${altered})` : path]),
        ...left.map((field) => [field, "not known"]),
      ];
      const width = Math.max(...rows.map(([field]) => field!.length));
      return `\n${rows.map(([field, path]) => `  ${field!.padEnd(width)}  ${escapeText(path!)}\n`).join("")}\n`;
    })
    .join("");
}

/** The fields whose values are no words of our own, so that another value may have been taken for them. */
function lookOver({ variant, markers }: Card, { variants }: Profile): string {
  const weak = markers.filter(({ kind, field }) => WEAK.includes(kind) && variants[variant]?.fields[field.path]);
  const names = [...new Set(weak.map(({ field }) => field.path))].join(", ");
  return names && `Look these over, as any key could have their values: ${names}.\n\n`;
}

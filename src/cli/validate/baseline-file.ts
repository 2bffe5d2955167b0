import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { asBaseline, type Baseline, createFilter, createRecorder } from "../../check/baseline.js";
import type { Checking } from "../../check/checking.js";
import type { Tally } from "../../check/report.js";
import { parseJson } from "../../runtime/helpers.js";
import { quote } from "../../runtime/issues.js";
import { UsageError } from "../usage.js";
import { writeWhole } from "../write-whole.js";

/** The baseline of a run. */
export interface BaselineFile {
  /** Takes away what is known. */
  readonly unknown?: NonNullable<Checking["unknown"]>;
  /** Ends the run: what was held back, and what is gone of the files that were checked. Writes a new baseline down. */
  finish(checked: readonly string[]): Promise<Pick<Tally, "known" | "gone">>;
}

/** A run without a baseline. */
export const NO_BASELINE: BaselineFile = { finish: async () => ({ known: 0, gone: 0 }) };

/**
 * Opens the baseline in a file, or begins a new one. It names files from its own folder, so that it does not matter in
 * which one the check runs. Throws UsageError where it is none, or not there.
 */
export function openBaseline(path: string, cwd: string, isNew: boolean): BaselineFile {
  const file = resolve(cwd, path);
  const nameOf = (checked: string) => relative(dirname(file), resolve(cwd, checked)).replaceAll("\\", "/");
  const old = existsSync(file) ? readBaseline(file, path) : undefined;
  if (isNew) return recordInto(file, nameOf, old);
  if (!old) {
    const hint = "Make it with --update-baseline.";
    throw new UsageError(`The baseline ${quote(path)} doesn't exist.`, hint, "no-file-matched");
  }
  const filter = createFilter(old);
  return {
    unknown: (checked, found) => filter.unknown(nameOf(checked), found),
    finish: async (checked) => ({ known: filter.known(), gone: filter.gone(checked.map(nameOf)) }),
  };
}

function recordInto(file: string, nameOf: (checked: string) => string, old: Baseline | undefined): BaselineFile {
  const recorder = createRecorder();
  return {
    unknown: (checked, found) => recorder.unknown(nameOf(checked), found),
    async finish(checked) {
      const text = `${JSON.stringify(recorder.baseline(old, checked.map(nameOf)), null, 2)}\n`;
      const issue = await writeWhole(file, text, true);
      if (issue) throw new UsageError(issue.message, "Choose another path for --baseline.", issue.code);
      return { known: recorder.known(), gone: 0 };
    },
  };
}

function readBaseline(file: string, path: string): Baseline {
  if (statSync(file).isDirectory()) throw new UsageError(`The baseline ${quote(path)} is a folder.`);
  const baseline = asBaseline(parseJson(readFileSync(file, "utf8")));
  if (baseline) return baseline;
  const hint = "Make it anew with --update-baseline, under another name.";
  throw new UsageError(`The file ${quote(path)} is no baseline of omnirich.`, hint);
}

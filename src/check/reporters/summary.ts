import type { Tally } from "../report.js";
import { count } from "./count.js";
import type { Paint } from "./paint.js";

/** The numbers of a run for a person, as one line, and one more each for what a baseline holds back or has too much. */
export function summarise(tally: Tally, paint: Paint): string {
  return [verdict(tally, paint) + fixes(tally), held(tally), gone(tally)].filter((line) => line !== "").join("\n");
}

function verdict({ files, errors, warnings, affected, known }: Tally, paint: Paint): string {
  if (errors + warnings === 0) {
    if (files === 0) return "No file to check";
    // What the baseline holds back is not valid.
    if (known > 0) return paint("good", `Nothing new in ${count(files, "file")}`);
    return paint("good", files === 1 ? "1 file is valid" : `All ${files} files are valid`);
  }
  const found = [errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")].filter(Boolean);
  const where = affected > 0 ? ` in ${affected} of ${count(files, "file")}` : ` (${count(files, "file")} checked)`;
  return paint(errors > 0 ? "error" : "warning", found.join(", ")) + where;
}

function fixes({ fixable, fixed }: Tally): string {
  return (fixable > 0 ? ` (${fixable} fixable with --fix)` : "") + (fixed > 0 ? `, ${fixed} fixed` : "");
}

function held({ known }: Tally): string {
  if (known === 0) return "";
  return known === 1 ? "1 old finding is in the baseline" : `${known} old findings are in the baseline`;
}

function gone({ gone: entries }: Tally): string {
  if (entries === 0) return "";
  const what = entries === 1 ? "1 entry of the baseline is gone" : `${entries} entries of the baseline are gone`;
  return `${what}: run with --update-baseline`;
}

import { createPaint, type Paint } from "../../check/reporters/paint.js";
import { printable } from "../../check/reporters/printable.js";
import { nameOrigin } from "../../diagnostics/located.js";
import { type Change, isBreak } from "../change.js";
import { closing, effectText, type Reporter, summary } from "./report.js";

/** Changes that are printed; of the rest only the number. */
const MOST = 100;

/** For a person to read: what breaks somebody first. */
export const pretty: Reporter = (report, colour) => {
  const paint = createPaint(colour);
  const { changes, against } = report;
  if (changes.length === 0)
    return `Nothing changed since ${printable(against)}${report.hidden > 0 ? " at this level" : ""}. ${closing(report)}\n`;
  const sorted = [...changes.filter(isBreak), ...changes.filter((change) => !isBreak(change))];
  const shown = sorted.slice(0, MOST).map((change) => prettyChange(change, paint));
  const rest = sorted.length - shown.length;
  const more = rest > 0 ? `… and ${rest} more (--reporter json lists all)\n\n` : "";
  return `${shown.join("")}${more}${summary(report)} ${closing(report)}\n`;
};

function prettyChange(change: Change, paint: Paint): string {
  const { code, level, place, before, message, producers, consumers } = change;
  const isCertain = producers === "breaks" || consumers === "breaks";
  const role = isCertain ? "error" : isBreak(change) ? "warning" : "quiet";
  const was = before ? `  (was ${before.pointer || "the whole schema"})` : "";
  const at = paint("quiet", printable(`at ${nameOrigin(place)}${was}`));
  return `${paint(role, effectText(change))}  ${code} (${level})\n  ${printable(message)}\n  ${at}\n\n`;
}

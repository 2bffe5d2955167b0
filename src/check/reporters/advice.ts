import { escapeText, quote } from "../../runtime/issues.js";
import { splitPointer } from "../../runtime/pointer.js";
import type { PlacedIssue } from "../report.js";

/** What to do about an issue, to stand beside its underline; empty when there is nothing to say. */
export function advice({ code, path, fix, hint = "", isRequired }: PlacedIssue): string {
  if (fix?.op === "rename") {
    return `rename to ${quote(String(fix.to))}${isRequired ? " (required, and missing here)" : ""}`;
  }
  if (fix?.op === "replace" && hint === "" && typeof fix.to !== "object")
    return `write ${escapeText(JSON.stringify(fix.to))}`;
  if (code === "missing-property") return `add ${quote(splitPointer(path).at(-1) ?? "")}`;
  // The hint of an unknown key says more than that it may go.
  if (fix?.op === "remove" && hint === "") return "remove it";
  return escapeText(hint);
}

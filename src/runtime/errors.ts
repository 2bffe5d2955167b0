import { escapeText, type Issue } from "./issues.js";

/** What builders throw and the sender rejects with. It always carries at least one issue. */
export class RichMessageError extends Error {
  override readonly name = "RichMessageError";
  /** The code of the first issue. */
  declare readonly code: string;
  declare readonly issues: readonly Issue[];
  /** The frozen snapshot that was to be sent; only there when the host itself refused it. */
  declare readonly payload?: unknown;

  constructor(issues: readonly Issue[], refused?: { readonly cause: unknown; readonly payload: unknown }) {
    super(summarise(issues));
    Object.assign(this, { code: issues[0]!.code, issues }, refused);
  }
}

/** A line for each of the first five issues, with its place and hint: what a console shows of an uncaught error. */
function summarise(issues: readonly Issue[]): string {
  const more = issues.length > 5 ? `\nand ${issues.length - 5} more` : "";
  return issues.slice(0, 5).map(line).join("\n") + more;
}

function line({ message, input, path, hint }: Issue): string {
  const place = input || path;
  return message + (place && ` [${escapeText(place)}]`) + (hint ? ` ${hint}` : "");
}

import { escapeText, type Issue } from "./issues.js";

/** What builders throw and the sender rejects with. It always carries at least one issue. */
export class RichMessageError extends Error {
  override readonly name = "RichMessageError";
  /** The code of the first issue. */
  readonly code: string;
  readonly issues: readonly Issue[];
  /** The frozen snapshot that was to be sent; only set when the host itself refused it. */
  readonly payload?: unknown;

  constructor(issues: readonly Issue[], options: { cause?: unknown; payload?: unknown } = {}) {
    super(summarise(issues), "cause" in options ? { cause: options.cause } : undefined);
    this.code = issues[0]?.code ?? "unknown";
    this.issues = issues;
    if ("payload" in options) this.payload = options.payload;
  }
}

/** One sentence an issue, each with its place and hint: what a console shows of an uncaught error. */
function summarise(issues: readonly Issue[]): string {
  const lines = issues.slice(0, 5).map((issue) => {
    const place = escapeText(issue.input || issue.path);
    return issue.message + (place && ` [${place}]`) + (issue.hint ? ` ${issue.hint}` : "");
  });
  if (issues.length > 5) lines.push(`and ${issues.length - 5} more`);
  return lines.join("\n");
}

export type Severity = "error" | "warning";

/** A correction of the wire JSON; `safe` means that it can be applied without asking anyone. */
export interface Fix {
  readonly op: "rename" | "replace" | "remove" | "add";
  /** JSON Pointer of the key or value to change, as written now. */
  readonly path: string;
  /** New key (`rename`) or new value (`replace`, `add`). */
  readonly to?: unknown;
  readonly safe: boolean;
}

/** One mistake, at its place, in one sentence. */
export interface Issue {
  /** Stable, kebab-case; `omnirich explain <code>` tells more. */
  readonly code: string;
  readonly severity: Severity;
  /** JSON Pointer into the decoded message; it goes on through JSON strings such as `survey`. */
  readonly path: string;
  /** The same place in a builder's own terms, such as `sections[0].items[2].title`. */
  readonly input?: string;
  /** What is wrong and what was found; echoed values are escaped and cut at 40 characters. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  readonly expected?: string;
  readonly actual?: unknown;
  readonly fix?: Fix;
  /** Where the rule is explained: a path inside the package, with an anchor. */
  readonly help: string;
}

export type IssueDetails = { -readonly [K in "input" | "hint" | "expected" | "actual" | "fix"]?: Issue[K] | undefined };

/** Makes an issue; details that are `undefined` are left out. */
export function createIssue(
  code: string,
  path: string,
  message: string,
  details: IssueDetails = {},
  severity: Severity = "error",
): Issue {
  const issue: Record<string, unknown> = { code, severity, path, message };
  for (const [key, value] of Object.entries(details)) if (value !== undefined) issue[key] = value;
  issue.help = `omnirich/docs/rules.md#${code}`;
  return issue as unknown as Issue;
}

/** Whether a list of issues refuses its message. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === "error");
}

/** Makes text from outside safe to print: control, bidi and zero-width characters, lone surrogates and `::`. */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => {
      const hex = char.codePointAt(0)?.toString(16) ?? "";
      return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
    })
    .replace(/::/g, ":\\u003a");
}

/** Quotes a key or a text for a sentence: escaped, and cut at 40 characters. */
export function quote(text: string): string {
  const chars = text.length > 40 ? [...text.slice(0, 82)] : [];
  return `"${escapeText(chars.length > 40 ? `${chars.slice(0, 40).join("")}…` : text)}"`;
}

/** Says what a value is, for a sentence: `text "abc"`, `the number 42`, `a list of 3`. Never throws. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value === "" ? "empty text" : `text ${quote(value)}`;
    case "number":
      return `the number ${value}`;
    case "boolean":
      return String(value);
    case "undefined":
      return "nothing";
    case "object":
      return value === null ? "null" : describeObject(value);
    default:
      return `a ${typeof value}`;
  }
}

function describeObject(value: object): string {
  try {
    return Array.isArray(value) ? `a list of ${value.length}` : "an object";
  } catch {
    return "an object that can't be read";
  }
}

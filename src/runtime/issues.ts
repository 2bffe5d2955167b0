/** An error refuses its message; a warning does not. */
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

/** The parts of an issue that not every issue has. */
export type IssueDetails = { -readonly [K in "input" | "hint" | "expected" | "actual" | "fix"]?: Issue[K] | undefined };

/** Makes an issue; details that are `undefined` are left out. */
export function createIssue(
  code: string,
  path: string,
  message: string,
  details: IssueDetails = {},
  severity: Severity = "error",
): Issue {
  const issue: IssueDetails & Omit<Issue, "help"> = { code, severity, path, message };
  const { input, hint, expected, actual, fix } = details;
  if (input !== undefined) issue.input = input;
  if (hint !== undefined) issue.hint = hint;
  if (expected !== undefined) issue.expected = expected;
  if (actual !== undefined) issue.actual = actual;
  if (fix !== undefined) issue.fix = fix;
  return Object.assign(issue, { help: `omnirich/docs/rules.md#${code}` }) as Issue;
}

/** What comes of a rich message that reaches the customer as text. */
export const RAW_JSON = "the customer would see raw JSON";

/** The issue that something must be one thing (or should, when it is a warning), but is another: `found` is a value as `describe` says it. */
export function mustBe(
  code: string,
  path: string,
  subject: string,
  expected: string,
  found: string,
  details?: IssueDetails,
  severity?: Severity,
): Issue {
  const message = `${subject} ${severity === "warning" ? "should" : "must"} be ${expected}, but is ${found}.`;
  return createIssue(code, path, message, { expected, ...details }, severity);
}

/** Whether an issue refuses its message. */
export function isError(issue: Issue): boolean {
  return issue.severity === "error";
}

/** Makes text from outside safe to print: control, bidi and zero-width characters, lone surrogates and `::`. */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`)
    .replace(/::/g, ":\\u{3a}");
}

/** Quotes a key or a text for a sentence: escaped, and cut at 40 characters. */
export function quote(text: string): string {
  // Most are short and plain.
  if (/^[ -9;-~]{0,40}$/.test(text)) return `"${text}"`;
  const [start] = /^.{0,40}/su.exec(text)!;
  return `"${escapeText(start)}${start === text ? "" : "…"}"`;
}

/** "a list item", "an iMessage app". */
export function withArticle(label: string): string {
  return `${/^[aeiou]/i.test(label) ? "an" : "a"} ${label}`;
}

/** Says what a value is, for a sentence: `"abc"`, `42`, `a list of length 3`. Never throws. */
export function describe(value: unknown): string {
  const type = typeof value;
  if (type === "string") return quote(value as string);
  if (type === "function" || type === "symbol" || type === "bigint") return `a ${type}`;
  try {
    if (Array.isArray(value)) return `a list of length ${value.length}`;
  } catch {
    // A revoked proxy can't even be asked whether it is a list.
  }
  return typeof value === "object" && value ? "an object" : String(value);
}

/** What a caught value says, be it an error (of another frame too) or a text: its first line, at most 200 characters. */
export function reasonOf(cause: unknown): string {
  try {
    const reason = typeof cause === "string" ? cause : (cause as Error).message;
    return escapeText(reason.slice(0, 200).split("\n")[0]!);
  } catch {
    return "";
  }
}

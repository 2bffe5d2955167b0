import { createIssue, type IssueDetails, type Severity } from "../runtime/issues.js";
import type { Objects } from "./draft.js";
import type { JsonTexts } from "./json-text.js";
import { pointerOf, type SampleIssue, type Seen } from "./sample.js";

/** What drafting carries along. */
export interface Drafting {
  readonly texts: JsonTexts;
  readonly issues: SampleIssue[];
  /** Whether formats are recognised. */
  readonly formats: boolean;
  /** The property that tells whole samples apart, where somebody says so. */
  readonly tag: string | undefined;
  /** Keys that are somewhere inside what they hold. */
  readonly recurring: ReadonlySet<string>;
  /** The objects around, the nearest last, which what is inside may refer to. */
  readonly around: Around[];
}

/** Objects whose shape is being drafted. */
export interface Around {
  readonly key: string;
  /** The values that it is drafted from. */
  readonly values: ReadonlySet<unknown>;
  readonly objects: Objects;
}

/** Keeps an issue about a value of a sample. */
export function tell(
  { issues }: Drafting,
  code: string,
  seen: Seen,
  message: string,
  details: IssueDetails & { readonly severity?: Severity; readonly below?: string } = {},
): void {
  const { severity, below = "", ...rest } = details;
  issues.push({ ...createIssue(code, pointerOf(seen) + below, message, rest, severity), sample: seen.sample });
}

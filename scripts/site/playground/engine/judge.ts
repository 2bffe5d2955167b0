import { catalogue } from "../../../../generated/index.js";
import { wholeMessage } from "../../../../src/check/bare-content.js";
import { convertFile } from "../../../../src/check/convert.js";
import { isExport } from "../../../../src/check/exported.js";
import { fixText } from "../../../../src/check/fix/fix-text.js";
import type { Judging } from "../../../../src/check/message.js";
import { parseSource } from "../../../../src/check/read-json.js";
import { byPlace, type PlacedIssue } from "../../../../src/check/report.js";
import { wholeFile } from "../../../../src/check/source.js";
import { checkText, type TextKind } from "../../../../src/check/text.js";
import type { Variant } from "../../../../src/model/model.js";
import type { SurveyEncoding } from "../../../../src/runtime/codec.js";
import { isObject } from "../../../../src/runtime/shapes.js";
import { variantOf } from "./tables.js";

/** An issue, and the stretch of the text that it is about, in UTF-16 offsets. */
export interface Mark extends PlacedIssue {
  readonly from: number;
  readonly to: number;
}

/** What a text says, and what is wrong with it. */
export interface Judged {
  readonly text: string;
  /** The value of the JSON; `undefined` when it is none. */
  readonly value: unknown;
  readonly marks: readonly Mark[];
  readonly errors: number;
  readonly warnings: number;
  /** What is known of its type. */
  readonly variant: Variant | undefined;
  /** As the admin center exports it, the content of a message alone, or a message that can be sent. */
  readonly form: "export" | "content" | "message" | "none";
  /** Whether `survey` is JSON text, which nobody can read. */
  readonly isFolded: boolean;
}

const JUDGING: Judging = { catalogue, form: "auto" };
const KIND: TextKind = { dialect: "json", list: false, everyMessage: true };

/** Judges a text as `omnirich validate --form auto` judges a file. */
export function judge(text: string): Judged {
  const { issues, found } = checkText(JUDGING, wholeFile(text), KIND, (all) => all);
  const all = [...issues, ...found.flatMap((one) => one.issues)].sort(byPlace);
  const { value } = parseSource(wholeFile(text)).json ?? { value: undefined };
  const errors = all.filter(({ severity }) => severity === "error").length;
  return {
    text,
    value,
    marks: placeMarks(text, all),
    errors,
    warnings: all.length - errors,
    variant: variantOf(found[0]?.type),
    form: formOf(value),
    isFolded: isObject(value) && typeof value.survey === "string",
  };
}

function formOf(value: unknown): Judged["form"] {
  if (!isObject(value)) return "none";
  if (isExport(value)) return "export";
  return wholeMessage(catalogue, value).message === value ? "message" : "content";
}

function placeMarks(text: string, issues: readonly PlacedIssue[]): Mark[] {
  if (issues.length === 0) return [];
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const offset = (line: number, column: number) =>
    Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
  return issues.map((issue) => {
    const from = offset(issue.line, issue.column);
    return { ...issue, from, to: Math.max(from, offset(issue.endLine, issue.endColumn)) };
  });
}

/** What comes of a text: the message that can be sent, or what stands in its way. */
export interface Sendable {
  readonly message?: unknown;
  readonly issues: readonly PlacedIssue[];
}

/** Makes the message in a text sendable: an export is converted, content alone wrapped, comments left out. */
export function sendableOf(text: string, survey?: SurveyEncoding): Sendable {
  const { message, report } = convertFile(catalogue, "message", { ...parseSource(wholeFile(text)), text }, { survey });
  return { message, issues: report.issues };
}

/** The text with every safe fix made. */
export function fixAll(text: string): string {
  return fixText(wholeFile(text), KIND, JUDGING).text;
}

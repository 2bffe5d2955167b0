import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect } from "vitest";
import { catalogue } from "../../../generated/index.js";
import {
  type Excerpt,
  isUnmatched,
  NOTHING,
  type PlacedIssue,
  type Report,
  type Tally,
} from "../../../src/check/report.js";
import type { CreateReporter, ReporterContext } from "../../../src/check/reporters/reporter.js";
import { rules } from "../../../src/diagnostics/rules.js";
import { createIssue, type Issue, type IssueDetails, isError, type Severity } from "../../../src/runtime/issues.js";

/** What a run of a reporter is told when a test does not say otherwise. */
export const context: ReporterContext = { colour: false, version: "1.2.3", rules };

/** Everything that a reporter writes about reports. */
export function print(
  create: CreateReporter,
  reports: readonly Report[],
  tally: Partial<Tally> = {},
  more = {},
): string {
  const reporter = create({ ...context, ...more });
  return reports.map((report) => reporter.add(report)).join("") + reporter.end({ ...tallyOf(reports), ...tally });
}

/** The numbers over reports, as the engine counts them. */
export function tallyOf(reports: readonly Report[]): Tally {
  const issues = reports.flatMap((report) => report.issues);
  const checked = reports.filter((report) => !isUnmatched(report));
  const found = checked.filter((report) => report.issues.length > 0);
  return {
    ...NOTHING,
    files: new Set(checked.map(({ file }) => file)).size,
    messages: reports.reduce((sum, { messages }) => sum + messages, 0),
    errors: issues.filter(isError).length,
    warnings: issues.filter((issue) => !isError(issue)).length,
    fixable: issues.filter(({ fix, edit }) => edit ?? fix?.safe).length,
    affected: new Set(found.map(({ file }) => file)).size,
  };
}

/** An issue that starts at a place, over as many columns as `length`; its excerpt is the whole line. */
export function place(issue: Issue, line: number, column: number, length: number, text?: string): PlacedIssue {
  const excerpt: Excerpt | undefined = text === undefined ? undefined : { text, column: 1, isCut: false };
  return { ...issue, line, column, endLine: line, endColumn: column + length, ...(excerpt && { excerpt }) };
}

/** An issue of a made-up code at a place of its own. */
export function finding(code: string, severity: Severity = "error", line = 3, details?: IssueDetails): PlacedIssue {
  return place(createIssue(code, "/survey/Answers/Title", `What ${code} says.`, details, severity), line, 5, 7);
}

/** A report of a list picker. */
export function report(file: string, issues: readonly PlacedIssue[] = [], index: number | null = null): Report {
  const variant = catalogue.variants.find(({ name }) => name === "ListPicker")!;
  return { file, index, messages: 1, type: 192350002, variant, issues };
}

/** A list or an NDJSON file as a whole, with as many messages that have no report of their own. */
export function whole(file: string, messages: number, issues: readonly PlacedIssue[] = []): Report {
  return { file, index: null, messages, issues };
}

/** A misspelt key, as the engine finds and places it. */
export const misspelt: PlacedIssue = {
  ...place(
    createIssue(
      "misspelt-key",
      "/survey/Answers/Section/0/Listitems/1/OptionTitel",
      '"OptionTitel" is not a list item property. Did you mean "OptionTitle"?',
      {
        fix: { op: "rename", path: "/survey/Answers/Section/0/Listitems/1/OptionTitel", to: "OptionTitle", safe: true },
      },
    ),
    8,
    15,
    13,
    '              "OptionTitel": "x"',
  ),
  isRequired: true,
};

const NASTY = [
  "\u001b[31m\u202e\n::error::x",
  "\n::set-output name=x::y",
  "##[error]x ##vso[task.complete result=Succeeded]",
  "]]><script>alert(1)</script>",
  "|`*_[x](https://evil.example)![y](z)<b>",
  "\ud800\0\ufffe%25,a:b",
  "\"&'$x{0}",
].join("");

/** A report in which everything that comes from outside tries to be something else. */
export const hostile: Report = {
  file: `${NASTY}.json`,
  index: 7,
  messages: 1,
  type: 192350002,
  variant: { name: NASTY, label: NASTY, root: { label: NASTY, fields: {} } },
  issues: (["error", "warning"] as const).map((severity) =>
    place(
      createIssue(
        NASTY,
        `/survey/${NASTY}/0`,
        NASTY,
        { hint: NASTY, fix: { op: "add", path: "", to: NASTY, safe: false } },
        severity,
      ),
      1,
      1,
      5,
      NASTY,
    ),
  ),
};

/** Expects of a text that neither a terminal nor a CI job obeys any part of it; line breaks are the reporter's own. */
export function expectHarmless(text: string, isOwn: (line: string) => boolean = () => false): void {
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  expect(text).not.toMatch(/##\w*\[/);
  expect(text.split("\n").filter((line) => line.trimStart().startsWith("::") && !isOwn(line))).toEqual([]);
}

/** Expects that a reporter does not hold on to what it was told: 20 MB of messages go through it, and are gone. */
export function expectForgetful(create: CreateReporter): void {
  const reporter = create(context);
  const before = heapUsed();
  for (let i = 0; i < 10_000; i++) {
    const issue = createIssue(`code-${i % 50}`, `/${i}`, `${i} `.padEnd(2000, "x"), {}, i % 2 ? "error" : "warning");
    reporter.add(report(`folder/${i}.json`, [place(issue, 1, 1, 1)]));
  }
  const growth = heapUsed() - before;
  reporter.end(NOTHING);
  expect(growth).toBeLessThan(5_000_000);
}

function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

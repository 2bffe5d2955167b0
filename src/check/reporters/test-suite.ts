import { isError } from "../../runtime/issues.js";
import { isValid, type PlacedIssue, type Report } from "../report.js";
import { compactLine } from "./compact.js";
import { count } from "./count.js";
import { escapeXml, openTag } from "./xml.js";

/** The reports of one file as a suite of JUnit tests. Nothing in it differs between two runs that find the same. */
export function testSuite(reports: readonly Report[]): string {
  const [{ file }] = reports as readonly [Report];
  const failures = reports.filter((report) => !isValid(report)).length;
  const attributes = { name: file, tests: reports.length, failures, errors: 0, skipped: 0, time: 0 };
  const cases = reports.map((report) => testCase(report, reports.length > 1));
  return `  ${openTag("testsuite", attributes)}\n${cases.join("")}  </testsuite>\n`;
}

function testCase(report: Report, isOneOfMany: boolean): string {
  const { file, issues } = report;
  const errors = issues.filter(isError);
  const warnings = issues.filter((issue) => !isError(issue));
  const open = openTag("testcase", { name: nameOf(report, isOneOfMany), classname: file, time: 0 });
  const inside = [...failure(file, errors), ...output(file, warnings)].join("");
  return `    ${open}${inside === "" ? "" : `\n${inside}    `}</testcase>\n`;
}

function nameOf({ index, messages, variant, issues }: Report, isOneOfMany: boolean): string {
  const name = variant?.name;
  if (index !== null) return name === undefined ? `[${index}]` : `${name} [${index}]`;
  if (messages > 1 || (messages === 1 && isOneOfMany))
    if (issues.length === 0) return `${count(messages, "message")} without findings`;
  return name ?? "file";
}

/** One for all errors: most servers show only the first failure of a test. */
function failure(file: string, errors: readonly PlacedIssue[]): string[] {
  const [first] = errors;
  if (!first) return [];
  const more = errors.length > 1 ? ` (and ${count(errors.length - 1, "more error")})` : "";
  const open = openTag("failure", { message: first.message + more, type: first.code });
  return [`      ${open}${lines(file, errors)}</failure>\n`];
}

function output(file: string, warnings: readonly PlacedIssue[]): string[] {
  return warnings.length > 0 ? [`      <system-out>${lines(file, warnings)}</system-out>\n`] : [];
}

function lines(file: string, issues: readonly PlacedIssue[]): string {
  return issues.map((issue) => escapeXml(compactLine(file, issue))).join("\n");
}

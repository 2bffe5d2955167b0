import { breadcrumb } from "../breadcrumb.js";
import { type Excerpt, isWhole, type PlacedIssue, type Report } from "../report.js";
import { advice } from "./advice.js";
import { codeLines } from "./code-lines.js";
import { createPaint, type Paint } from "./paint.js";
import { printable } from "./printable.js";
import type { CreateReporter } from "./reporter.js";
import { summarise } from "./summary.js";

/** Issues of one file that are printed in full; of the rest only the number. */
const MOST = 20;

/** All reports for a person to read: each issue with its code frame, and the numbers at the end. */
export const createPretty: CreateReporter = ({ colour }) => {
  const paint = createPaint(colour);
  let file: string | undefined;
  let shown = 0;
  /** How many issues of the file were not printed, by code. */
  const rest = new Map<string, number>();

  /** What is left to say of the file before. */
  function turnTo(next: string | undefined): string {
    if (next === file) return "";
    const text = rest.size > 0 ? `${listRest(rest)}\n\n` : "";
    file = next;
    shown = 0;
    rest.clear();
    return text;
  }

  return {
    add(report) {
      const text = turnTo(report.file);
      const printed = report.issues.slice(0, MOST - shown);
      for (const { code } of report.issues.slice(printed.length)) rest.set(code, (rest.get(code) ?? 0) + 1);
      shown += printed.length;
      if (printed.length === 0) return text;
      return `${text}${[header(report, paint), ...printed.map((issue) => prettyIssue(report, issue, paint))].join("\n\n")}\n\n`;
    },
    end: (tally) => `${turnTo(undefined)}${summarise(tally, paint)}\n`,
  };
};

function header({ file, index, type, variant }: Report, paint: Paint): string {
  // The place of an issue names the line, and so the message of an NDJSON file.
  const place = index === null || /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(file) ? "" : ` [${index}]`;
  const name = paint("file", printable(file)) + place;
  if (type === undefined) return name;
  return `${name}  ${paint("quiet", variant ? `${printable(variant.label)} (${type})` : `unknown type (${type})`)}`;
}

function prettyIssue(report: Report, issue: PlacedIssue, paint: Paint): string {
  const { code, severity, excerpt, message } = issue;
  const remedy = printable(advice(issue));
  const title = `  ${paint(severity, severity)} ${printable(code)}  ${printable(message)}`;
  const advised = remedy === "" ? [] : [`    ${remedy}`];
  const source = isShown(excerpt) ? codeLines(issue, excerpt, remedy, paint) : advised;
  return [title, ...source, ...placeLine(report, issue, paint)].join("\n");
}

/** Nothing can be underlined on an empty line. */
function isShown(excerpt: Excerpt | undefined): excerpt is Excerpt {
  return excerpt !== undefined && excerpt.text !== "";
}

/** Issues about a key or a missing one are placed by the object around it: the key itself is in the message. */
const KEY_CODES: ReadonlySet<string> = new Set(["misspelt-key", "key-casing", "unknown-property", "missing-property"]);

/** Where the issue is. What concerns a file as a whole has no place to show. */
function placeLine({ file, variant }: Report, issue: PlacedIssue, paint: Paint): string[] {
  if (isWhole(issue)) return [];
  const crumb = printable(
    breadcrumb(variant, KEY_CODES.has(issue.code) ? issue.path.replace(/\/[^/]*$/, "") : issue.path),
  );
  const place = paint("quiet", `${printable(file)}:${issue.line}:${issue.column}`);
  return [`    ${crumb ? `${`at ${crumb}`.padEnd(60)}  ` : "at "}${place}`];
}

function listRest(rest: ReadonlyMap<string, number>): string {
  const total = [...rest.values()].reduce((sum, number) => sum + number, 0);
  const byCode = [...rest]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([code, number]) => `${number} ${printable(code)}`);
  return `  and ${total} more: ${byCode.join(", ")}`;
}

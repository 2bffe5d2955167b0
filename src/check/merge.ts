import { quote, reasonOf } from "../runtime/issues.js";
import type { Catalogue, Variant } from "../runtime/shapes.js";
import { joinWholes } from "./merge-wholes.js";
import { isUnmatched, NOTHING, type Report, type Tally } from "./report.js";
import type { Entry, Summary } from "./reporters/entry.js";
import { findMisform } from "./reporters/entry-form.js";

/** A report of the `json` reporter, read back. */
export interface Part {
  readonly files: readonly Entry[];
  readonly summary: Summary;
  /** Which part of a check it is, such as "1/3", where it is only a part. */
  readonly shard?: string;
}

/** What several reports say together. */
export interface Merged {
  /** Sorted by file, then by index, what is about a file as a whole behind its messages. */
  readonly reports: readonly Report[];
  readonly tally: Tally;
}

/** Reads a report of the `json` reporter; `problem` is a sentence that says why it is none. */
export function readPart(text: string): { readonly part: Part } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { problem: `it is not JSON: ${reasonOf(error)}.` };
  }
  const problem = findMisform(value);
  return problem === undefined ? { part: value as Part } : { problem };
}

/** What is wrong with these parts together, as a sentence: a shard that is missing, or there twice; nothing when all is there. */
export function findGap(parts: readonly Part[]): string | undefined {
  const shards = parts.map(({ shard }) => shard);
  if (shards.every((shard) => shard === undefined)) return undefined;
  const count = Number(shards.find((shard) => shard !== undefined)!.split("/")[1]);
  const wanted = Array.from({ length: count }, (_, i) => `${i + 1}/${count}`);
  const foreign = shards.find((shard) => shard === undefined || !wanted.includes(shard));
  if (shards.some((shard) => shard === undefined))
    return "Some of these reports are shards of a check, and others are not.";
  if (foreign !== undefined) return `Shard ${quote(foreign)} is of another check than those of ${count}.`;
  const missing = wanted.find((shard) => !shards.includes(shard));
  if (missing !== undefined) return `The report of shard ${missing} is missing.`;
  return shards.length > count ? "One of these shards is there twice." : undefined;
}

/** Joins the reports of several runs, such as the shards of one; each keeps its own texts. */
export function mergeParts(catalogue: Catalogue, parts: readonly Part[]): Merged {
  const { entries, again } = joinWholes(parts.flatMap(({ files }) => files));
  const reports = [...entries].sort(byFileAndIndex).map((entry) => toReport(catalogue, entry));
  const checked = reports.filter((report) => !isUnmatched(report));
  const sum = parts.map(({ summary }) => summary).reduce(add, NOTHING);
  const tally: Tally = {
    ...sum,
    errors: sum.errors - again.errors,
    warnings: sum.warnings - again.warnings,
    fixable: sum.fixable - again.fixable,
    files: countFiles(checked),
    affected: countFiles(checked.filter(({ issues }) => issues.length > 0)),
  };
  return { reports, tally };
}

/** Several shards report on one NDJSON file. */
function countFiles(reports: readonly Report[]): number {
  return new Set(reports.map(({ file }) => file)).size;
}

function byFileAndIndex(a: Entry, b: Entry): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.index ?? Number.POSITIVE_INFINITY) - (b.index ?? Number.POSITIVE_INFINITY) || 0;
}

function add(sum: Tally, { messages, errors, warnings, fixable }: Summary): Tally {
  return {
    ...sum,
    messages: sum.messages + messages,
    errors: sum.errors + errors,
    warnings: sum.warnings + warnings,
    fixable: sum.fixable + fixable,
  };
}

/** Of a list as a whole JSON does not say how many messages it speaks for; only names in JUnit would show it. */
function toReport(catalogue: Catalogue, { file, index, type, name, issues }: Entry): Report {
  return {
    file,
    index,
    messages: index === null && type === null ? 0 : 1,
    ...(type === null ? {} : { type }),
    ...(name === null ? {} : { variant: variantOf(catalogue, name) }),
    issues,
  };
}

/** The variant by its name; of another version's, or of somebody's own schemas, no more than the name is known. */
function variantOf({ variants }: Catalogue, name: string): Variant {
  const known = variants.find((variant) => variant.name === name);
  return known ?? { name, label: name, root: { label: name, fields: {} } };
}

import { isError } from "../runtime/issues.js";
import type { Entry, EntryIssue, Summary } from "./reporters/entry.js";

/** Entries of several reports, and what more than one of them said. */
export interface Joined {
  readonly entries: readonly Entry[];
  /** How often something was said again, by what it counted as. */
  readonly again: Pick<Summary, "errors" | "warnings" | "fixable">;
}

/**
 * Makes one entry of those that are about the same file as a whole, as every shard reads each NDJSON file and looks for
 * each pattern. What several of them say is said once.
 */
export function joinWholes(entries: readonly Entry[]): Joined {
  const again = { errors: 0, warnings: 0, fixable: 0 };
  const wholes = new Map<string, Map<string, EntryIssue>>();
  const others: Entry[] = [];
  for (const entry of entries) {
    if (!isWhole(entry)) {
      others.push(entry);
      continue;
    }
    const told = wholes.get(entry.file) ?? new Map<string, EntryIssue>();
    wholes.set(entry.file, told);
    for (const issue of entry.issues) {
      const key = JSON.stringify(issue);
      if (told.has(key)) count(issue, again);
      else told.set(key, issue);
    }
  }
  return { entries: [...others, ...[...wholes].map(([file, told]) => toWhole(file, [...told.values()]))], again };
}

function isWhole({ index, type }: Entry): boolean {
  return index === null && type === null;
}

function toWhole(file: string, issues: readonly EntryIssue[]): Entry {
  return { file, index: null, type: null, name: null, valid: !issues.some(isError), issues };
}

/** A byte-order mark is taken away without a fix that JSON could name. */
function count(issue: EntryIssue, again: { errors: number; warnings: number; fixable: number }): void {
  if (isError(issue)) again.errors++;
  else again.warnings++;
  if (issue.fix?.safe || issue.code === "byte-order-mark") again.fixable++;
}
